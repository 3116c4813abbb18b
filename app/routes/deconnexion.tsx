import { type ActionFunctionArgs, redirect } from '@remix-run/node'

/** Following a link signs nobody out. */
export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  const forgotten = await context.sessions.end(request.headers.get('cookie'))
  return redirect('/', { status: 303, headers: { 'set-cookie': forgotten } })
}
