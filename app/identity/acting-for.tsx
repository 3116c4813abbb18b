import { placedName } from '~/territories/placed-name'
import type { Attachment } from './viewer'

export type ActedFor = Pick<Attachment, 'name' | 'kind' | 'departement' | 'among'>

/** For which territory an act is about to be done, shown beside its button; with the one place where that is chosen, for whoever has another. */
export function ActingFor({ words, attachment }: { words: string; attachment: ActedFor }) {
  return (
    <p className="cc-acting-for">
      {words} <strong>{placedName(attachment)}</strong>.
      {attachment.among && attachment.among > 1 ? <> <a href="/compte/collectivites">Choisir une autre de mes collectivités</a></> : null}
    </p>
  )
}
