import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { KeptText } from '~/ui/kept-text'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { bench } from './bench-address'
import type { DecisionOutcome } from './decide-contribution'
import type { DecisionPage } from './decision.server'
import { CONTRIBUTION_FIELD } from './forms'
import { PickReason } from './reasons/pick-reason'
import type { ReasonKind } from './reasons/reason'
import { tellingWords } from './verdict-words'

/** The three decisions on one contribution: behind a proposal, towards another scheme, or no. */
export function VerdictForms({ page, outcome }: { page: DecisionPage; outcome?: DecisionOutcome | undefined }) {
  const { slug, contribution, nearest, stacks, schemes, frozen, reach, reasons, picked } = page
  const address = `${bench(slug)}/contributions/${contribution.id}`
  const errorOf = (form: 'redirect' | 'reject', field: string) =>
    outcome?.form === form ? outcome.errors?.find((error) => error.field === field)?.message : undefined
  const typedIn = (form: 'redirect' | 'reject') => (outcome?.form === form ? outcome.typed : undefined)
  const reasonIn = (form: 'redirect' | 'reject', kind: ReasonKind) => typedIn(form)?.reason ?? (picked?.kind === kind ? picked.text : undefined)
  const pick = (kind: ReasonKind) => <PickReason reasons={reasons} kind={kind} address={address} manageAt={`${bench(slug)}/motifs`} />
  if (frozen) return (
    <>
      <Notice kind="info">{frozen}</Notice>
      <KeptText text={outcome?.typed?.reason} />
    </>
  )
  return (
    <>
      {nearest.length > 0 ? (
        <>
          <h3 className="fr-h6">Les propositions les plus proches</h3>
          <ul className="cc-rows">
            {nearest.map(({ id, number, title }) => (
              <li key={id}>
                <form method="post" action={`${address}/regrouper`} className="cc-stack">
                  <p className="cc-stack__number">{number}</p>
                  <p className="cc-row__title">{title}</p>
                  <button type="submit" name="proposalId" value={id} className="fr-btn fr-btn--sm fr-btn--secondary">
                    Regrouper<span className="fr-sr-only"> dans «&nbsp;{title}&nbsp;»</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {stacks.length > 0 ? (
        <form method="post" action={`${address}/regrouper`}>
          <Select name="proposalId" label={nearest.length > 0 ? 'Une autre proposition' : 'Regrouper dans'} empty="Choisir…" options={stacks.map(({ id, number, title }) => ({ value: String(id), label: `${number}. ${title}` }))} />
          <ActionButton size="sm" variant="secondary">Regrouper</ActionButton>
        </form>
      ) : null}
      <p className="fr-mt-2w">
        <a href={`${bench(slug)}/nouvelle?${CONTRIBUTION_FIELD}${contribution.id}=on`}>En faire une nouvelle proposition</a>
      </p>
      <Decision label="Réorienter vers un autre dispositif…" open={outcome?.form === 'redirect' || picked?.kind === 'redirected'}>
          {pick('redirected')}
        <form method="post" action={`${address}/reorienter`}>
          <p>La page de la contribution montrera le dispositif et votre motif. {tellingWords(reach)}</p>
          <Select id="schemeId" name="schemeId" label="Dispositif" required empty="Choisir…" defaultValue={typedIn('redirect')?.schemeId} error={errorOf('redirect', 'schemeId')}
            options={schemes.map(({ id, title, pilot }) => ({ value: id, label: `${title} (${pilot})` }))} />
          <TextArea id="motif-reorientation" name="reason" label="Motif" required rows={3} longest={2000} defaultValue={reasonIn('redirect', 'redirected')} error={errorOf('redirect', 'motif-reorientation')} />
          <ActionButton>Réorienter</ActionButton>
        </form>
      </Decision>
      <Decision label="Rejeter…" open={outcome?.form === 'reject' || picked?.kind === 'rejected'} danger>
          {pick('rejected')}
        <form method="post" action={`${address}/rejeter`}>
          <p>La contribution reste publiée, avec votre motif. {tellingWords(reach)}</p>
          <TextArea id="motif-rejet" name="reason" label="Motif" required rows={3} longest={2000} defaultValue={reasonIn('reject', 'rejected')} error={errorOf('reject', 'motif-rejet')} />
          <ActionButton variant="danger">Rejeter</ActionButton>
        </form>
      </Decision>
    </>
  )
}

/** Folded until wanted; shown open when it comes back with something to correct. */
function Decision({ open, ...confirm }: Parameters<typeof Confirm>[0] & { open: boolean }) {
  if (!open) return <Confirm {...confirm} />
  return (
    <div className="cc-confirm">
      <h3 className="fr-h6">{confirm.label}</h3>
      <div className="cc-confirm__body">{confirm.children}</div>
    </div>
  )
}
