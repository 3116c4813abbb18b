import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { groupDemoPeople } from '~/identity/demo-people'
import { DemoPeopleList } from '~/identity/demo-people-list'
import { listDemoPeople } from '~/identity/demo-people.server'
import { EmailForm } from '~/identity/email-form'
import { ProConnectButton } from '~/identity/proconnect/proconnect-button'
import { carryReturn, returnOf } from '~/identity/safe-return'
import { placedName } from '~/territories/placed-name'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Told } from '~/ui/flash'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Connexion — Co-construire' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  return {
    retour: returnOf(request),
    present: viewer && { name: viewer.displayName, line: [viewer.function, viewer.attachment ? placedName(viewer.attachment) : viewer.organisation].filter(Boolean).join(', ') },
    proconnect: context.proconnect !== null,
    demo: context.demo ? groupDemoPeople(await listDemoPeople(context.db)) : null,
  }
}

export default function SignIn() {
  const { retour, present, proconnect, demo } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion' }]} />
      <h1>Connexion</h1>
      <Told />
      {present ? (
        <Notice kind="info" title={`Une session est ouverte\u00a0: ${present.name}`}>
          {present.line ? <p>{present.line}</p> : null}
          <form className="cc-buttons" method="post" action="/deconnexion">
            <a className="fr-btn fr-btn--sm" href={retour || '/compte'}>{retour ? 'Continuer' : 'Voir mon compte'}</a>
            <button className="fr-btn fr-btn--sm fr-btn--secondary" type="submit">Se déconnecter</button>
          </form>
        </Notice>
      ) : null}
      {demo ? (
        <section aria-labelledby="demonstration">
          <h2 id="demonstration">{present ? 'Changer de personne' : 'Entrer dans la démonstration'}</h2>
          <p>
            Ce site est une démonstration. Les personnes ci-dessous sont fictives&nbsp;: entrez à leur place pour essayer
            chaque rôle. Rien de ce que vous ferez n’engage qui que ce soit.
          </p>
          <DemoPeopleList groups={demo} action={carryReturn('/connexion/demonstration', retour)} />
        </section>
      ) : null}
      {proconnect && !present ? (
        <section aria-labelledby="proconnect">
          <h2 id="proconnect">{demo ? 'Ou entrer avec ProConnect' : 'Avec ProConnect'}</h2>
          <p>
            L’identifiant professionnel des agents&nbsp;: celui de votre administration, ou celui que ProConnect donne à votre
            collectivité. S’il indique son SIRET, votre rattachement est prouvé en un clic.
          </p>
          <ProConnectButton retour={retour} />
        </section>
      ) : null}
      {present ? null : (
        <section aria-labelledby="courriel">
          <h2 id="courriel">{demo ? 'Ou entrer avec une adresse électronique' : 'Avec votre adresse électronique'}</h2>
          <p>
            Pas de mot de passe à retenir&nbsp;: vous recevez par courriel un code à six chiffres, vous le tapez à la page
            suivante. Si vous n’avez pas encore de compte, il sera ouvert à ce moment-là.
          </p>
          <EmailForm action={carryReturn('/connexion/adresse', retour)} />
        </section>
      )}
    </>
  )
}
