import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { DefinitionList } from '~/ui/definition-list'
import { count } from '~/ui/french'
import { formatDay } from '~/ui/paris-time'
import { TextArea } from '~/ui/text-area'
import type { DecidingOutcome } from './deciding'
import type { WaitingStructure } from './list-structures.server'
import { StructureFields } from './structure-fields'

type Props = { structure: WaitingStructure; outcome: DecidingOutcome | null }

/** One structure that waits: what is said of it, where to check it, and the three answers. */
export function StructureCard({ structure, outcome }: Props) {
  const { id, siren, name, kind, askedAt, askers } = structure
  return (
    <li>
      <h2>{name}</h2>
      <DefinitionList
        items={[
          { term: 'Type déclaré', description: TERRITORY_KIND_LABELS[kind] },
          { term: 'SIREN', description: <>{siren}, <a href={`https://annuaire-entreprises.data.gouv.fr/entreprise/${siren}`} target="_blank" rel="noopener noreferrer" title={`Vérifier ${siren} à l’annuaire des entreprises (nouvelle fenêtre)`}>vérifier à l’annuaire des entreprises</a></> },
          { term: 'Demandée', description: `depuis le ${formatDay(askedAt)}, par ${count(askers, 'personne', 'personnes')}` },
        ]}
      />
      <Accept structure={structure} outcome={outcome?.act === 'accepter' ? outcome : null} />
      <p><a href={`/moderation/structures/${id}/rapprocher`}>La rapprocher d’une collectivité de la liste</a></p>
      <Refuse structure={structure} outcome={outcome?.act === 'refuser' ? outcome : null} />
    </li>
  )
}

function Accept({ structure: { id, name, kind }, outcome }: Props) {
  const errorOf = (field: string) => outcome?.errors.find((error) => error.field === field)?.message
  return (
    <Confirm label="Accepter…" open={outcome !== null}>
      <p>Elle entre dans la liste des collectivités&nbsp;: elle peut contribuer, et un syndicat candidater, mais elle n’a pas de voix. Qui l’a demandée parle pour elle, sur sa seule déclaration. L’acte est consigné au journal.</p>
      <form method="post" action={`/moderation/structures/${id}/accepter`} noValidate>
        <StructureFields prefix={`structure-${id}-`} typed={outcome?.typed ?? { name, kind }} errorOf={errorOf} />
        <ActionButton>Accepter cette structure</ActionButton>
      </form>
    </Confirm>
  )
}

function Refuse({ structure: { id }, outcome }: Props) {
  return (
    <Confirm label="Refuser…" danger open={outcome !== null}>
      <p>Une association ou une entreprise participe comme partenaire&nbsp;: dites-le. Une lettre donne le motif à qui l’a demandée.</p>
      <form method="post" action={`/moderation/structures/${id}/refuser`} noValidate>
        <TextArea label="Motif" name="reason" id={`refus-${id}`} rows={3} shortest={10} longest={1000} required hint="Lu par qui l’a demandée, et consigné au journal&nbsp;: ne nommez personne." defaultValue={outcome?.typed['reason'] ?? ''} error={outcome?.errors[0]?.message} />
        <ActionButton variant="danger">Refuser cette structure</ActionButton>
      </form>
    </Confirm>
  )
}
