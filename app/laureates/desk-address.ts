/** Where the moderators' list of laureates is, and the page of each of its acts. */
export const deskAddress = (slug: string, act?: 'ajout' | 'retrait' | 'envoi' | 'reprise' | 'abandon' | 'confirmation') =>
  `/moderation/${slug}/laureats${act ? `/${act}` : ''}`
