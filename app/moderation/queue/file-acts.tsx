import type { ReactNode } from 'react'
import { REASON_LABELS } from '~/contributions/look-words'
import { ActionButton } from '~/ui/action-button'
import { KeptText } from '~/ui/kept-text'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import type { LookOutcome } from './file-page'
import { fileAddress } from './queue-address'
import type { QueueFile } from './read-file.server'
import { asShown } from './shown'

/** What a moderator can do of this contribution now, each act with its key; or why nothing can be. */
export function FileActs({ file, outcome }: { file: QueueFile; outcome?: LookOutcome | undefined }) {
  const { why, contribution: { publishedAt }, author } = file
  const typedIn = (form: LookOutcome['form']) => (outcome?.form === form ? outcome?.typed : undefined)
  const errorOf = (form: LookOutcome['form'], field: string) => (outcome?.form === form ? outcome?.errors?.find((error) => error.field === field)?.message : undefined)
  const told = author.hasEmail ? 'Son auteur recevra une lettre.' : 'Son auteur n’a pas d’adresse connue\u00a0: aucune lettre ne part.'
  return (
    <section aria-labelledby="decider" className="cc-queue__acts">
      <h2 id="decider" className="fr-h5">Décider</h2>
      {why.publish && why.pass && why.refuse ? <p className="cc-quiet">{why.refuse}</p> : null}
      {why.publish ? null : <One file={file} act="publier"><ActionButton data-key="p">Publier</ActionButton></One>}
      {why.pass ? null : <One file={file} act="regarder"><ActionButton data-key="v">Rien à dire&nbsp;: marquer comme regardée</ActionButton></One>}
      {why['ask-change'] ? <KeptText text={typedIn('changer')?.words} /> : (
        <Fold keyOf="c" label="Demander un changement…" open={outcome?.form === 'changer'}>
          <One file={file} act="changer">
            <p>{publishedAt ? 'Elle reste publiée.' : 'Elle n’est pas publiée.'} Une fois modifiée, elle revient ici. {told}</p>
            <TextArea id="a-changer" name="words" label="Ce qui est à changer" required rows={4} longest={1000} defaultValue={typedIn('changer')?.words} error={errorOf('changer', 'a-changer')} />
            <ActionButton>Demander ce changement</ActionButton>
          </One>
        </Fold>
      )}
      {why.refuse ? <KeptText text={typedIn('refuser')?.words} /> : (
        <Fold keyOf="r" label="Refuser…" open={outcome?.form === 'refuser'} danger>
          <One file={file} act="refuser">
            <p>{publishedAt ? 'Son texte n’est plus public. Son adresse dira qu’elle a été refusée, quand et pourquoi\u00a0: tout le monde lira votre explication.' : 'Elle n’est pas publiée. Seul son auteur lira votre explication.'} {told}</p>
            <Select id="motif" name="reason" label="Motif" required empty="Choisir…" defaultValue={typedIn('refuser')?.reason} error={errorOf('refuser', 'motif')} options={Object.entries(REASON_LABELS).map(([value, label]) => ({ value, label }))} />
            <TextArea id="explication" name="words" label="Explication" required rows={4} longest={1000} defaultValue={typedIn('refuser')?.words} error={errorOf('refuser', 'explication')} />
            <ActionButton variant="danger">Refuser</ActionButton>
          </One>
        </Fold>
      )}
      {why.undo ? null : <One file={file} act="annuler"><ActionButton variant="secondary" data-key="u">Annuler la dernière décision</ActionButton></One>}
    </section>
  )
}

/** The form of one act, with what this page showed: it is done on nothing else. */
const One = ({ file: { slug, contribution, filters, shown }, act, children }: { file: QueueFile; act: string; children: ReactNode }) => (
  <form method="post" action={fileAddress(slug, contribution.id, filters, act)} noValidate>
    <input type="hidden" name="vu" value={asShown(shown)} />
    {children}
  </form>
)

const Fold = ({ keyOf, label, open, danger, children }: { keyOf: string; label: string; open: boolean; danger?: boolean; children: ReactNode }) => (
  <details className={danger ? 'cc-confirm cc-confirm--danger' : 'cc-confirm'} open={open}>
    <summary data-key={keyOf}>{label}</summary>
    <div className="cc-confirm__body">{children}</div>
  </details>
)
