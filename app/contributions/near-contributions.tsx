import { ActionButton } from '~/ui/action-button'
import type { ContributionKind } from './contribution'

type Props = { kind: ContributionKind; list: string; near: { id: number; title: string }[] }

/** What is already published and looks like what is being typed. It informs, and stops nobody. */
export function NearContributions({ kind, list, near }: Props) {
  if (near.length === 0) return null
  return (
    <aside className="cc-near" aria-labelledby="proches">
      <h2 id="proches">Déjà déposé, et qui y ressemble</h2>
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
      <p>{kind === 'need' ? 'Déposez le vôtre quand même\u00a0: plusieurs besoins qui se ressemblent pèsent plus qu’un seul.' : 'Déposez la vôtre quand même si elle est différente.'}</p>
    </aside>
  )
}
