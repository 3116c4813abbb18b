import { PROFILE_LABELS, LEVEL_LABELS } from '~/identity/words'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { Badge } from '~/ui/badge'
import { DefinitionList } from '~/ui/definition-list'
import { agreed, count } from '~/ui/french'
import { formatDay } from '~/ui/paris-time'
import { EndIt, Judge } from './judge-forms'
import type { JudgingOutcome } from './judging'
import type { AttachmentToJudge } from './list-attachments.server'
import { provenWords } from './proven-words'

type Props = { attachment: AttachmentToJudge; meId: string; search: string; outcome: JudgingOutcome | null }

/** One attachment: who, for whom, what helps to judge, and the acts. */
export function JudgedCard({ attachment, meId, search, outcome }: Props) {
  const { displayName, profile, function: role, territory, kind, level } = attachment
  return (
    <li>
      <h3>{displayName}, pour {territory}</h3>
      <p>
        <Badge tone={level === 'proven' ? 'success' : 'warning'}>{LEVEL_LABELS[level]}</Badge>{' '}
        {[PROFILE_LABELS[profile], role].filter(Boolean).join(', ')}
        {level === 'declared' ? <span className="cc-quiet"> (profil et fonction déclarés, non prouvés)</span> : null}
      </p>
      <DefinitionList
        items={[
          { term: 'Son adresse', description: [addressWords(attachment), attachment.emailNote].filter(Boolean).join('. ') },
          { term: 'Domaine officiel', description: domainWords(attachment) },
          { term: 'Collectivité', description: `${TERRITORY_KIND_LABELS[kind]}${attachment.siren ? `, SIREN ${attachment.siren}` : ''}` },
          { term: 'Collègues prouvés', description: colleagueWords(attachment) },
          { term: 'Prouvé', description: attachment.provenAt && provenWords({ ...attachment, provenAt: attachment.provenAt }) },
          { term: 'Déclaré', description: `le ${formatDay(attachment.declaredAt)}${attachment.codeAskedAt ? `\u00a0; un code a été envoyé à l’adresse officielle le ${formatDay(attachment.codeAskedAt)}, pas encore tapé` : ''}` },
        ]}
      />
      {level === 'declared' ? <Judge attachment={attachment} meId={meId} search={search} outcome={outcome} /> : null}
      <EndIt attachment={attachment} search={search} outcome={outcome} />
    </li>
  )
}

const addressWords = ({ email, addressTold }: AttachmentToJudge): string => (email ? `${email}${addressTold ? ' (dite par son fournisseur d’identité, jamais prouvée)' : ''}` : 'Aucune')

function domainWords({ email, officialDomain, isOpenDomain }: AttachmentToJudge): string {
  if (!officialDomain) return 'Aucune adresse officielle connue'
  const isSame = email?.slice(email.lastIndexOf('@') + 1) === officialDomain
  return `${officialDomain}\u00a0: ${isSame ? `le même que le sien${isOpenDomain ? ', mais ouvert à tous' : ''}` : 'différent du sien'}. Un domaine ne prouve rien à lui seul.`
}

function colleagueWords({ colleagues, sharesDomain, isOpenDomain }: AttachmentToJudge): string {
  if (colleagues === 0) return 'Aucun'
  if (isOpenDomain) return `${count(colleagues, 'personne', 'personnes')}. Son domaine d’adresse est ouvert à tous\u00a0: il ne la rapproche de personne.`
  return `${count(colleagues, 'personne', 'personnes')}, ${sharesDomain ? `dont une au moins a le même domaine d’adresse` : `${agreed(colleagues, 'qui n’a pas', 'dont aucune n’a')} le même domaine d’adresse`}`
}
