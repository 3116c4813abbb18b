import type { MetaFunction } from '@remix-run/node'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Accessibilité\u00a0: non conforme — Co-construire' }]

export default function Accessibility() {
  return (
    <>
      <Breadcrumb items={[{ label: 'Accessibilité' }]} />
      <h1>Déclaration d’accessibilité</h1>
      <p>
        L’éditeur de ce site s’engage à le rendre accessible, conformément à l’article 47 de la loi n°&nbsp;2005-102 du
        11&nbsp;février 2005. Cette déclaration s’applique au site Co-construire.
      </p>
      <h2>État de conformité</h2>
      <p>
        <strong>Co-construire est non conforme</strong> avec le référentiel général d’amélioration de l’accessibilité
        (RGAA), version 4.1&nbsp;: aucun audit n’a encore été fait. Ce mot ne préjuge pas de la qualité du site&nbsp;; il le
        dira lorsqu’un audit l’aura mesurée.
      </p>
      <h2>Ce qui est déjà vérifié</h2>
      <ul>
        <li>Chaque page est contrôlée à chaque version par un outil automatique (axe), en clair et en sombre.</li>
        <li>Toutes les pages et tous les formulaires fonctionnent sans JavaScript, au clavier et à 320&nbsp;pixels de large.</li>
        <li>Un outil automatique ne voit qu’une partie des obstacles&nbsp;: ces contrôles ne remplacent pas un audit.</li>
      </ul>
      <h2>Contenus dont nous savons qu’ils posent difficulté</h2>
      <ul>
        <li>La carte en tuiles est une image&nbsp;: le tableau qui la suit en donne tous les nombres.</li>
        <li>Les comptes qui bougent en direct ne sont pas annoncés un à un aux lecteurs d’écran, pour ne pas les interrompre.</li>
      </ul>
      <h2>Établissement de cette déclaration</h2>
      <p>
        Technologies utilisées&nbsp;: HTML, CSS, JavaScript, SVG. Contrôles automatiques faits avec Chromium et axe-core.
      </p>
      <h2>Retour d’information et contact</h2>
      <p>
        Si vous n’arrivez pas à accéder à un contenu ou à un service, dites-le à l’éditeur, dont le contact est aux{' '}
        <a href="/mentions-legales#contact">mentions légales</a>, pour être orienté vers une solution accessible ou obtenir le
        contenu sous une autre forme.
      </p>
      <h2>Voies de recours</h2>
      <p>
        Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service et n’avez pas obtenu de
        réponse satisfaisante, vous pouvez&nbsp;:
      </p>
      <ul>
        <li>écrire un message au <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>&nbsp;;</li>
        <li>contacter le <a href="https://www.defenseurdesdroits.fr/saisir/delegues">délégué du Défenseur des droits</a> dans votre région&nbsp;;</li>
        <li>
          envoyer un courrier par la poste, gratuit, sans timbre&nbsp;: Défenseur des droits, Libre réponse 71120, 75342
          Paris CEDEX&nbsp;07.
        </li>
      </ul>
    </>
  )
}
