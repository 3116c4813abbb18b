import { placedName } from '~/territories/placed-name'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { ActionButton } from '~/ui/action-button'
import { Badge } from '~/ui/badge'
import { Confirm } from '~/ui/confirm'
import type { OneOfMine } from './list-my-attachments.server'
import { LEVEL_LABELS } from './words'

type Props = { mine: readonly OneOfMine[]; /** The territory acted for. */ actingFor: number | null }

/** The territories of a person: which one they act for, and for each the acts upon it. */
export function MyTerritories({ mine, actingFor }: Props) {
  return (
    <ul className="cc-judged">
      {mine.map((one) => (
        <li key={one.id}>
          <h2>{placedName(one)}</h2>
          <p>
            <Badge tone={one.level === 'proven' ? 'success' : 'warning'}>{LEVEL_LABELS[one.level]}</Badge>{' '}
            {TERRITORY_KIND_LABELS[one.kind]}
          </p>
          {one.territoryId === actingFor ? (
            <p><strong>Vous agissez pour elle</strong>&nbsp;: vos contributions, vos votes et vos candidatures sont en son nom.{one.level === 'declared' ? <> <a href="/compte/preuve">Prouver ce rattachement</a></> : null}</p>
          ) : (
            <form method="post" action="/compte/collectivites/choisir">
              <input type="hidden" name="attachment" value={one.id} />
              <ActionButton variant="secondary">Agir pour {one.name}</ActionButton>
            </form>
          )}
          <Confirm label={`Quitter ${one.name}…`} danger>
            <p>Vous ne parlerez plus pour {one.name}. Ce que vous avez publié reste&nbsp;; vos soutiens donnés pour elle dans un vote ouvert ne comptent plus, et le registre public le dit, sans votre nom.</p>
            <form method="post" action="/compte/collectivites/quitter">
              <input type="hidden" name="attachment" value={one.id} />
              <ActionButton variant="danger">Quitter {one.name}</ActionButton>
            </form>
          </Confirm>
        </li>
      ))}
    </ul>
  )
}
