/** The boxes ticked in the queue: each is a field of its own, `contribution-12`, that says what the page showed of it. */
export const FILE_FIELD = 'contribution-'

/** What a page showed of a contribution, in one field of its forms: how many acts there were, then the instant of its wording. */
export const asShown = ({ looks, savedAt }: { looks: number; savedAt: Date | string }): string => `${looks} ${new Date(savedAt).toISOString()}`
