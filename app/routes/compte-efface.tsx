import type { MetaFunction } from '@remix-run/node'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Compte effacé — Co-construire' }]

/** Where leaving leads: a page of nobody, which knows nothing of who left. */
export default function Left() {
  return (
    <>
      <Breadcrumb items={[{ label: 'Compte effacé' }]} />
      <h1>Votre compte est effacé</h1>
      <p className="fr-text--lead">Le site ne sait plus qui vous êtes. Toutes vos sessions sont fermées, sur tous vos appareils.</p>
      <p>
        Un dernier courriel vous le confirme&nbsp;; votre adresse disparaît du site avec lui. Ce que vous avez publié reste, comme
        venant d’une collectivité, et vos votes comptent toujours.
      </p>
      <p className="cc-buttons">
        <a className="fr-btn" href="/">Revenir à l’accueil</a>
        <a className="fr-btn fr-btn--secondary" href="/donnees-personnelles">Ce que le site garde</a>
      </p>
    </>
  )
}
