import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { isDemoPerson } from '~/identity/demo-people.server'
import { demoForm } from '~/identity/forms'
import { returnOf } from '~/identity/safe-return'
import { signIn } from '~/identity/sign-in.server'

/** Nothing to read here: the people are on the sign-in page. */
export const loader = () => redirect('/connexion')

/** Enters as one of the people of the demonstration. Anyone else does not exist here, and nobody does outside of one. */
export async function action({ context, request }: ActionFunctionArgs) {
  if (!context.demo) throw notFound()
  const form = await readForm(request, demoForm)
  if (!form.ok || !(await isDemoPerson(context.db, form.value.personne))) throw notFound('Cette personne ne fait pas partie de la démonstration.')
  return signIn(context, request, form.value.personne, returnOf(request, '/'), 'demo')
}

export default function Demonstration() {
  return null
}
