import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { actOnReported } from '~/moderation/queue/act-on-reported.server'
import { FilePage } from '~/moderation/queue/file-page'
import { closeShape } from '~/moderation/queue/forms'
import type { QueueFile } from '~/moderation/queue/read-file.server'
import { closeReported } from '~/moderation/queue/reported.server'

/** Answers what was reported here, and changes nothing of it. */
export const action = (args: ActionFunctionArgs) => actOnReported(args, { shape: closeShape, verb: closeReported, form: 'garder', words: 'C’est classé, avec votre motif.' })

export default function ReportKept() {
  return <FilePage file={useOutletContext<QueueFile>()} outcome={useActionData<typeof action>()} />
}
