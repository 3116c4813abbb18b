import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readId } from '~/http/read-id.server'

/** From a proposal to the page that opens a file, with this proposal chosen. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/consultations/${params.slug}/candidatures/nouvelle?proposition=${readId(params.id)}`)
