import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { DefinitionList } from '~/ui/definition-list'
import { type JudgingOutcome, judgingAddress } from './judging'
import type { AttachmentToJudge } from './list-attachments.server'

type Props = { attachment: AttachmentToJudge; proposal: NonNullable<AttachmentToJudge['proposal']>; search: string; outcome: JudgingOutcome | null }

/** Confirms what another moderator proposed: opened, read whole, checked by oneself, then done. */
export function ConfirmIt({ attachment: { id, displayName, territory }, proposal, search, outcome }: Props) {
  const error = outcome?.act === 'confirmer' ? outcome.sentence : undefined
  const box = `verifie-${id}`
  return (
    <Confirm label="Confirmer la preuve…" open={error !== undefined}>
      <DefinitionList
        items={[
          { term: 'Qui', description: displayName },
          { term: 'Pour quelle collectivité', description: territory },
          { term: `Ce qu’a vérifié ${proposal.by}`, description: proposal.reason },
          { term: 'Ce qui change', description: 'Ses voix comptent pour cette collectivité. Une lettre le lui dit, et le journal garde vos deux noms.' },
        ]}
      />
      <form method="post" action={judgingAddress(id, 'confirmer', search)}>
        <div className={error ? 'fr-checkbox-group fr-checkbox-group--error' : 'fr-checkbox-group'}>
          <input type="checkbox" id={box} name="checked" value="oui" required aria-invalid={error ? true : undefined} aria-describedby={error ? `${box}-error` : undefined} />
          <label className="fr-label" htmlFor={box}>J’ai vérifié par moi-même que cette personne parle pour {territory}.</label>
          {error ? <p className="fr-error-text" id={`${box}-error`} role="alert">{error}</p> : null}
        </div>
        <ActionButton>Confirmer la preuve</ActionButton>
      </form>
    </Confirm>
  )
}
