import { notFound } from '~/http/problems.server'
import type { ContributionKind } from './contribution'
import { kindOfForm } from './words'

/** The kind of an address; there is no third form. @throws 404 */
export function readKind(form: string | undefined): ContributionKind {
  const kind = kindOfForm(form)
  if (!kind) throw notFound('Ce formulaire n’existe pas\u00a0: on dépose un besoin ou une solution.')
  return kind
}
