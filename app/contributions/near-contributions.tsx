import { ActionButton } from '~/ui/action-button'
import { count } from '~/ui/french'
import type { ContributionKind } from './contribution'
import { KIND_WORDS } from './words'

type Props = { kind: ContributionKind; list: string; near: { id: number; title: string }[] }

/**
 * What is already published and looks like what is being typed. It informs, and stops nobody: its place is kept before
 * there is anything in it, so that what is being typed or tapped never moves; what is found is said once, when nobody speaks.
 */
export function NearContributions({ kind, list, near }: Props) {
  const { one, many } = KIND_WORDS[kind]
  return (
    <aside className="cc-near" aria-labelledby="proches">
      <h2 id="proches">Déjà déposé, et qui y ressemble</h2>
      <p role="status" className={near.length > 0 ? 'fr-sr-only' : undefined}>
        {near.length > 0 ? `${count(near.length, `${one} ressemble`, `${many} ressemblent`)} à ce que vous écrivez.` : `Rien pour l’instant\u00a0: les ${many} proches de ce que vous écrivez seront ici.`}
      </p>
      <ul>
        {near.map(({ id, title }) => (
          <li key={id}>
            <a href={`${list}/${id}`} target="_blank" rel="noopener">
              {title}
              <span className="fr-sr-only"> (nouvel onglet)</span>
            </a>
            {kind === 'need' ? <ActionButton name="meme" value={id} variant="tertiary" size="sm" aria-label={`C’est le même besoin\u00a0: ${title}`}>C’est le même besoin</ActionButton> : null}
          </li>
        ))}
      </ul>
      {near.length === 0 ? null : <p>{kind === 'need' ? 'Dites que c’est le même, et votre collectivité y sera nommée\u00a0; ou déposez le vôtre s’il est différent.' : 'Déposez la vôtre quand même si elle est différente.'}</p>}
    </aside>
  )
}
