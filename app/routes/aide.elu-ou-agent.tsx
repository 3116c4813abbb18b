import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OpenEditions } from '~/editions/open-editions'
import { listOpenTo } from '~/editions/open-to.server'
import { Breadcrumb } from '~/ui/breadcrumb'

/** What an élu or an agent can do today, and how. */
export async function loader({ context }: LoaderFunctionArgs) {
  return listOpenTo(context.db, 'agent')
}

export const meta: MetaFunction = () => [{ title: 'Je suis élu ou agent — Co-construire' }]

export default function ForAgents() {
  const open = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Aide', to: '/aide' }, { label: 'Élu ou agent' }]} />
      <h1>Je suis élu ou agent d’une collectivité</h1>
      <p className="fr-text--lead">Vous parlez pour votre territoire&nbsp;: un besoin déposé, une voix, une candidature.</p>
      <section className="cc-today" aria-labelledby="maintenant">
        <h2 id="maintenant">Ce que vous pouvez faire maintenant</h2>
        <OpenEditions editions={open} />
      </section>
      <h2>Déposer un besoin ou une solution</h2>
      <p>
        Cinq minutes suffisent&nbsp;: dites le problème, pour qui, dans quel territoire. Le brouillon est gardé à mesure. Une
        fois publiée, votre contribution reste modifiable jusqu’à la clôture. Vous recevez une réponse&nbsp;: regroupée dans
        une proposition, réorientée vers un autre dispositif, ou rejetée avec un motif.
      </p>
      <h2>Voter</h2>
      <p>
        Vous soutenez autant de propositions que la règle le permet. Le plus souvent, c’est la voix de votre territoire qui
        compte&nbsp;: si une collègue a déjà soutenu la proposition, votre soutien s’ajoute au nombre de personnes et tient
        la voix du territoire si elle retire le sien. Le vote n’est pas secret&nbsp;: c’est un acte public du territoire. Votre
        nom, lui, n’est jamais montré.
      </p>
      <h2>Candidater</h2>
      <p>
        Un territoire référent construit le service avec l’État. Le dossier tient en trois textes&nbsp;: pourquoi vous, avec
        quels moyens, à quel rythme. Il est partagé entre les collègues dont le rattachement est prouvé.
      </p>
    </>
  )
}
