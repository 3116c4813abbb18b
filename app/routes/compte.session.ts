import type { Context } from '~/context'
import { leastLeft } from '~/identity/policy'

/** How long the session of this browser still has, for the page to say so in time; none left when nobody is signed in. Asking does not make it last. */
export const loader = ({ context }: { context: Context }) => answer(context)

/** Makes it last: its person is there, since they sent this. */
export const action = ({ context }: { context: Context }) => answer(context)

async function answer(context: Context): Promise<Response> {
  const session = await context.session()
  return Response.json({ leftMs: leastLeft(session?.leftMs ?? 0), canLast: session?.canLast ?? false }, { headers: { 'cache-control': 'no-store' } })
}
