/** What the demonstration's mailbox shows: whose letters, and from which one back in time. */
export type MailboxPage = { recipient: string; before: number | null }

export function readMailboxAddress({ searchParams }: URL): MailboxPage {
  const before = searchParams.get('avant') ?? ''
  return {
    // PostgreSQL refuses a null character, and no address is longer.
    recipient: (searchParams.get('destinataire') ?? '').replaceAll('\0', '').trim().slice(0, 254),
    before: /^\d{1,15}$/.test(before) ? Number(before) : null,
  }
}

export function mailboxAddress({ recipient, before }: MailboxPage): string {
  const query = new URLSearchParams({ ...(recipient && { destinataire: recipient }), ...(before && { avant: String(before) }) }).toString()
  return query ? `/demo/courrier?${query}` : '/demo/courrier'
}
