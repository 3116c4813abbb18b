import { mailboxAddress } from '~/mail/mailbox-address'
import { Notice } from '~/ui/notice'

/** Says where the letters of a demonstration are read, on a page that waits for one; those of `recipient` alone when known. */
export function DemoMail({ recipient = '' }: { recipient?: string }) {
  return (
    <Notice kind="info">
      <p>Démonstration&nbsp;: aucun courriel ne part. <a href={mailboxAddress({ recipient, before: null })}>Lire le courrier de la démonstration</a>, puis revenez à cette page.</p>
    </Notice>
  )
}
