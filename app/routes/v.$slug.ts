import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findEdition } from '~/editions/edition.server'

/** The address of a ballot short enough to be typed from a screen across the room. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = await findEdition(context.db, params.slug ?? '')
  return redirect(`/consultations/${slug}/propositions`)
}
