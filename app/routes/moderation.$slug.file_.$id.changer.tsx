import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { actOnFile } from '~/moderation/queue/act-on-file.server'
import { FilePage } from '~/moderation/queue/file-page'
import { askShape } from '~/moderation/queue/forms'
import { askChange } from '~/moderation/queue/looks.server'
import type { QueueFile } from '~/moderation/queue/read-file.server'

/** Asks its author for a change. */
export const action = (args: ActionFunctionArgs) =>
  actOnFile(args, { shape: askShape, verb: askChange, words: 'Le changement est demandé. Une fois modifiée, elle reviendra dans la file.', form: 'changer', fields: { words: 'a-changer' } })

export default function AskRefused() {
  return <FilePage file={useOutletContext<QueueFile>()} outcome={useActionData<typeof action>()} />
}
