import type { MetaFunction } from '@remix-run/node'
import { PHASE_ACTS, PHASE_LABELS, PHASE_ORDER } from '~/editions/words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Cards } from '~/ui/cards'

export const meta: MetaFunction = () => [{ title: 'Aide — Co-construire' }]

export default function Help() {
  return (
    <>
      <Breadcrumb items={[{ label: 'Aide' }]} />
      <h1>Aide</h1>
      <p className="fr-text--lead">Comment se passe une consultation, qui peut faire quoi, et comment entrer.</p>
      <Cards>
        <Card title="Je suis élu ou agent" to="/aide/elu-ou-agent" level={2}>Déposer, voter, candidater pour sa collectivité.</Card>
        <Card title="Je représente une association ou une entreprise" to="/aide/association-ou-entreprise" level={2}>
          Faire connaître une solution qui existe.
        </Card>
        <Card title="Je veux seulement comprendre" to="/aide/comprendre" level={2}>Ce qui est compté, par qui, et comment le vérifier.</Card>
      </Cards>
      <section aria-labelledby="phases">
        <h2 id="phases">Les quatre phases</h2>
        <ol>
          {PHASE_ORDER.map((kind) => (
            <li key={kind}>
              <strong>{PHASE_LABELS[kind]}.</strong> {PHASE_ACTS[kind]}
            </li>
          ))}
        </ol>
        <p>
          Chaque phase ouvre et ferme à l’heure dite au calendrier de la consultation, selon l’horloge du site. Un acte
          fait trop tôt ou trop tard est refusé, avec la date où il devient possible.
        </p>
      </section>
      <section aria-labelledby="entrer">
        <h2 id="entrer">Se connecter</h2>
        <p>
          Il n’y a pas de mot de passe. Donnez votre adresse électronique&nbsp;: vous recevez un code à six chiffres, à
          taper dans le navigateur où vous l’avez demandé, ou un lien à y ouvrir. La session finit après douze heures
          sans vous. Pour tout lire, il n’est pas besoin de se connecter.
        </p>
        <p><a href="/connexion">Se connecter</a></p>
      </section>
      <section aria-labelledby="rattachement">
        <h2 id="rattachement">Prouver son rattachement</h2>
        <p>
          Dire pour quelle collectivité on parle suffit pour contribuer. Pour que la voix soit comptée, ce rattachement
          doit être prouvé. «&nbsp;<a href="/compte">Mon compte</a>&nbsp;» dit où vous en êtes et ce qui manque.
        </p>
      </section>
    </>
  )
}
