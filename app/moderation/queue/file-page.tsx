import { ContributionDetails } from '~/contributions/contribution-details'
import { VerdictLine } from '~/contributions/verdict-words'
import { KIND_WORDS, originWords } from '~/contributions/words'
import { FileList } from '~/files/file-list'
import { LEVEL_LABELS, PROFILE_LABELS } from '~/identity/words'
import { Badge } from '~/ui/badge'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Told } from '~/ui/flash'
import { count } from '~/ui/french'
import { KeysList } from '~/ui/keys-list'
import { Notice } from '~/ui/notice'
import { formatInstant } from '~/ui/paris-time'
import { FileActs } from './file-acts'
import { FileBeside } from './file-beside'
import { FilePersonal } from './file-personal'
import { FileReports } from './file-reports'
import { fileAddress, queueAddress } from './queue-address'
import type { QueueFile } from './read-file.server'

/** Why the page comes back: what to correct or a refusal, with what was typed in which form. */
export type LookOutcome = { form?: 'changer' | 'refuser' | 'garder' | 'masquer'; errors?: FormError[]; refused?: string; typed?: { words?: string | undefined; reason?: string | undefined; comment?: string | undefined } }

/** One contribution, whole, before a moderator: what it says, by whom, what is near, what was decided, and what can be. */
export function FilePage({ file, outcome }: { file: QueueFile; outcome?: LookOutcome | undefined }) {
  const { slug, contribution, author, filters, previous, next } = file
  const { kind, id, title, territory, organisation, authorProfile, authorFunction, submittedAt, publishedAt, refusedAt, verdict } = contribution
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: file.name, to: `/moderation/${slug}` }, { label: 'File', to: queueAddress(slug, filters) }, { label: title }]} />
      {outcome?.errors ? <ErrorSummary errors={outcome.errors} /> : null}
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <Told focused />
      <nav className="cc-queue__ways" aria-label="Dans la file">
        {previous ? <a data-key="k" href={fileAddress(slug, previous, filters)} rel="prev">Précédente</a> : null}
        {next ? <a data-key="j" href={fileAddress(slug, next, filters)} rel="next">Suivante</a> : null}
      </nav>
      <div className="cc-decide">
        <article>
          <h1 className="fr-h3">{title}</h1>
          <p><Badge tone={refusedAt ? 'error' : publishedAt ? 'success' : 'warning'}>{refusedAt ? 'Refusée' : publishedAt ? 'Publiée' : 'En attente de publication'}</Badge></p>
          <ContributionDetails
            contribution={contribution}
            more={[
              { term: 'Ce que c’est', description: `${KIND_WORDS[kind].title} n°\u00a0${id}` },
              { term: 'Collectivité', description: territory ? originWords(territory, '') : '' },
              { term: 'Organisation', description: organisation },
              { term: 'Auteur', description: [PROFILE_LABELS[authorProfile], authorFunction].filter(Boolean).join(', ') },
              { term: 'Rattachement', description: territory ? (author.level ? LEVEL_LABELS[author.level] : 'Cette personne ne parle plus pour cette collectivité.') : '' },
              { term: 'Ses autres dépôts', description: author.others > 0 ? `${count(author.others, 'dans cette consultation', 'dans cette consultation')}${author.refused > 0 ? `, dont ${count(author.refused, 'refusé', 'refusés')}` : ''}` : 'Aucun dans cette consultation' },
              { term: 'Dépôt', description: submittedAt ? `le ${formatInstant(submittedAt)}` : '' },
              { term: 'Publication', description: publishedAt ? `le ${formatInstant(publishedAt)}` : '' },
            ]}
          />
          <FileList files={contribution.files} />
          {verdict ? <p><VerdictLine verdict={verdict} slug={slug} /></p> : null}
          {publishedAt ? <p><a href={`/consultations/${slug}/contributions/${id}`}>Voir la page publique</a></p> : null}
        </article>
        <div>
          <FileReports file={file} outcome={outcome} />
          <FilePersonal contribution={contribution} />
          <FileActs file={file} outcome={outcome} />
          <FileBeside file={file} />
        </div>
      </div>
      <KeysList keys={KEYS} />
    </>
  )
}

const KEYS = [
  ['j', 'contribution suivante de la file'],
  ['k', 'contribution précédente'],
  ['p', 'publier'],
  ['c', 'demander un changement'],
  ['r', 'refuser'],
  ['v', 'marquer comme regardée'],
  ['u', 'annuler la dernière décision'],
] as const
