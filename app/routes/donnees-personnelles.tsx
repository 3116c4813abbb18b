import type { MetaFunction } from '@remix-run/node'
import { RETENTION } from '~/rights/retention'
import { Breadcrumb } from '~/ui/breadcrumb'
import { DataTable } from '~/ui/data-table'

export const meta: MetaFunction = () => [{ title: 'Données personnelles — Co-construire' }]

export default function Privacy() {
  return (
    <>
      <Breadcrumb items={[{ label: 'Données personnelles' }]} />
      <h1>Données personnelles</h1>
      <p className="fr-text--lead">
        Le site garde ce qu’il faut pour consulter, voter et rendre des comptes, et rien d’autre. Votre nom et votre adresse
        ne sont jamais publiés.
      </p>
      <DataTable
        caption="Ce qui est gardé"
        rows={Object.values(RETENTION)}
        rowKey={({ what }) => what}
        columns={[
          { label: 'Donnée', cell: ({ what }) => what },
          { label: 'Pourquoi', cell: ({ why }) => why },
          { label: 'Combien de temps', cell: ({ long }) => long },
        ]}
      />
      <h2>Ce qui est public</h2>
      <p>
        D’un contributeur&nbsp;: le territoire, le profil (élu, agent, partenaire) et la fonction, tant qu’il a un compte. D’un vote&nbsp;: le territoire et
        la proposition. Le vote n’est pas secret, car c’est l’acte d’un territoire&nbsp;: dans une petite commune, on peut deviner
        qui l’a donné. Le site le rappelle avant le premier vote.
      </p>
      <h2>Témoins de connexion (cookies)</h2>
      <p>
        Celui de votre session, après connexion&nbsp;; avant elle, celui qui réserve à ce navigateur le code demandé,
        45&nbsp;minutes au plus, ou le chemin vers ProConnect et le retour. Après un acte, un autre porte jusqu’à la page suivante la phrase qui le confirme, une minute au
        plus. Pas de mesure d’audience, aucun service tiers. Le choix du thème clair ou sombre reste dans votre navigateur, comme ce que vous tapez dans un
        formulaire le temps que le site réponde.
      </p>
      <h2>Fondement</h2>
      <p>
        L’exécution d’une mission d’intérêt public (article 6.1.e du règlement général sur la protection des données). Le
        responsable du traitement est l’éditeur nommé aux <a href="/mentions-legales">mentions légales</a>.
      </p>
      <h2>Vos droits</h2>
      <p>
        <a href="/compte/donnees">Voir et exporter vos données</a>, <a href="/compte/profil">les corriger</a>,{' '}
        <a href="/compte/quitter">quitter le site</a>&nbsp;: cela se fait dans votre compte. Pour en limiter l’usage ou vous y opposer,
        écrivez à l’éditeur. Un vote compté et un acte de
        modération ne s’effacent pas&nbsp;: chacun doit pouvoir recompter. En cas de désaccord, vous pouvez saisir la{' '}
        <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
      <p>
        Quitter le site en retire le nom, l’adresse, la fonction, le rattachement et les courriels, et détache les votes
        du reste. Ce qui est publié demeure, comme venant d’une collectivité. Les textes d’une liste soumise au vote et le
        registre ne changent pas. Les sauvegardes faites avant gardent tout jusqu’à leur destruction&nbsp;; ce que d’autres ont
        téléchargé, ou un reçu de vote gardé, ne peut pas être repris.
      </p>
    </>
  )
}
