import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { Told } from '~/ui/flash'
import { Notice } from '~/ui/notice'
import { type DecidingOutcome, type DecidingPage, structuresWords } from './deciding'
import { StructureCard } from './structure-card'

/** The structures that wait for a moderator, each with its answers. */
export function Structures({ page: { structures }, outcome }: { page: DecidingPage; outcome?: DecidingOutcome | null | undefined }) {
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: 'Structures demandées' }]} />
      <h1>Structures demandées</h1>
      {structures.length > 0 ? <p className="fr-text--lead">{structuresWords(structures.length)}.</p> : null}
      <p>Un syndicat ou une autre structure publique n’est pas dans la liste officielle&nbsp;: on la demande par son SIREN, et une personne de la modération regarde si elle existe et ce qu’elle est.</p>
      <Told focused />
      {outcome?.sentence ? <Notice kind="error" title="Rien n’a changé">{outcome.sentence}</Notice> : null}
      {structures.length > 0 ? (
        <ul className="cc-judged">
          {structures.map((structure) => <StructureCard key={structure.id} structure={structure} outcome={outcome?.structureId === structure.id && !outcome.sentence ? outcome : null} />)}
        </ul>
      ) : (
        <EmptyState title="Aucune structure n’attend">Celles que des personnes demandent par leur SIREN paraîtront ici, les plus anciennes d’abord.</EmptyState>
      )}
    </>
  )
}
