import { Notice } from '~/ui/notice'
import type { LinkPlace } from './find-link-place.server'
import { identitySentence } from './refusals'

/** What the page of a link offers: its button in the browser that asked; anywhere else, the way back to that browser. */
export function LinkPlaceView({ place, isSignedIn, refused }: { place: LinkPlace; isSignedIn: boolean; refused: string | null }) {
  if (refused) return <Closed error why={refused} />
  if (place.kind === 'elsewhere') return <Elsewhere code={place.code} asks={place.asks} />
  if (place.kind === 'here') {
    return (
      <>
        <p>Vous allez vous connecter dans ce navigateur avec l’adresse <strong>{place.email}</strong>.</p>
        <form method="post">
          <button className="fr-btn" type="submit">Se connecter</button>
        </form>
      </>
    )
  }
  if (isSignedIn) {
    return (
      <>
        <Notice kind="info">Une session est déjà ouverte dans ce navigateur&nbsp;: le lien n’a plus à servir.</Notice>
        <p><a className="fr-btn" href="/compte">Voir mon compte</a></p>
      </>
    )
  }
  return <Closed why={place.kind === 'closed' ? identitySentence(place.why) : BROKEN} />
}

const BROKEN = 'Ce lien n’est pas arrivé entier. Le code à six chiffres du même courriel suffit\u00a0: tapez-le là où vous l’avez demandé.'

function Closed({ why, error = false }: { why: string; error?: boolean }) {
  return (
    <>
      <Notice kind={error ? 'error' : 'info'}>{why}</Notice>
      <p className="cc-buttons">
        <a className="fr-btn" href="/connexion/code">Taper un code</a>
        <a className="fr-btn fr-btn--secondary" href="/connexion/adresse">Demander un autre code</a>
      </p>
    </>
  )
}

function Elsewhere({ code, asks }: { code: string; asks: boolean }) {
  return (
    <>
      <p className="fr-text--lead">
        {asks
          ? 'Ce lien n’est pas celui du dernier code demandé dans ce navigateur. Si vous en avez demandé plusieurs ici, ouvrez le courriel le plus récent. Sinon\u00a0:'
          : 'La connexion n’a pas été demandée dans ce navigateur\u00a0: elle ne se fait donc pas ici.'}
      </p>
      <ol>
        <li>Revenez à la page restée ouverte, là où vous avez tapé votre adresse (peut-être sur un autre appareil).</li>
        <li>Tapez-y ce code&nbsp;: <strong className="cc-typed-code">{`${code.slice(0, 3)}\u00a0${code.slice(3)}`}</strong></li>
      </ol>
      <p>Ce code ne sert que là-bas. Ne le donnez à personne&nbsp;: l’équipe de Co-construire ne vous le demandera jamais.</p>
      <h2>Cette page n’est plus ouverte&nbsp;?</h2>
      <p>Demandez un code ici&nbsp;: il vaudra dans ce navigateur-ci.</p>
      <p><a className="fr-btn fr-btn--secondary" href="/connexion/adresse">Demander un code ici</a></p>
    </>
  )
}
