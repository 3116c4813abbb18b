import { placedName } from '~/territories/placed-name'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { Badge } from '~/ui/badge'
import { DefinitionList } from '~/ui/definition-list'
import { EmptyState } from '~/ui/empty-state'
import { withA } from '~/ui/french'
import { formatDay } from '~/ui/paris-time'
import { TeamAddress } from '~/ui/team-address'
import type { MyAttachment } from './find-my-attachment.server'
import { SiretWay } from './proconnect/siret-way'
import type { Viewer } from './viewer'
import { hasNoVoice, NO_VOICE, provenWords, whyProve } from './what-proof-gives'
import { LEVEL_LABELS } from './words'

type Props = { viewer: Pick<Viewer, 'profile' | 'organisation' | 'email'>; attachment: MyAttachment | null; demo: boolean; /** Where to write to the team; null when no address was given. */ contact: string | null; /** Whether ProConnect may prove it. */ proconnect: boolean }

/** For whom the reader speaks, how well that is known, and what to do when it is not proven. */
export function Proof({ viewer, attachment, demo, contact, proconnect }: Props) {
  if (!attachment) return viewer.profile === 'partner' ? <Organisation name={viewer.organisation} /> : <NoTerritory />
  const { kind, level, declaredAt, provenAt, proof } = attachment
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Collectivité', description: `${placedName(attachment)}, ${TERRITORY_KIND_LABELS[kind].toLowerCase()}` },
          {
            term: 'Rattachement',
            description: (
              <>
                <Badge tone={provenAt ? 'success' : 'warning'}>{LEVEL_LABELS[level]}</Badge>{' '}
                {provenAt ? `le ${formatDay(provenAt)}, ${PROOF_WORDS[proof ?? 'operator']}` : `le ${formatDay(declaredAt)}, pas encore prouvé`}
              </>
            ),
          },
        ]}
      />
      <p><a href="/compte/collectivites">Mes collectivités&nbsp;: choisir pour laquelle agir, en ajouter une, en quitter une</a></p>
      {provenAt ? (
        <p>{provenWords(attachment)}</p>
      ) : (
        <HowToProve attachment={attachment} email={viewer.email} demo={demo} contact={contact} proconnect={proconnect} />
      )}
    </>
  )
}

const PROOF_WORDS: Record<NonNullable<MyAttachment['proof']>, string> = {
  operator: 'par l’équipe de la consultation',
  siret: 'par le SIRET que ProConnect a indiqué et que vous avez confirmé',
  mailbox: 'par le code reçu à l’adresse officielle de la collectivité',
  moderators: 'par deux personnes de l’équipe de la consultation',
}

function HowToProve({ attachment, email, demo, contact, proconnect }: { attachment: MyAttachment; email: string | null } & Pick<Props, 'demo' | 'contact' | 'proconnect'>) {
  const { name } = attachment
  return (
    <>
      {proconnect ? <SiretWay name={name} retour="/compte" /> : null}
      <p>
        Vous pouvez contribuer dès maintenant. {hasNoVoice(attachment) ? `${NO_VOICE} ` : null}{whyProve(attachment)} votre rattachement {withA(name)} doit
        être prouvé&nbsp;: <a href="/compte/preuve">voyez comment le prouver</a>, ou écrivez à l’équipe de la consultation{' '}
        <TeamAddress contact={contact} />, depuis la boîte officielle de votre collectivité, en indiquant votre
        fonction et l’adresse de ce compte, {email}. L’équipe vérifie et l’enregistre&nbsp;; cette page le dira.
      </p>
      {demo ? (
        <p className="cc-people__line">
          Démonstration&nbsp;: entrez à la place des deux personnes de la modération, l’une propose la preuve, l’autre la confirme. Ou bien, sur le serveur&nbsp;:{' '}
          <code>npm run admin -- attachment prove {email} --reason "Vérifié auprès de la mairie"</code>
        </p>
      ) : null}
      <p><a className="fr-btn fr-btn--secondary" href="/compte/territoire">Changer de collectivité</a></p>
    </>
  )
}

function NoTerritory() {
  return (
    <EmptyState title="Aucune collectivité choisie" action={<a className="fr-btn" href="/compte/territoire">Choisir ma collectivité</a>}>
      Dites pour quelle collectivité vous parlez&nbsp;: ce que vous déposerez le sera en son nom.
    </EmptyState>
  )
}

function Organisation({ name }: { name: string | null }) {
  if (name) return <p>Vous parlez pour <strong>{name}</strong>. Un partenaire dépose des solutions&nbsp;; il ne vote pas.</p>
  return (
    <EmptyState title="Aucune organisation indiquée" action={<a className="fr-btn" href="/compte/profil">Indiquer mon organisation</a>}>
      Dites pour quelle association, entreprise ou quel syndicat vous parlez&nbsp;: ce que vous déposerez le sera en son nom.
    </EmptyState>
  )
}
