import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMyApplications } from '~/applications/list-mine.server'
import { MyApplications } from '~/applications/my-applications'
import { listMyQuestions } from '~/comments/list-my-questions.server'
import { MyQuestions } from '~/comments/my-questions'
import { listMySittings } from '~/committees/list-my-sittings.server'
import { MySittings } from '~/committees/my-sittings'
import { listMyContributions } from '~/contributions/list-mine.server'
import { MyContributions } from '~/contributions/my-contributions'
import { MySameNeeds } from '~/contributions/my-same-needs'
import { listMySameNeeds } from '~/contributions/read-same-need.server'
import { MyFollows } from '~/follows/followed-list'
import { listFollowed } from '~/follows/list-followed.server'
import { isDemoPerson } from '~/identity/demo-people.server'
import { EndedAttachments } from '~/identity/ended-attachments'
import { findMyAttachment } from '~/identity/find-my-attachment.server'
import { listEndedAttachments } from '~/identity/list-ended-attachments.server'
import { listSessions } from '~/identity/list-sessions.server'
import { MySessions } from '~/identity/my-sessions'
import { LinkedIdentities } from '~/identity/proconnect/linked-identities'
import { listWaysIn } from '~/identity/proconnect/list-ways-in.server'
import { mayProveBySiret } from '~/identity/proconnect/may-prove-by-siret.server'
import { Powers } from '~/identity/powers'
import { Proof } from '~/identity/proof'
import { requireViewer } from '~/identity/require-viewer.server'
import { PROFILE_LABELS, ROLE_LABELS } from '~/identity/words'
import { CodeAwaited } from '~/proofs/code-awaited'
import { findMailboxWay } from '~/proofs/mailbox-way.server'
import { listMyTraces } from '~/laureates/tracing/list-traces.server'
import { TraceList } from '~/laureates/tracing/trace-list'
import { territoryAddress } from '~/territories/address'
import { Breadcrumb } from '~/ui/breadcrumb'
import { DefinitionList } from '~/ui/definition-list'
import { Told } from '~/ui/flash'
import { listMyEndedVotes, listMyVotes } from '~/votes/list-mine.server'
import { MyEndedVotes } from '~/votes/my-ended-votes'
import { MyVotes } from '~/votes/my-votes'

export const meta: MetaFunction = () => [{ title: 'Mon compte — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const id = (await context.session())?.id ?? ''
  const [attachment, ended, way, bySiret, contributions, traces, sameNeeds, questions, followed, votes, endedVotes, applications, sittings, sessions, ways, isDemo] = await Promise.all([
    findMyAttachment(context.db, viewer.personId),
    listEndedAttachments(context.db, viewer.personId),
    findMailboxWay(context.db, viewer),
    mayProveBySiret(context.db, context.proconnect !== null, viewer),
    listMyContributions(context.db, viewer.personId),
    listMyTraces(context.db, viewer.personId),
    listMySameNeeds(context.db, viewer.personId),
    listMyQuestions(context.db, viewer.personId),
    listFollowed(context.db, viewer.personId),
    listMyVotes(context.db, viewer.personId),
    listMyEndedVotes(context.db, viewer.personId),
    listMyApplications(context.db, viewer.personId),
    listMySittings(context.db, viewer.personId),
    listSessions(context.db, { personId: viewer.personId, id }),
    listWaysIn(context.db, viewer.personId),
    isDemoPerson(context.db, viewer.personId),
  ])
  return { viewer, demo: context.demo, contact: context.contact, proconnect: context.proconnect !== null, attachment, way, bySiret, ended: ended.filter(({ replaced }) => !replaced), contributions, traces, sameNeeds, questions, followed, votes, endedVotes, applications, sittings, sessions, ways, mayLink: context.proconnect !== null && !isDemo }
}

export default function Account() {
  const { viewer, demo, contact, proconnect, attachment, ended, way, bySiret, contributions, traces, sameNeeds, questions, followed, votes, endedVotes, applications, sittings, sessions, ways, mayLink } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte' }]} />
      <h1>Mon compte</h1>
      <Told />
      <p className="fr-text--lead">{[viewer.displayName, viewer.function].filter(Boolean).join(', ')}</p>
      <Powers roles={viewer.roles} asleep={viewer.asleep ?? []} />
      {viewer.roles.includes('committee_member') ? (
        <>
          <h2>Mes comités</h2>
          <MySittings sittings={sittings} />
        </>
      ) : null}
      <h2>Pour qui je parle</h2>
      <EndedAttachments ended={ended} contact={contact} />
      {attachment ? <CodeAwaited territory={attachment.name} way={way} /> : null}
      <Proof viewer={viewer} attachment={attachment} demo={demo} contact={contact} proconnect={bySiret} />
      {attachment ? <p><a href={territoryAddress(attachment)}>Tout ce qui a été fait au nom de {attachment.name}</a></p> : null}
      <h2>Mes contributions</h2>
      <MyContributions contributions={contributions} />
      {traces.length > 0 ? <TraceList traces={traces} withTerritory /> : null}
      <MySameNeeds needs={sameNeeds} />
      <MyQuestions questions={questions} />
      <h2 id="suivis">Ce que je suis</h2>
      <MyFollows followed={followed} />
      <h2>Mes votes</h2>
      <MyVotes votes={votes} />
      <MyEndedVotes votes={endedVotes} />
      <h2>Mes candidatures</h2>
      <MyApplications applications={applications} />
      <h2>Mon profil</h2>
      <DefinitionList
        items={[
          { term: 'Nom (jamais publié)', description: viewer.displayName },
          { term: 'Adresse électronique (jamais publiée)', description: viewer.email },
          { term: 'Profil', description: PROFILE_LABELS[viewer.profile] },
          { term: 'Fonction', description: viewer.function },
          { term: 'Organisation', description: viewer.organisation },
          { term: 'Rôles', description: viewer.roles.map((role) => ROLE_LABELS[role]).join(', ') },
        ]}
      />
      <form className="cc-buttons" method="post" action="/deconnexion">
        <a className="fr-btn fr-btn--secondary" href="/compte/profil">Modifier mon profil</a>
        <a className="fr-btn fr-btn--secondary" href="/compte/adresse">Changer d’adresse électronique</a>
        <button className="fr-btn fr-btn--tertiary" type="submit">Se déconnecter</button>
      </form>
      {mayLink || ways.identities.length > 0 ? (
        <>
          <h2>Comment j’entre</h2>
          <LinkedIdentities ways={ways} email={viewer.email} open={proconnect} mayLink={mayLink} roles={[...viewer.roles, ...(viewer.asleep ?? [])]} />
        </>
      ) : null}
      <h2>Mes connexions</h2>
      <MySessions sessions={sessions} />
      <h2>Mes données</h2>
      <p><a href="/compte/donnees">Voir et exporter mes données</a> · <a href="/compte/quitter">Quitter le site</a></p>
    </>
  )
}
