import { useOutletContext } from '@remix-run/react'
import { QueuePage } from '~/moderation/queue/queue-page'
import type { Queue } from '~/moderation/queue/read-queue.server'

export default function QueueIndex() {
  return <QueuePage queue={useOutletContext<Queue>()} />
}
