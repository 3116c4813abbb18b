import { Badge } from '~/ui/badge'
import { DefinitionList } from '~/ui/definition-list'
import { formatInstant } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import type { RefusedContribution } from './find-refused.server'
import { REASON_LABELS } from './look-words'
import { KIND_WORDS } from './words'

/** What an address keeps saying of a contribution that moderators refused: nothing disappears in silence. */
export function RefusedPage({ slug, refused: { id, kind, publishedAt, refusedAt, look } }: { slug: string; refused: RefusedContribution }) {
  const words = KIND_WORDS[kind]
  return (
    <>
      <p className="cc-over-title"><Badge>{words.title}</Badge> n° {id}</p>
      <h1>{kind === 'need' ? 'Un besoin refusé' : 'Une solution refusée'} par la modération</h1>
      <p className="fr-text--lead">Son texte, ses pièces jointes et sa collectivité ne sont plus publics.</p>
      <DefinitionList
        items={[
          { term: 'Publication', description: `Le ${formatInstant(publishedAt)}` },
          { term: 'Refus', description: `Le ${formatInstant(refusedAt)}` },
          { term: 'Motif', description: REASON_LABELS[look.reason] },
          { term: 'Explication', description: <RichText text={look.words} /> },
        ]}
      />
      <p>La personne qui l’a déposée a été prévenue. Cette contribution n’est comptée nulle part et ne peut rejoindre aucune proposition.</p>
      <p><a href={`/consultations/${slug}/contributions`}>Lire les contributions publiées</a></p>
    </>
  )
}
