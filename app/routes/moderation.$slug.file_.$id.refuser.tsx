import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { actOnFile } from '~/moderation/queue/act-on-file.server'
import { FilePage } from '~/moderation/queue/file-page'
import { refuseShape } from '~/moderation/queue/forms'
import { refuseFile } from '~/moderation/queue/looks.server'
import type { QueueFile } from '~/moderation/queue/read-file.server'

/** Refuses this contribution, with a reason. */
export const action = (args: ActionFunctionArgs) =>
  actOnFile(args, { shape: refuseShape, verb: refuseFile, words: 'C’est refusé, avec votre motif.', form: 'refuser', fields: { reason: 'motif', words: 'explication' } })

export default function RefusalRefused() {
  return <FilePage file={useOutletContext<QueueFile>()} outcome={useActionData<typeof action>()} />
}
