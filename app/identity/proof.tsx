import { Badge } from '~/ui/badge'
import { DefinitionList } from '~/ui/definition-list'
import { EmptyState } from '~/ui/empty-state'
import { formatDay } from '~/ui/paris-time'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import type { MyAttachment } from './find-my-attachment.server'
import { LEVEL_LABELS } from './words'

/** For which territory the reader speaks, how well that is known, and what to do when it is not proven. */
export function Proof({ attachment, partner, organisation }: { attachment: MyAttachment | null; partner: boolean; organisation: string | null }) {
  if (!attachment && partner) return <Organisation name={organisation} />
  if (!attachment) {
    return (
      <EmptyState title="Aucune collectivité choisie" action={<a className="fr-btn" href="/compte/territoire">Choisir ma collectivité</a>}>
        Dites pour quelle collectivité vous parlez : ce que vous déposerez le sera en son nom.
      </EmptyState>
    )
  }
  const { name, kind, level, declaredAt, provenAt } = attachment
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Collectivité', description: `${name} (${TERRITORY_KIND_LABELS[kind].toLowerCase()})` },
          { term: 'Rattachement', description: <Badge tone={level === 'proven' ? 'success' : 'warning'}>{LEVEL_LABELS[level]}</Badge> },
          { term: 'Déclaré le', description: formatDay(declaredAt) },
          { term: 'Prouvé le', description: provenAt && `${formatDay(provenAt)}, vérifié par l’équipe de la consultation` },
        ]}
      />
      {level === 'proven' ? (
        <p>Votre voix compte pour {name} quand les règles de la consultation donnent une voix à ce type de collectivité.</p>
      ) : (
        <>
          <p>
            Vous pouvez déposer des contributions dès maintenant. Pour que votre voix soit comptée, votre rattachement à {name} doit
            être prouvé : écrivez à l’équipe de la consultation depuis l’adresse électronique officielle de votre collectivité, en
            indiquant l’adresse de votre compte. Elle vérifie, puis l’enregistre ; cette page le dira.
          </p>
          <p><a className="fr-btn fr-btn--secondary" href="/compte/territoire">Changer de collectivité</a></p>
        </>
      )}
    </>
  )
}

function Organisation({ name }: { name: string | null }) {
  if (name) {
    return (
      <p>
        Vous parlez pour <strong>{name}</strong>. Un partenaire dépose des solutions et les commente ; il ne vote pas et ne candidate pas.
      </p>
    )
  }
  return (
    <EmptyState title="Aucune organisation indiquée" action={<a className="fr-btn" href="/compte/profil">Indiquer mon organisation</a>}>
      Dites pour quelle association, entreprise ou quel syndicat vous parlez : ce que vous déposerez le sera en son nom.
    </EmptyState>
  )
}
