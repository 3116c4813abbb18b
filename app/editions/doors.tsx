import { Card } from '~/ui/card'
import { Cards } from '~/ui/cards'

/** The three ways in, by what the reader is. */
export function Doors() {
  return (
    <section aria-labelledby="portes">
      <h2 id="portes">Par où commencer&nbsp;?</h2>
      <Cards>
        <Card title="Je suis élu ou agent" to="/aide/elu-ou-agent">
          Déposez un besoin en cinq minutes, votez pour votre territoire, candidatez pour construire le service avec
          l’État.
        </Card>
        <Card title="Je représente une association ou une entreprise" to="/aide/association-ou-entreprise">
          Faites connaître une solution qui existe déjà et répondez aux besoins exprimés. Le vote, lui, revient aux
          territoires.
        </Card>
        <Card title="Je veux seulement comprendre" to="/aide/comprendre">
          Qui décide, qui vote, ce qui est compté et comment le vérifier&nbsp;: tout se lit sans compte.
        </Card>
      </Cards>
    </section>
  )
}
