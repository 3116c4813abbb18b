import { placedName } from '~/territories/placed-name'
import { DefinitionList } from '~/ui/definition-list'
import { Notice } from '~/ui/notice'
import { GrantForm } from './grant-form'
import { powerSentence } from './power'
import type { Role, Viewer } from './viewer'
import { LEVEL_LABELS, PROFILE_LABELS, ROLE_LABELS } from './words'

type Props = { person: Viewer; /** What the domain of their address means. */ note: string | null; isSelf: boolean }

/** The person of an address, and the roles they can be given. */
export function FoundPerson({ person, note, isSelf }: Props) {
  const { displayName, email, profile, function: work, organisation, attachment, roles } = person
  const missing = (Object.keys(ROLE_LABELS) as Role[]).filter((role) => !roles.includes(role))
  return (
    <section aria-labelledby="personne">
      <h2 id="personne">{displayName}</h2>
      <DefinitionList
        items={[
          { term: 'Adresse électronique', description: email },
          { term: 'Profil', description: [PROFILE_LABELS[profile], work].filter(Boolean).join(', ') },
          { term: 'Organisation', description: organisation },
          { term: 'Collectivité', description: attachment && `${placedName(attachment)}, ${LEVEL_LABELS[attachment.level].toLowerCase()}` },
          { term: 'Rôles', description: roles.map((role) => ROLE_LABELS[role]).join(', ') || 'Aucun' },
        ]}
      />
      {note ? <Notice kind="warning">{note}</Notice> : null}
      {isSelf ? <Notice kind="info">{powerSentence({ refused: 'own-role' })}</Notice> : null}
      {!isSelf && missing.length > 0 ? <GrantForm email={email ?? ''} roles={missing} /> : null}
    </section>
  )
}
