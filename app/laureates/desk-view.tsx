import { formatEuros } from '~/ui/french'
import { EmptyState } from '~/ui/empty-state'
import { Notice } from '~/ui/notice'
import { ProgressBar } from '~/ui/progress-bar'
import { formatInstant } from '~/ui/paris-time'
import { ActionButton } from '~/ui/action-button'
import { AddLaureate, type AddAnswer } from './add-laureate-form'
import { ConfirmList, DropList, SendList } from './desk-acts'
import { deskAddress } from './desk-address'
import { DeskLines } from './desk-lines'
import type { DeskPage } from './desk.server'

type Props = {
  page: DeskPage
  /** Why the act just asked for was refused; the list under it is as it is now. */
  refusal?: string | null | undefined
  /** What became of the line just added. */
  added?: AddAnswer | undefined
}

/** The list of laureates in the making: where it stands, the envelope, its lines, and what this person may do next. */
export function DeskView({ refusal, ...shown }: Props) {
  return (
    <>
      {refusal ? <Notice kind="error" title="Rien n’a été enregistré">{refusal}</Notice> : null}
      <Desk {...shown} />
    </>
  )
}

function Desk({ page, added }: Pick<Props, 'page' | 'added'>) {
  const { edition, desk, isMine, why } = page
  if (!desk) {
    return (
      <EmptyState
        title="Aucune liste de lauréats n’est préparée"
        action={<form method="post" action={`${deskAddress(edition.slug)}?index`}><ActionButton disabledReason={why.prepare}>Commencer la liste</ActionButton></form>}
      >
        Une personne de la modération prépare la liste et la transmet&nbsp;; une autre la confirme. Rien n’est public avant cette confirmation.
      </EmptyState>
    )
  }
  return (
    <>
      <p className="fr-text--lead">{standing(page)}</p>
      <Envelope spentCents={desk.totalCents} envelopeCents={edition.envelopeCents} />
      <DeskLines slug={edition.slug} lines={desk.items} beyond={page.gap.beyond} canRemove={isMine && !desk.sentAt} />
      {desk.confirmedAt ? <p><a href={`/consultations/${edition.slug}/laureats`}>Voir la page publique des lauréats</a></p> : null}
      {isMine && !desk.sentAt && !desk.confirmedAt ? <AddLaureate page={page} answer={added} /> : null}
      {desk.confirmedAt ? null : (
        <section aria-labelledby="suite">
          <h2 id="suite">Ensuite</h2>
          {desk.sentAt ? <ConfirmList page={page} sentAt={desk.sentAt} /> : isMine ? <SendList page={page} /> : null}
          <DropList page={page} />
        </section>
      )}
    </>
  )
}

function standing({ desk, isMine }: DeskPage): string {
  if (!desk) return ''
  const who = isMine ? 'vous' : (desk.preparedByName ?? 'une personne dont le compte est fermé')
  if (desk.confirmedAt) return `Publiée le ${formatInstant(desk.confirmedAt)}. La liste avait été préparée par ${who}.`
  if (!desk.sentAt) return isMine ? 'Attendu de vous\u00a0: compléter la liste, puis la transmettre à une autre personne de la modération.' : `Attendu de ${who}\u00a0: compléter la liste, puis la transmettre.`
  return isMine
    ? `Transmise le ${formatInstant(desk.sentAt)}. Attendu d’une autre personne de la modération\u00a0: la relire et la confirmer.`
    : `Transmise par ${who} le ${formatInstant(desk.sentAt)}. Attendu de vous, ou d’une autre personne de la modération\u00a0: la relire et la confirmer.`
}

/** What the list takes of the envelope, and what is left, to the cent. */
function Envelope({ spentCents, envelopeCents }: { spentCents: number; envelopeCents: number }) {
  const left = envelopeCents - spentCents
  return (
    <div className="cc-envelope">
      <p>
        <strong>{formatEuros(spentCents)}</strong> sur {formatEuros(envelopeCents)}&nbsp;; {left >= 0 ? `il reste ${formatEuros(left)}` : `dépassement de ${formatEuros(-left)}`}.
      </p>
      <ProgressBar quiet label="Part de l’enveloppe" value={Math.round(spentCents / 100)} max={Math.round(envelopeCents / 100)} />
    </div>
  )
}
