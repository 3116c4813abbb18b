import type { MetaFunction } from '@remix-run/node'
import { Breadcrumb } from '~/ui/breadcrumb'
import { DataTable } from '~/ui/data-table'

export const meta: MetaFunction = () => [{ title: 'Données personnelles — Co-construire' }]

const KEPT = [
  { what: 'Nom, adresse électronique, profil, fonction', why: 'Vous reconnaître, vous écrire', long: 'Tant que le compte existe' },
  { what: 'Territoire ou organisation, et son niveau de preuve', why: 'Savoir pour qui vous parlez', long: 'Tant que le compte existe' },
  { what: 'Contributions et leurs versions', why: 'Elles sont publiques', long: 'Sans limite\u00a0; si le compte est effacé, sous un numéro sans nom' },
  { what: 'Votes', why: 'Établir et vérifier le résultat', long: 'Sans limite, liés à votre compte tant qu’il existe\u00a0; s’il est effacé, ils en sont détachés' },
  { what: 'Candidatures', why: 'Décider, puis suivre les projets', long: 'Sans limite, au nom du territoire' },
  { what: 'Actes de modération', why: 'Rendre compte des décisions', long: 'Sans limite\u00a0: le journal ne s’efface pas\u00a0; un nom n’y est écrit que si un motif le cite' },
  { what: 'Lettres envoyées par le site', why: 'Prouver que vous avez été averti', long: 'Tant que le compte existe' },
  { what: 'Adresse qui reçoit les points de contrôle d’un registre', why: 'Les lui envoyer, à sa demande', long: 'Jusqu’à ce qu’elle arrête ou que le compte soit effacé, et au plus tard au scellement\u00a0; sept jours si personne ne confirme' },
  { what: 'Code envoyé à l’adresse officielle de votre collectivité, avec votre nom, votre fonction et votre adresse', why: 'Que la collectivité dise si vous parlez pour elle', long: 'Quinze jours pour s’en servir\u00a0; sa trace et la lettre, tant que le compte existe' },
  { what: 'Session', why: 'Rester connecté', long: 'Douze heures' },
  { what: 'Adresse IP de qui envoie un formulaire, en mémoire seulement', why: 'Faire attendre qui en envoie trop', long: 'Dix minutes au plus' },
]

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
        rows={KEPT}
        rowKey={({ what }) => what}
        columns={[
          { label: 'Donnée', cell: ({ what }) => what },
          { label: 'Pourquoi', cell: ({ why }) => why },
          { label: 'Combien de temps', cell: ({ long }) => long },
        ]}
      />
      <h2>Ce qui est public</h2>
      <p>
        D’un contributeur&nbsp;: le territoire, le profil (élu, agent, partenaire) et la fonction. D’un vote&nbsp;: le territoire et
        la proposition. Le vote n’est pas secret, car c’est l’acte d’un territoire&nbsp;: dans une petite commune, on peut deviner
        qui l’a donné. Le site le rappelle avant le premier vote.
      </p>
      <h2>Témoins de connexion (cookies)</h2>
      <p>
        Celui de votre session, après connexion&nbsp;; avant elle, celui qui réserve à ce navigateur le code demandé,
        45&nbsp;minutes au plus. Après un acte, un autre porte jusqu’à la page suivante la phrase qui le confirme, une minute au
        plus. Pas de mesure d’audience, aucun service tiers. Le choix du thème clair ou sombre reste dans votre navigateur.
      </p>
      <h2>Fondement</h2>
      <p>
        L’exécution d’une mission d’intérêt public (article 6.1.e du règlement général sur la protection des données). Le
        responsable du traitement est l’éditeur nommé aux <a href="/mentions-legales">mentions légales</a>.
      </p>
      <h2>Vos droits</h2>
      <p>
        Accéder à vos données, les corriger, les faire effacer, en limiter l’usage ou vous y opposer&nbsp;: une partie se fait
        dans «&nbsp;<a href="/compte">Mon compte</a>&nbsp;», le reste s’adresse à l’éditeur. Un vote compté et un acte de
        modération ne s’effacent pas&nbsp;: chacun doit pouvoir recompter. En cas de désaccord, vous pouvez saisir la{' '}
        <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
      <p>
        Effacer un compte retire du site le nom, l’adresse, la fonction, le rattachement et les lettres, et détache les votes
        du reste. Ce qui est publié demeure avec la fonction qui y figure, et les mots que chacun y a mis. Les
        sauvegardes faites avant gardent tout jusqu’à leur destruction&nbsp;; ce que d’autres ont téléchargé, ou un reçu de vote
        gardé, ne peut pas être repris.
      </p>
    </>
  )
}
