import type { LoaderFunctionArgs } from '@remix-run/node'
import { findReadableFile } from '~/contributions/find-readable-file.server'
import { sendFile } from '~/files/send-file.server'

/** The bytes of a file joined to a contribution, for whoever may read that one. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const { file, isPublic } = await findReadableFile(context.db, { id: params.id, name: params.nom, readerId: viewer?.personId ?? null, isModerator: viewer?.roles.includes('moderator') ?? false })
  return sendFile(request, { store: context.files.store, file, isPublic })
}
