import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { DepositDoor } from '~/contributions/deposit-door'
import { contributionTrail } from '~/contributions/edition-trail'
import { listAddress } from '~/contributions/filters'
import { listOwnDrafts } from '~/contributions/list-own-drafts.server'
import { whyCannotDeposit } from '~/contributions/policy'
import { contributionSentence, wayOut } from '~/contributions/refusals'
import { KINDS } from '~/contributions/words'
import { whyPhaseClosed } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'

/** The two doors of a deposit; a visitor is told of the calendar only, who they are is asked behind the door. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const [edition, viewer] = await Promise.all([findEdition(context.db, params.slug ?? ''), context.viewer()])
  const drafts = viewer ? await listOwnDrafts(context.db, edition.id, viewer) : []
  const doors = KINDS.map((kind) => {
    const refusal = viewer ? whyCannotDeposit(viewer, kind, edition) : whyPhaseClosed(edition.calendar, 'consultation', edition.at)
    return { kind, refusal, reason: refusal && contributionSentence(refusal), draft: drafts.find((draft) => draft.kind === kind) ?? null }
  })
  // Said once when it closes both doors; a draft left behind one of them is still reached through it.
  const [{ reason, refusal } = { reason: null, refusal: null }] = doors
  const closed = reason && refusal && drafts.length === 0 && doors.every((door) => door.reason === reason) ? { reason, way: wayOut(refusal, listAddress(edition.slug, {})) } : null
  return { edition: { slug: edition.slug, name: edition.name }, at: edition.at, doors, closed, isVisitor: !viewer }
}

export const meta: MetaFunction = () => [{ title: 'Déposer une contribution — Co-construire' }]

export default function NewContributionPage() {
  const { edition, at, doors, closed, isVisitor } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: 'Déposer' })} />
      <h1>Déposer une contribution</h1>
      <p className="fr-text--lead">
        Dites ce qui manque à votre collectivité, ou ce qui marche déjà chez vous. Les besoins et les solutions qui se ressemblent deviennent des propositions,
        pour lesquelles les collectivités votent.
      </p>
      {closed ? <ClosedDoors {...closed} /> : <Doors doors={doors} slug={edition.slug} at={at} isVisitor={isVisitor} />}
    </>
  )
}

function Doors({ doors, slug, at, isVisitor }: { doors: Omit<ComponentProps<typeof DepositDoor>, 'slug' | 'at'>[]; slug: string; at: Date; isVisitor: boolean }) {
  return (
    <>
      <ul className="cc-doors">
        {doors.map((door) => (
          <li key={door.kind}>
            <DepositDoor {...door} slug={slug} at={at} />
          </li>
        ))}
      </ul>
      <h2>Cinq minutes, quatre questions</h2>
      <ul>
        <li>Un titre, le problème ou le service en quelques lignes, un thème, et à qui cela servira.</li>
        <li>À avoir sous la main&nbsp;: un exemple vécu, un ou deux chiffres&nbsp;; pour une solution, son adresse et sa licence.</li>
        <li>Votre brouillon est gardé à mesure que vous tapez. Vous pouvez fermer la page et revenir.</li>
        <li>Rien n’est public avant que vous ayez relu et publié.</li>
        {isVisitor ? <li>Vous vous connectez en choisissant&nbsp;: il suffit d’une adresse électronique.</li> : null}
      </ul>
    </>
  )
}

const ClosedDoors = ({ reason, way }: { reason: string; way: { label: string; to: string } }) => (
  <>
    <Notice kind="warning">{reason}</Notice>
    <p><a href={way.to}>{way.label}</a></p>
  </>
)
