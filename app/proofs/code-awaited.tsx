import { withDe } from '~/ui/french'
import { Notice } from '~/ui/notice'
import { formatDay } from '~/ui/paris-time'
import type { MailboxWay } from './mailbox-way.server'

/** On the account, the code that was asked for and may still be typed: where it went, until when, and where to type it. */
export function CodeAwaited({ territory, way: { mailbox, askedAt, expiresAt, closed } }: { territory: string; way: MailboxWay }) {
  if (!mailbox || !askedAt || !expiresAt || closed) return null
  return (
    <Notice kind="info" title="Un code attend d’être tapé">
      <p>
        Demandé le {formatDay(askedAt)}, il part vers l’adresse officielle {withDe(territory)}, <strong>{mailbox}</strong>. Demandez-le à qui
        ouvre cette boîte&nbsp;: il est valable jusqu’au {formatDay(expiresAt)}. <a href="/compte/preuve">Taper le code reçu</a>
      </p>
    </Notice>
  )
}
