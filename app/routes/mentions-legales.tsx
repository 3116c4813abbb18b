import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Contact } from '~/ui/contact'

/** Who publishes depends on where the site runs: a demonstration must not pass for a site of the State. */
export async function loader({ context }: LoaderFunctionArgs) {
  return { brand: context.brand, demo: context.demo, publicUrl: context.publicUrl, contact: context.contact }
}

export const meta: MetaFunction = () => [{ title: 'Mentions légales — Co-construire' }]

export default function LegalNotice() {
  const { brand, demo, publicUrl, contact } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mentions légales' }]} />
      <h1>Mentions légales</h1>
      <h2>Éditeur</h2>
      {demo ? (
        <p>
          Cette installation, à l’adresse {publicUrl}, est une démonstration&nbsp;: elle n’est pas un site officiel de l’État et
          n’engage aucune administration. Son éditeur est la personne qui l’a installée.
        </p>
      ) : brand === 'etat' ? (
        <p>
          Agence nationale de la cohésion des territoires (ANCT), 20&nbsp;avenue de Ségur, TSA&nbsp;10717, 75334 Paris CEDEX&nbsp;07.
          Directeur de la publication&nbsp;: le directeur général de l’ANCT.
        </p>
      ) : (
        <p>L’éditeur est l’organisme qui exploite ce site à l’adresse {publicUrl}, et qui en répond.</p>
      )}
      <Contact address={contact} demo={demo} brand={brand} />
      <h2>Hébergement</h2>
      <p>Ce site tourne sur les machines choisies par son éditeur, avec sa propre base de données&nbsp;; il n’appelle aucun service tiers.</p>
      <h2>Réutilisation</h2>
      <p>
        Sauf mention contraire, les contenus sont sous{' '}
        <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">licence ouverte Etalab 2.0</a>&nbsp;: ils se
        réutilisent librement, en citant la source et sa date. Le code du site est libre, sous licence MIT.
      </p>
      <h2>Sources</h2>
      <ul>
        <li>Territoires&nbsp;: découpage administratif publié par Etalab, d’après l’Insee.</li>
        <li>Consultation de 2021&nbsp;: chiffres et textes publics de l’Incubateur des territoires&nbsp;; ce qui en est recomposé est signalé sur chaque page.</li>
      </ul>
    </>
  )
}
