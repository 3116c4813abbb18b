import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { actOnFile } from '~/moderation/queue/act-on-file.server'
import { FilePage } from '~/moderation/queue/file-page'
import { lookShape } from '~/moderation/queue/forms'
import { passFile } from '~/moderation/queue/looks.server'
import type { QueueFile } from '~/moderation/queue/read-file.server'

/** Marks this contribution as looked at. */
export const action = (args: ActionFunctionArgs) =>
  actOnFile(args, { shape: lookShape, verb: passFile, words: 'C’est marqué comme regardé.' })

export default function PassRefused() {
  return <FilePage file={useOutletContext<QueueFile>()} outcome={useActionData<typeof action>()} />
}
