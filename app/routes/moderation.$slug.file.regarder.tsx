import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { actOnTicked } from '~/moderation/queue/act-on-ticked.server'
import { passFile } from '~/moderation/queue/looks.server'
import { QueuePage } from '~/moderation/queue/queue-page'
import type { Queue } from '~/moderation/queue/read-queue.server'

/** Marks each ticked contribution as looked at. */
export const action = (args: ActionFunctionArgs) => actOnTicked(args, passFile, 'marquée comme regardée')

export default function PassTicked() {
  return <QueuePage queue={useOutletContext<Queue>()} outcome={useActionData<typeof action>()} />
}
