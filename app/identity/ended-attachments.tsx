import { placedName } from '~/territories/placed-name'
import { formatInstant } from '~/ui/paris-time'
import { Notice } from '~/ui/notice'
import { TeamAddress } from '~/ui/team-address'
import type { EndedAttachment } from './list-ended-attachments.server'

type Props = { ended: readonly EndedAttachment[]; /** Where to write to the team; null when no address was given. */ contact: string | null }

/** What the team has ended, when and why, and the ways out: a person must never believe that they had declared nothing. */
export function EndedAttachments({ ended, contact }: Props) {
  return ended.map((one) => (
    <Notice key={one.territoryId} kind="warning" title={`Votre rattachement à ${placedName(one)} a été retiré`}>
      <p>
        L’équipe de la consultation l’a retiré le {formatInstant(one.endedAt)}. Motif&nbsp;: «&nbsp;{one.reason}&nbsp;»
      </p>
      <p>
        Si c’est une erreur, écrivez à l’équipe <TeamAddress contact={contact} />. Pour parler de nouveau pour {one.name}, déclarez-la, puis
        prouvez-la par un code envoyé à son adresse officielle, ou par l’équipe. Le SIRET qu’indique ProConnect n’y suffit plus.
      </p>
    </Notice>
  ))
}
