import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { actOnFile } from '~/moderation/queue/act-on-file.server'
import { FilePage } from '~/moderation/queue/file-page'
import { lookShape } from '~/moderation/queue/forms'
import { undoLook } from '~/moderation/queue/undo-look.server'
import type { QueueFile } from '~/moderation/queue/read-file.server'

/** Takes back the last act on this contribution. */
export const action = (args: ActionFunctionArgs) =>
  actOnFile(args, { shape: lookShape, verb: undoLook, words: 'C’est annulé\u00a0: elle est comme avant.' })

export default function UndoRefused() {
  return <FilePage file={useOutletContext<QueueFile>()} outcome={useActionData<typeof action>()} />
}
