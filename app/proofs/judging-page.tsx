import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { FilterForm } from '~/ui/filters'
import { Told } from '~/ui/flash'
import { Notice } from '~/ui/notice'
import { EndedList } from './ended-list'
import { JudgedCard } from './judged-card'
import type { JudgingOutcome, JudgingPage } from './judging'
import { hasItsForm, waitingWords } from './judging'
import { SignalsList } from './signals-list'

/** The attachments that wait for a proof, or those searched, each with its acts; then the signals. */
export function Judging({ page: { words, attachments, ended, waiting, meId, signals }, outcome }: { page: JudgingPage; outcome?: JudgingOutcome | null | undefined }) {
  const search = words ? `?q=${encodeURIComponent(words)}` : ''
  const isToldBeside = outcome && attachments.some((one) => one.id === outcome.attachmentId && hasItsForm(outcome.act, one, meId))
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: 'Rattachements' }]} />
      <h1>Rattachements</h1>
      {waiting.declared > 0 ? <p className="fr-text--lead">{waitingWords(waiting)}.</p> : null}
      <p>Un rattachement faux est un vote faux. Deux personnes différentes de la modération décident, jamais d’elles-mêmes, et chacune laisse une ligne au journal.</p>
      <Told focused />
      {outcome && !isToldBeside ? (
        <Notice kind="error" title="Rien n’a changé">
          <p>{outcome.sentence}</p>
          {outcome.reason ? <p>Vous aviez écrit&nbsp;: «&nbsp;{outcome.reason}&nbsp;»</p> : null}
        </Notice>
      ) : null}
      <FilterForm action="/moderation/rattachements" search={{ name: 'q', label: 'Nom, adresse ou collectivité', defaultValue: words }} />
      <h2>{words ? 'Rattachements trouvés' : 'En attente'}</h2>
      {attachments.length > 0 ? (
        <ul className="cc-judged">
          {attachments.map((attachment) => <JudgedCard key={attachment.id} attachment={attachment} meId={meId} search={search} outcome={outcome?.attachmentId === attachment.id ? outcome : null} />)}
        </ul>
      ) : ended.length > 0 ? <p>Aucun rattachement en cours n’a ces mots.</p> : (
        <EmptyState title={words ? 'Personne' : 'Aucun rattachement n’attend de preuve'}>
          {words ? 'Aucun rattachement n’a ces mots dans le nom, l’adresse ou la collectivité. Trois lettres au moins.' : 'Ceux que des personnes déclarent paraîtront ici jusqu’à leur preuve.'}
        </EmptyState>
      )}
      <EndedList ended={ended} />
      <h2>Signaux</h2>
      <SignalsList signals={signals} />
    </>
  )
}
