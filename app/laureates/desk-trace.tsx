import { Notice } from '~/ui/notice'
import type { Desk } from './find-desk.server'

/** The trace of the act that led here, unless the list has moved on since. */
export function DeskTrace({ act, desk }: { act: string | null; desk: Desk | null }) {
  if (act === 'publication' && desk?.confirmedAt) return <Notice kind="success" title="Les lauréats sont publiés">La page publique est en ligne, les projets sont créés et les lettres sont écrites.</Notice>
  if (act === 'envoi' && desk?.sentAt && !desk.confirmedAt) return <Notice kind="success">La liste est transmise&nbsp;: une autre personne de la modération peut la confirmer.</Notice>
  if (act === 'ajout' && desk && !desk.sentAt) return <Notice kind="success">Le lauréat est sur la liste.</Notice>
  if (act === 'retrait' && desk && !desk.sentAt) return <Notice kind="success">Le lauréat n’est plus sur la liste.</Notice>
  if (act === 'reprise' && desk && !desk.sentAt) return <Notice kind="success">La liste est rendue à la préparation.</Notice>
  return act === 'abandon' && !desk ? <Notice kind="success">La liste est abandonnée&nbsp;; le motif est au journal.</Notice> : null
}
