import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { actOnTicked } from '~/moderation/queue/act-on-ticked.server'
import { publishWaiting } from '~/moderation/queue/looks.server'
import { QueuePage } from '~/moderation/queue/queue-page'
import type { Queue } from '~/moderation/queue/read-queue.server'

/** Publishes each ticked contribution that waited. */
export const action = (args: ActionFunctionArgs) => actOnTicked(args, publishWaiting, 'publiée, son auteur est prévenu')

export default function PublishTicked() {
  return <QueuePage queue={useOutletContext<Queue>()} outcome={useActionData<typeof action>()} />
}
