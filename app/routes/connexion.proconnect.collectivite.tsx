import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { siretForm } from '~/identity/forms'
import { listMyAttachments, type OneOfMine } from '~/identity/list-my-attachments.server'
import { answerSiret } from '~/identity/proconnect/answer-siret.server'
import { readSiret } from '~/identity/proconnect/read-siret.server'
import { requireProConnect } from '~/identity/proconnect/require-proconnect.server'
import { findTied } from '~/identity/proconnect/session.server'
import type { SiretFinding } from '~/identity/proconnect/siret'
import { SiretExplained } from '~/identity/proconnect/siret-explained'
import { SiretProven } from '~/identity/proconnect/siret-proven'
import { SiretQuestion } from '~/identity/proconnect/siret-question'
import { identitySentence } from '~/identity/refusals'
import { requireViewer } from '~/identity/require-viewer.server'
import { ACCOUNT, carryReturn, returnOf } from '~/identity/safe-return'
import type { Viewer } from '~/identity/viewer'
import { placedName } from '~/territories/placed-name'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Votre collectivité, selon ProConnect — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** What ProConnect told of the person’s establishment when it opened this session; elsewhere for whom there is nothing to ask. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireProConnect(context)
  const viewer = await requireViewer(context, request)
  const retour = returnOf(request)
  const actsFor = viewer.attachment
  const mine = await listMyAttachments(context.db, viewer.personId)
  const tied = await findTied(context.db, context.sessions.sessionIdOf(request.headers.get('cookie')))
  const finding = tied && (await readSiret(context.db, tied))
  const proven = whatIsProven(mine, viewer, finding)
  if (proven) return { proven, actsFor, kept: null, retour, siret: null, finding: null }
  if (!tied) throw redirect(carryReturn('/connexion/proconnect', retour))
  if (viewer.profile === 'partner') throw redirect(retour || ACCOUNT)
  const kept = mine.some(({ level }) => level === 'proven') ? actsFor && placedName(actsFor) : null
  return { proven: null, actsFor, kept, retour, siret: tied.siret, finding }
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireProConnect(context)
  const viewer = await requireViewer(context, request)
  const form = await readForm(request, siretForm)
  if (!form.ok) return data({ sentence: form.errors[0]?.message ?? '' }, { status: 422 })
  const sessionId = context.sessions.sessionIdOf(request.headers.get('cookie'))
  const outcome = await context.perform((work) => answerSiret(work, { personId: viewer.personId, sessionId, territoryId: form.value.territory }))
  if ('refused' in outcome) return data({ sentence: whyNot(outcome) }, { status: 409 })
  if (outcome.proven === null && viewer.attachment?.level === 'proven') return redirect(returnOf(request, ACCOUNT), { status: 303 })
  const next = outcome.proven === null ? '/compte/territoire' : '/connexion/proconnect/collectivite'
  return redirect(carryReturn(next, returnOf(request)), { status: 303 })
}

/** The attachment that the SIRET proves already; where it proves none, the proven one that is acted for. */
function whatIsProven(mine: readonly OneOfMine[], { attachment }: Pick<Viewer, 'attachment'>, finding: SiretFinding | null): OneOfMine | null {
  const ids = finding?.found ? finding.territories.map(({ id }) => id) : [attachment?.territoryId]
  return mine.find(({ territoryId, level }) => level === 'proven' && ids.includes(territoryId)) ?? null
}

function whyNot(outcome: Extract<Awaited<ReturnType<typeof answerSiret>>, { refused: string }>): string {
  if (outcome.refused === 'not-told') return NOT_TOLD
  return outcome.refused === 'ended-by-team' ? ENDED : identitySentence(outcome)
}

const ENDED = 'Rien n’a été prouvé\u00a0: l’équipe de la consultation a retiré ce rattachement entre-temps.'
const NOT_TOLD = 'Ce n’est pas ce que ProConnect a indiqué pour cette session\u00a0: rien n’a été prouvé. Choisissez votre collectivité vous-même.'

export default function SiretOfProvider() {
  const { proven, actsFor, kept, retour, siret, finding } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Votre collectivité' }]} />
      <h1>{proven ? `Votre rattachement à ${placedName(proven)} est prouvé` : 'Pour quelle collectivité agissez-vous\u00a0?'}</h1>
      {refused ? <Notice kind="error">{refused.sentence}</Notice> : null}
      {proven ? <SiretProven proven={proven} actsFor={actsFor} retour={retour} /> : null}
      {finding?.found && siret ? <SiretQuestion siret={siret} territories={finding.territories} kept={kept} action={carryReturn('/connexion/proconnect/collectivite', retour)} /> : null}
      {finding && !finding.found ? <SiretExplained siret={siret} refused={finding.refused} retour={retour} /> : null}
    </>
  )
}
