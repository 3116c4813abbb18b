import { VerdictLine } from '~/contributions/verdict-words'
import { KIND_WORDS, originWords } from '~/contributions/words'
import { FileList } from '~/files/file-list'
import { ActionButton } from '~/ui/action-button'
import { Breadcrumb } from '~/ui/breadcrumb'
import { DefinitionList } from '~/ui/definition-list'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Told, useFlash } from '~/ui/flash'
import { KeptText } from '~/ui/kept-text'
import { Markdown } from '~/ui/markdown'
import { Notice } from '~/ui/notice'
import { formatInstant } from '~/ui/paris-time'
import { AlsoBehind } from './also-behind'
import { bench } from './bench-address'
import type { DecisionPage } from './decision.server'
import { VerdictForms } from './verdict-forms'

/** Why the page comes back: what to correct or a refusal, with what was typed in which form. */
export type DecisionOutcome = { errors?: FormError[]; refused?: string; typed?: { reason?: string; schemeId?: string }; form?: 'redirect' | 'reject' }

/** One contribution to read whole and to decide of; once decided, its verdict, the way to undo it, and the next one. */
export function DecideContribution({ page, outcome }: { page: DecisionPage; outcome?: DecisionOutcome | undefined }) {
  const { slug, contribution, frozen, next } = page
  const justDone = useFlash() !== null
  const address = `${bench(slug)}/contributions/${contribution.id}`
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: page.name, to: `/moderation/${slug}` }, { label: 'Regroupement', to: bench(slug) }, { label: contribution.title }]} />
      {outcome?.errors ? <ErrorSummary errors={outcome.errors} /> : null}
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <Told />
      <div className="cc-decide">
        <article>
          <h1 className="fr-h3">{contribution.title}</h1>
          <p className="cc-quiet">{[KIND_WORDS[contribution.kind].title, originWords(contribution.territory, contribution.organisation), contribution.theme].filter(Boolean).join(' · ')}</p>
          <Markdown text={contribution.text} />
          <DefinitionList
            items={[
              { term: 'Pour qui', description: contribution.beneficiaries },
              { term: 'Éditeur', description: contribution.publisher },
              { term: 'Où elle sert déjà', description: contribution.usedIn },
              { term: 'Ce que l’argent permettrait', description: contribution.fundingFor },
              { term: 'Publiée', description: contribution.publishedAt ? `le ${formatInstant(contribution.publishedAt)}` : null },
            ]}
          />
          <FileList files={contribution.files} />
          <p>
            <a href={`/consultations/${slug}/contributions/${contribution.id}`}>Voir la page publique</a>
          </p>
        </article>
        <section aria-labelledby="decision">
          <h2 id="decision" className="fr-h5">{contribution.verdict ? 'Décision' : 'Décider'}</h2>
          {contribution.verdict ? (
            <>
              <div>
                <VerdictLine verdict={contribution.verdict} slug={slug} />
              </div>
              {'reason' in contribution.verdict ? <p>{contribution.verdict.reason}</p> : null}
              <KeptText text={outcome?.typed?.reason} />
              {contribution.verdict.kind === 'regrouped' && !frozen ? <AlsoBehind address={address} proposals={contribution.verdict.proposals} stacks={page.stacks} /> : null}
              <form method="post" action={`${address}/annuler`}>
                <ActionButton variant="secondary" size="sm" disabledReason={frozen ?? undefined}>
                  Annuler cette décision
                </ActionButton>
              </form>
            </>
          ) : (
            <VerdictForms page={page} outcome={outcome} />
          )}
          {page.contest ? <p><a href={`${bench(slug)}/contestations/${contribution.id}`}>{page.contest.answer ? 'Lire la contestation et sa réponse' : 'Son auteur conteste\u00a0: répondre'}</a></p> : null}
          <p><a href={`${address}/historique`}>Historique des décisions</a></p>
          {next ? (
            <p className="fr-mt-3w">
              <a className={justDone ? 'fr-btn' : undefined} href={`${bench(slug)}/contributions/${next}`}>
                {contribution.verdict ? 'Lire la contribution suivante' : 'Passer à une autre'}
              </a>
            </p>
          ) : (
            <p className="cc-quiet">Aucune autre contribution n’attend.</p>
          )}
        </section>
      </div>
    </>
  )
}
