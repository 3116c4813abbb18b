import { useOutletContext } from '@remix-run/react'
import { FilePage } from '~/moderation/queue/file-page'
import type { QueueFile } from '~/moderation/queue/read-file.server'

export default function FileIndex() {
  return <FilePage file={useOutletContext<QueueFile>()} />
}
