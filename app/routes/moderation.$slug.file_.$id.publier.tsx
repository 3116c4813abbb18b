import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { actOnFile } from '~/moderation/queue/act-on-file.server'
import { FilePage } from '~/moderation/queue/file-page'
import { lookShape } from '~/moderation/queue/forms'
import { publishWaiting } from '~/moderation/queue/looks.server'
import type { QueueFile } from '~/moderation/queue/read-file.server'

/** Publishes this contribution, which waited. */
export const action = (args: ActionFunctionArgs) =>
  actOnFile(args, { shape: lookShape, verb: publishWaiting, words: 'C’est publié. Son auteur est prévenu.' })

export default function PublishRefused() {
  return <FilePage file={useOutletContext<QueueFile>()} outcome={useActionData<typeof action>()} />
}
