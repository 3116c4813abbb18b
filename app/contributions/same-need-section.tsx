import { ActionButton } from '~/ui/action-button'
import { agreed, count } from '~/ui/french'
import type { SameNeed } from './same-need'
import type { ShownTerritory } from './contribution'
import { Origin } from './origin'

type Props = {
  /** Where the need is. */
  address: string
  same: SameNeed
  /** Whether the reader may still say so, or take it back. */
  mayAct: boolean
}

/** Names shown at once; the others are one click away. */
const SHOWN = 10

/** Which other territories have this need, and the way to say so, or to take it back. */
export function SameNeedSection({ address, same: { territories, mine }, mayAct }: Props) {
  if (territories.length === 0 && !mayAct) return null
  const names = territories
  return (
    <section className="cc-same" aria-labelledby="meme-besoin">
      <h2 id="meme-besoin">Qui a le même besoin</h2>
      {names.length === 0 ? <p>Aucune autre collectivité ne l’a dit pour l’instant.</p> : (
        <>
          <p><strong>{count(names.length, 'autre collectivité', 'autres collectivités')}</strong> {agreed(names.length, 'a', 'ont')} le même besoin.</p>
          <Names names={names.slice(0, SHOWN)} />
          {names.length > SHOWN ? (
            <details>
              <summary>Voir les {names.length - SHOWN} autres</summary>
              <Names names={names.slice(SHOWN)} />
            </details>
          ) : null}
        </>
      )}
      {mayAct ? mine ? <TakeBack address={address} /> : <p><a className="fr-btn fr-btn--secondary" href={`${address}/meme-besoin`}>C’est aussi notre besoin</a></p> : null}
    </section>
  )
}

const Names = ({ names }: { names: readonly ShownTerritory[] }) => <ul>{names.map((territory) => <li key={`${territory.kind} ${territory.code}`}><Origin territory={territory} /></li>)}</ul>

/** The button of who no longer has a need they said they had. */
export function TakeBack({ address, of }: { address: string; /** Which need, where several are listed. */ of?: string }) {
  return (
    <form method="post" action={`${address}/meme-besoin`}>
      <input type="hidden" name="besoin" value="non" />
      <ActionButton variant="tertiary" size="sm">Ce n’est plus notre besoin{of ? <span className="fr-sr-only">{`\u00a0: ${of}`}</span> : null}</ActionButton>
    </form>
  )
}
