import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OpenEditions } from '~/editions/open-editions'
import { listOpenTo } from '~/editions/open-to.server'
import { Breadcrumb } from '~/ui/breadcrumb'

/** What a partner can do today, and how. */
export async function loader({ context }: LoaderFunctionArgs) {
  return listOpenTo(context.db, 'partner')
}

export const meta: MetaFunction = () => [{ title: 'Je représente une association ou une entreprise — Co-construire' }]

export default function ForPartners() {
  const open = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Aide', to: '/aide' }, { label: 'Association ou entreprise' }]} />
      <h1>Je représente une association ou une entreprise</h1>
      <p className="fr-text--lead">Vous apportez ce qui existe déjà&nbsp;: une solution, et les besoins auxquels elle répond.</p>
      <section className="cc-today" aria-labelledby="maintenant">
        <h2 id="maintenant">Ce que vous pouvez faire maintenant</h2>
        <OpenEditions editions={open} />
      </section>
      <h2>Déposer une solution</h2>
      <p>
        Dites ce que fait le service, qui l’édite, où il est déjà utilisé, si son code est ouvert et sous quelle licence.
        Indiquez le besoin auquel il répond&nbsp;: les deux pages porteront le lien.
      </p>
      <h2>Ce qui en advient</h2>
      <p>
        Votre solution est regroupée avec les contributions semblables dans une proposition soumise au vote des territoires,
        réorientée vers un autre dispositif, ou rejetée avec un motif. Sa page le dit, et une lettre vous l’apprend si votre adresse est connue.
      </p>
      <h2>Pourquoi vous ne votez pas</h2>
      <p>
        Le vote est celui des territoires qui utiliseront le service. Les règles de chaque consultation disent qui vote&nbsp;;
        elles sont publiées avant l’ouverture.
      </p>
    </>
  )
}
