import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEditions } from '~/editions/edition.server'
import { mostAlive } from '~/editions/standing'
import { Breadcrumb } from '~/ui/breadcrumb'

/** How it works, for who only wants to know; the links lead to the edition that is most alive. */
export async function loader({ context }: LoaderFunctionArgs) {
  const editions = await listEditions(context.db)
  const shown = mostAlive(editions) ?? editions[0]
  return shown ? { slug: shown.slug, name: shown.name } : null
}

export const meta: MetaFunction = () => [{ title: 'Comprendre — Co-construire' }]

export default function Understand() {
  const shown = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Aide', to: '/aide' }, { label: 'Comprendre' }]} />
      <h1>Comprendre comment on décide ici</h1>
      <p className="fr-text--lead">
        Une enveloppe de l’État, des besoins qui viennent des territoires, un vote que chacun peut recompter, des services
        construits avec ceux qui s’en serviront.
      </p>
      <h2>Du besoin au service</h2>
      <ol>
        <li><strong>On dépose.</strong> Élus, agents et partenaires disent ce qui manque et ce qui existe.</li>
        <li><strong>On regroupe.</strong> Les contributions semblables deviennent une proposition&nbsp;; chaque contribution reçoit une réponse, et aucune ne se perd.</li>
        <li><strong>On vote.</strong> Les territoires soutiennent des propositions. Un premier comité en retient une partie, en disant pourquoi.</li>
        <li><strong>On candidate.</strong> Des territoires se proposent pour construire le service.</li>
        <li><strong>On lance.</strong> Un second comité désigne les lauréats&nbsp;; leurs projets sont suivis en public.</li>
      </ol>
      <h2>Ce qui est compté</h2>
      <p>
        Une proposition compte autant de voix que de territoires dont au moins une personne, au rattachement prouvé, la
        soutient. Une commune de trois cents habitants pèse autant qu’une métropole. Le nombre de personnes est montré à
        côté. Une consultation peut choisir de compter les personnes&nbsp;: ses règles le disent.
      </p>
      <h2>Ce que vous pouvez vérifier</h2>
      <p>
        Tout ce qui fait le résultat est inscrit, ligne après ligne, dans un registre public&nbsp;: chacun peut le
        télécharger et recompter. Une ligne changée après un point de contrôle publié se voit.
      </p>
      {shown ? (
        <>
          <h2>Voir sur pièces</h2>
          <ul>
            <li><a href={`/consultations/${shown.slug}`}>{shown.name}</a></li>
            <li><a href={`/consultations/${shown.slug}/regles`}>Ses règles</a></li>
            <li><a href={`/consultations/${shown.slug}/calendrier`}>Son calendrier, dates déplacées comprises</a></li>
            <li><a href={`/consultations/${shown.slug}/registre`}>Son registre</a></li>
          </ul>
        </>
      ) : null}
    </>
  )
}
