import { formatHour } from '~/ui/paris-time'

/** Why the figures of the big screen do not move, when they do not: kept in the page, or read before the site fell silent. */
export function ScreenStatus({ silentSince, paused }: { silentSince: Date | null; paused: boolean }) {
  return (
    <p role="status" className="cc-screen__status">
      {silentSince
        ? `Le site ne répond pas\u00a0: chiffres de ${formatHour(silentSince)}`
        : paused
          ? 'En pause\u00a0: les comptes montrés ne bougent plus.'
          : null}
    </p>
  )
}
