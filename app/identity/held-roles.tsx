import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { formatInstant } from '~/ui/paris-time'
import { TextArea } from '~/ui/text-area'
import type { HeldRole } from './list-roles.server'
import { powerSentence, type RoleRefusal } from './power'
import { whyCannotRevoke } from './role-policy'
import type { Role } from './viewer'
import { ROLE_LABELS } from './words'

type Shown = Omit<HeldRole, 'email'>
type Props = { roles: readonly Shown[]; /** The administrator who reads. */ actorId: string }

/** Those who have each role, since when, from whom and why, with the way to take it back. */
export function HeldRoles({ roles, actorId }: Props) {
  if (roles.length === 0) return <EmptyState title="Personne n’a de rôle">Le premier se donne par la ligne de commande du serveur.</EmptyState>
  const actor = { personId: actorId, roles: roles.filter(({ personId }) => personId === actorId).map(({ role }) => role) }
  const administrators = roles.filter(({ role }) => role === 'administrator').length
  return (Object.keys(ROLE_LABELS) as Role[]).map((role) => {
    const held = roles.filter((one) => one.role === role)
    if (held.length === 0) return null
    return (
      <section key={role} aria-labelledby={`role-${role}`}>
        <h3 id={`role-${role}`} className="fr-h6">{ROLE_LABELS[role]}</h3>
        <ul className="cc-people cc-held">{held.map((one) => <li key={one.personId}><Held {...one} whyNot={whyCannotRevoke({ ...one, actor, isHeld: true, administrators })} /></li>)}</ul>
      </section>
    )
  })
}

function Held({ personId, displayName, role, reason, grantedAt, grantedBy, whyNot }: Shown & { whyNot: RoleRefusal | null }) {
  return (
    <>
      <p>
        <strong>{displayName}</strong>, depuis le {formatInstant(grantedAt)}, par {grantedBy ?? 'l’exploitant du site'}
        <br />
        «&nbsp;{reason}&nbsp;»
      </p>
      {whyNot ? <p className="cc-quiet">{powerSentence(whyNot)}</p> : (
        <Confirm danger label={<>Retirer ce rôle…<span className="fr-sr-only"> (à {displayName})</span></>}>
          <RevokeForm personId={personId} role={role} />
        </Confirm>
      )}
    </>
  )
}

type Revoked = { personId: string; role: Role; /** Told where nothing around the form says whose role it is. */ displayName?: string | undefined; reason?: string | undefined; error?: string | undefined }

/** Takes a role back, with a reason. */
export function RevokeForm({ personId, role, displayName, reason, error }: Revoked) {
  return (
    <form method="post" action="/administration/roles/retirer" noValidate>
      {displayName ? <p><strong>{displayName}</strong>, rôle «&nbsp;{ROLE_LABELS[role]}&nbsp;»</p> : null}
      <p>La personne est déconnectée partout, et ses écrans ouverts se ferment. Elle garde son compte et peut se reconnecter, sans ce rôle.</p>
      <input type="hidden" name="person" value={personId} />
      <input type="hidden" name="role" value={role} />
      <TextArea name="reason" id={`motif-${role}-${personId}`} label="Motif" hint="Le journal le garde pour toujours&nbsp;: ne nommez personne." rows={3} shortest={10} longest={1000} required defaultValue={reason} error={error} />
      <ActionButton variant="danger">Retirer ce rôle</ActionButton>
    </form>
  )
}
