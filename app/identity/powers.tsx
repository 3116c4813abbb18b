import type { Role } from './viewer'
import { ROLE_LABELS } from './words'

/** The doors that the roles of the reader open, and how to have those that their session does not give; nothing for whom has none of them. */
export function Powers({ roles, asleep }: { roles: readonly Role[]; asleep: readonly Role[] }) {
  const doors = DOORS.filter(({ to }) => roles.some((role) => OPENED[role].includes(to)))
  if (doors.length + asleep.length === 0) return null
  return (
    <>
      <h2>Mes rôles</h2>
      {asleep.length > 0 ? (
        <p>
          {asleep.map((role) => ROLE_LABELS[role]).join(', ')}&nbsp;: ce que ce rôle permet attend une session ouverte avec deux
          facteurs. <a href="/connexion/proconnect/double-authentification?retour=/compte">Se reconnecter avec la double authentification</a>
        </p>
      ) : null}
      <ul>{doors.map(({ to, label }) => <li key={to}><a href={to}>{label}</a></li>)}</ul>
    </>
  )
}

const DOORS = [
  { to: '/moderation', label: 'Modération\u00a0: ce qui attend une décision' },
  { to: '/moderation/journal', label: 'Journal\u00a0: les décisions de ceux qui ont un pouvoir' },
  { to: '/administration/roles', label: 'Rôles\u00a0: qui a quel pouvoir, et pourquoi' },
]

const OPENED: Record<Role, readonly string[]> = { moderator: ['/moderation', '/moderation/journal'], administrator: ['/moderation/journal', '/administration/roles'], committee_member: [] }
