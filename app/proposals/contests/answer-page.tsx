import { VerdictLine } from '~/contributions/verdict-words'
import { ActionButton } from '~/ui/action-button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Radios } from '~/ui/radios'
import { TextArea } from '~/ui/text-area'
import { bench } from '../bench-address'
import { BenchTrail } from '../bench-trail'
import type { DecisionPage } from '../decision.server'
import { PickReason } from '../reasons/pick-reason'
import type { Contest } from './contest'
import { ContestWords } from './contest-words'

type Props = {
  page: Pick<DecisionPage, 'slug' | 'name' | 'contribution' | 'reasons' | 'picked' | 'frozen'> & { contest: Contest }
  outcome: { errors: FormError[]; refused: string | null; typed: Record<string, string> } | undefined
}

/** What was decided, what its author says of it, and the answer to write; or the answer given. */
export function AnswerPage({ page: { slug, name, contribution, reasons, picked, frozen, contest }, outcome }: Props) {
  const address = `${bench(slug)}/contestations/${contribution.id}`
  const errorOf = (field: string) => outcome?.errors.find((error) => error.field === field)?.message
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[{ label: 'Contestations', to: `${bench(slug)}/contestations` }, { label: contribution.title }]} />
      <h1 className="fr-h3">{contribution.title}</h1>
      <ErrorSummary errors={outcome?.errors ?? []} />
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      {frozen && !contest.answer ? <Notice kind="info">{frozen}</Notice> : null}
      <p>
        <a href={`${bench(slug)}/contributions/${contribution.id}`}>Lire la contribution et décider d’elle</a> ·{' '}
        <a href={`${bench(slug)}/contributions/${contribution.id}/historique`}>Son historique</a>
      </p>
      <h2 className="fr-h5">Ce qui est décidé</h2>
      {contribution.verdict ? (
        <>
          <div><VerdictLine verdict={contribution.verdict} slug={slug} /></div>
          {'reason' in contribution.verdict ? <p>{contribution.verdict.reason}</p> : null}
        </>
      ) : (
        <p>Elle attend une décision.</p>
      )}
      <ContestWords contest={contest} />
      {contest.answer || frozen ? null : (
        <form method="post">
          <PickReason reasons={reasons} kind="contest" address={address} manageAt={`${bench(slug)}/motifs`} />
          <Radios name="outcome" legend="Votre réponse" defaultValue={outcome?.typed['outcome']} error={errorOf('outcome')}
            options={[
              { value: 'confirmed', label: 'Confirmer la décision' },
              { value: 'reopened', label: 'Reprendre la décision', hint: 'La contribution attend une nouvelle décision.' },
            ]} />
          <TextArea name="answer" label="Ce que vous répondez" hint="Tout le monde le lira sur la page de la contribution." required rows={5} longest={2000} defaultValue={outcome?.typed['answer'] ?? (picked?.kind === 'contest' ? picked.text : undefined)} error={errorOf('answer')} />
          <ActionButton>Répondre</ActionButton>
        </form>
      )}
    </>
  )
}
