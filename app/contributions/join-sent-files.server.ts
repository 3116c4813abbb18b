import type { Context } from '~/context'
import { refusalSentence } from '~/files/file-words'
import { keepFiles } from '~/files/keep-file.server'
import type { SentForm } from '~/files/receive-form.server'
import type { Viewer } from '~/identity/viewer'
import { joinFiles } from './join-files.server'
import { contributionSentence } from './refusals'

type Which = { slug: string; id: number; viewer: Pick<Viewer, 'personId'> }

/** Joins what a form brought to a contribution of this person; gives a sentence for each file that is not joined, or one for all. */
export async function joinSentFiles(context: Pick<Context, 'files' | 'perform'>, which: Which, { received, refused }: Pick<SentForm, 'received' | 'refused'>): Promise<string[]> {
  const { kept, refused: stopped } = await keepFiles(context, received)
  const joined = kept.length > 0 ? await context.perform((work) => joinFiles(work, { ...which, kept })) : { notJoined: [] }
  const each = [...refused, ...stopped, ...('refused' in joined ? [] : joined.notJoined)].map((file) => refusalSentence(file.name, file.refused))
  return 'refused' in joined ? [...each, contributionSentence(joined)] : each
}
