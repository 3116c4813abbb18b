import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { actOnReported } from '~/moderation/queue/act-on-reported.server'
import { FilePage } from '~/moderation/queue/file-page'
import { hideShape } from '~/moderation/queue/forms'
import type { QueueFile } from '~/moderation/queue/read-file.server'
import { hideReported } from '~/moderation/queue/reported.server'

/** Hides a reported comment, and answers those who reported it. */
export const action = (args: ActionFunctionArgs) => actOnReported(args, { shape: hideShape, verb: hideReported, form: 'masquer', words: 'Le commentaire est masqué, avec votre motif.' })

export default function ReportHidden() {
  return <FilePage file={useOutletContext<QueueFile>()} outcome={useActionData<typeof action>()} />
}
