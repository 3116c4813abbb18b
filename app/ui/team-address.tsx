/** Where to write to the team, within a sentence; `contact` null: the operator gave no address, and a page says whom to ask. */
export const TeamAddress = ({ contact }: { contact: string | null }) =>
  contact ? <>(<a href={`mailto:${contact}`}>{contact}</a>)</> : <>(<a href="/mentions-legales#contact">à qui s’adresser</a>)</>
