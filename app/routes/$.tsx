/** Every address that no route answers: a real 404, shown by the root error page. */
export function loader() {
  throw new Response(null, { status: 404 })
}

export function action() {
  throw new Response(null, { status: 404 })
}

export default function Unknown() {
  return null
}
