import { QrCode } from '~/ui/qr-code'
import type { QrShape } from '~/ui/qr-code.server'

type Props = { qr: QrShape; address: string }

/** How the room votes from its telephones: a code to scan, or an address short enough to type. */
export function VoteInvitation({ qr, address }: Props) {
  const short = address.replace(/^https?:\/\//, '')
  return (
    <div className="cc-invitation">
      <QrCode {...qr} label={`Code à scanner pour voter\u00a0: ${short}`} />
      <p>
        Pour voter <a href={address}>{short}</a>
      </p>
    </div>
  )
}
