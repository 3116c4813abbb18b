import { count, quoted } from '~/ui/french'
import { bench } from '../bench-address'
import { firstName } from './first-name'
import type { Refusal, Wish } from './use-acts'

/** What was refused and why, what colleagues decided of it meanwhile, and the ways to go on: nothing ticked or typed is lost. */
export function Conflict({ slug, refusal, onGoOn, onForget }: { slug: string; refusal: Refusal; onGoOn: (wish: Wish) => void; onForget: () => void }) {
  const { sentence, became, rest, wish } = refusal
  return (
    <div className="fr-alert fr-alert--error fr-alert--sm cc-notice cc-conflict" role="alert">
      <p>{sentence}</p>
      {became.length > 0 ? (
        <ul>
          {became.map(({ id, title, words, by, isMine }) => (
            <li key={id}>
              {quoted(title)}{'\u00a0: '}{words}{isMine ? ', par vous' : by ? `, par ${firstName(by)}` : ''}.{' '}
              <a href={`${bench(slug)}/contributions/${id}`}>Voir ce qui a été décidé<span className="fr-sr-only"> de {title}</span></a>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="cc-pair">
        {rest.length > 0 && became.length > 0 ? (
          <button type="button" className="fr-btn fr-btn--sm" onClick={() => onGoOn({ ...wish, ids: rest })}>{`Continuer avec ${rest.length > 1 ? `les ${count(rest.length, 'autre', 'autres')}` : 'l’autre'}`}</button>
        ) : null}
        <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={onForget}>J’ai lu</button>
      </p>
    </div>
  )
}
