import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { count, formatEuros } from '~/ui/french'
import { reachWords } from '~/ui/reach'
import { TextArea } from '~/ui/text-area'
import { CommitteeGap } from './committee-gap'
import { deskAddress } from './desk-address'
import type { DeskPage } from './desk.server'

/** The preparer hands the list over. */
export function SendList({ page: { edition, gap, why } }: { page: DeskPage }) {
  return (
    <form method="post" action={deskAddress(edition.slug, 'envoi')}>
      <CommitteeGap gap={gap} />
      <p>Une fois transmise, la liste ne change plus&nbsp;; une autre personne de la modération la confirme ou la rend.</p>
      <ActionButton disabledReason={why.send}>Transmettre pour confirmation</ActionButton>
    </form>
  )
}

/** Another moderator publishes the list, or gives it back. */
export function ConfirmList({ page: { edition, desk, gap, isMine, reach, why }, sentAt }: { page: DeskPage; sentAt: Date }) {
  if (!desk) return null
  return (
    <>
      {isMine ? <ActionButton type="button" disabledReason={why.confirm}>Publier les lauréats</ActionButton> : (
        <Confirm label="Publier les lauréats…">
          <form method="post" action={deskAddress(edition.slug, 'confirmation')}>
            <input type="hidden" name="seen" value={sentAt.toISOString()} />
            <CommitteeGap gap={gap} />
            <p>
              {count(desk.lines, 'lauréat', 'lauréats')} pour {formatEuros(desk.totalCents)}&nbsp;: la liste devient publique, chaque lauréat devient un projet suivi en
              public. {reachWords(reach)} Ce n’est pas réversible.
            </p>
            <ActionButton disabledReason={why.confirm}>Publier les lauréats</ActionButton>
          </form>
        </Confirm>
      )}
      <form method="post" action={deskAddress(edition.slug, 'reprise')}>
        <p>Une erreur dans la liste&nbsp;? Rendue à la préparation, elle peut être corrigée puis transmise à nouveau.</p>
        <ActionButton variant="secondary" disabledReason={why.takeBack}>Rendre à la préparation</ActionButton>
      </form>
    </>
  )
}

/** Any moderator may drop a list that is not published, with a reason. */
export function DropList({ page: { edition, why } }: { page: DeskPage }) {
  if (why.cancel) return null
  return (
    <Confirm label="Abandonner cette liste…" danger>
      <form method="post" action={deskAddress(edition.slug, 'abandon')}>
        <p>La liste est gardée avec sa date, mais ne sera jamais publiée&nbsp;; une autre pourra être commencée.</p>
        <TextArea name="reason" label="Motif de l’abandon" required rows={3} longest={2000} hint="10 caractères au moins. Inscrit au journal." />
        <ActionButton variant="danger">Abandonner la liste</ActionButton>
      </form>
    </Confirm>
  )
}
