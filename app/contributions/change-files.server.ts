import type { Context } from '~/context'
import type { SentForm } from '~/files/receive-form.server'
import type { Viewer } from '~/identity/viewer'
import { dropFile } from './join-files.server'
import { joinSentFiles } from './join-sent-files.server'
import { contributionSentence } from './refusals'

/** Files that came with a form which is not kept as it is: a browser does not send them again by itself. */
export const NOT_JOINED = { field: 'pieces', message: 'Vos fichiers ne sont pas joints\u00a0: corrigez le reste, puis choisissez-les à nouveau.' }

/** What a form without scripts asks of the files: take one off, if it names one, then join those it brought. Gives what is to correct. */
export async function changeFiles(
  context: Pick<Context, 'files' | 'perform'>,
  which: { slug: string; id: number; viewer: Pick<Viewer, 'personId'> },
  sent: SentForm,
  fileId: string | null,
): Promise<{ field: 'pieces'; message: string }[]> {
  const dropped = fileId ? await context.perform((work) => dropFile(work, { ...which, fileId })) : null
  const sentences = [...(dropped && 'refused' in dropped ? [contributionSentence(dropped)] : []), ...(await joinSentFiles(context, which, sent))]
  return sentences.map((message) => ({ field: 'pieces', message }))
}
