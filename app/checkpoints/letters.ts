import type { Edition } from '~/editions/edition.server'
import type { SignedHead } from '~/ledger/head'
import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { count, quoted } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'

/** Whom a letter is for, and where its links lead. */
export type Reader = { email: string; token: string; publicUrl: string }

type Told = Pick<Edition, 'slug' | 'name'>

const linkTo = (slug: string, step: 'confirmer' | 'arreter', { publicUrl, token }: Reader) =>
  `${publicUrl}/consultations/${slug}/registre/courriels/${step}?jeton=${token}`

/** The letter that asks whether the address is of who typed it: nothing else is sent to it before. */
export function confirmationLetter({ slug, name }: Told, reader: Reader): Letter {
  return {
    recipient: reader.email,
    subject: 'Confirmez votre adresse pour recevoir les points de contrôle',
    body: letterBody([
      `Quelqu’un, vous sans doute, a demandé que cette adresse reçoive chaque point de contrôle du registre du vote ${quoted(name)}.`,
      `Pour confirmer, ouvrez cette page et utilisez son bouton. Le lien vaut sept jours\u00a0:\n${linkTo(slug, 'confirmer', reader)}`,
      'Vous n’avez rien demandé\u00a0? Ne faites rien\u00a0: l’adresse sera effacée.',
      `Pour l’effacer tout de suite\u00a0:\n${linkTo(slug, 'arreter', reader)}`,
    ]),
  }
}

/** The letter that carries a checkpoint, and how to hold the ledger against it. `isLast`: that of the seal. */
export function checkpointLetter({ slug, name }: Told, { head, signature }: SignedHead, isLast: boolean, reader: Reader): Letter {
  const lines = count(head.size, 'ligne', 'lignes')
  const api = `${reader.publicUrl}/api/v1/editions/${slug}`
  return {
    recipient: reader.email,
    subject: isLast ? `Dernier point de contrôle\u00a0: registre scellé, ${lines}` : `Point de contrôle du registre\u00a0: ${lines}`,
    body: letterBody([
      `Le registre du vote ${quoted(name)} ${isLast ? 'est scellé. Il compte' : 'compte'} ${lines}, la dernière du ${formatInstant(new Date(head.at))}, heure de Paris. Voici son point de contrôle, signé par le site\u00a0:`,
      JSON.stringify({ head, signature }, null, 2),
      'Gardez cette lettre\u00a0: un changement de ces lignes, désormais, se voit. Pour vérifier, avec Node et rien d’autre\u00a0:',
      [
        `1. Téléchargez le registre, qui s’enregistre sous le nom registre-${slug}.jsonl\u00a0: ${api}/ledger.jsonl`,
        `2. Ouvrez le programme et enregistrez-le à côté, sous le nom verifier.mjs\u00a0: ${reader.publicUrl}/verifier.mjs`,
        '3. Copiez les lignes ci-dessus, de { à }, dans un fichier point.json, à côté',
        `4. Lancez\u00a0: node verifier.mjs registre-${slug}.jsonl point.json`,
      ].join('\n'),
      `Tous les points de contrôle\u00a0: ${reader.publicUrl}/consultations/${slug}/registre#points-de-controle`,
      isLast
        ? 'C’était le dernier\u00a0: le registre n’aura plus de ligne. Votre adresse est effacée de cette liste.'
        : `Pour ne plus recevoir ces lettres, ouvrez cette page et utilisez son bouton\u00a0:\n${linkTo(slug, 'arreter', reader)}`,
    ]),
  }
}
