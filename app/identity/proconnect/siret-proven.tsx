import { placedName } from '~/territories/placed-name'
import { ActionButton } from '~/ui/action-button'
import type { OneOfMine } from '../list-my-attachments.server'
import type { Attachment } from '../viewer'

type Props = { proven: OneOfMine; actsFor: Attachment | null; retour: string }

/** What a person may do now that a territory of theirs is proven, and the way on to where they were going. */
export function SiretProven({ proven, actsFor, retour }: Props) {
  const other = actsFor && actsFor.territoryId !== proven.territoryId ? placedName(actsFor) : null
  return (
    <>
      <p className="fr-text--lead">Votre voix compte pour cette collectivité, dans les consultations dont les règles lui en donnent une.</p>
      {other ? (
        <>
          <p>Vous agissez toujours pour <strong>{other}</strong>&nbsp;: ce que vous déposez et votez l’est en son nom, tant que vous n’en choisissez pas une autre.</p>
          <form method="post" action="/compte/collectivites/choisir">
            <input type="hidden" name="attachment" value={proven.id} />
            <ActionButton variant="secondary">Agir désormais pour {placedName(proven)}</ActionButton>
          </form>
        </>
      ) : null}
      <p className="cc-after">
        <a className="fr-btn" href={retour || '/compte'}>{other ? `Continuer pour ${other}` : 'Continuer'}</a>
      </p>
    </>
  )
}
