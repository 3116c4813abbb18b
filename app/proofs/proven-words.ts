import { formatDay } from '~/ui/paris-time'
import type { AttachmentToJudge } from './list-attachments.server'

/** When and how an attachment was proven, for the moderator who may have to end it. */
export function provenWords({ proof, provenAt, siret, provenBy }: Pick<AttachmentToJudge, 'proof' | 'siret' | 'provenBy'> & { provenAt: Date }): string {
  const day = `le ${formatDay(provenAt)}`
  switch (proof) {
    case 'siret':
      return `${day}, par le SIRET ${siret}, que ProConnect a indiqué et que la personne a confirmé`
    case 'mailbox':
      return `${day}, par le code reçu à l’adresse officielle de la collectivité`
    case 'operator':
      return `${day}, par l’exploitant du site, en ligne de commande`
    case 'moderators':
      return provenBy ? `${day}, par deux personnes de la modération\u00a0: ${provenBy.proposed} l’a proposé («\u00a0${provenBy.reason}\u00a0»), ${provenBy.confirmed} l’a confirmé` : `${day}, par deux personnes de la modération`
    case null:
      return `${day}, sans trace de la manière (démonstration, ou preuve ancienne)`
  }
}
