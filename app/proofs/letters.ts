import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { withDe } from '~/ui/french'
import { CODE_LIFE_DAYS } from './policy'

/** `addressTold`: a provider told their address, and nobody has proven it. */
type Asker = { displayName: string; function: string; profile: string; email: string | null; addressTold: boolean }

/**
 * The letter that brings a code to a mairie. It names who asks, because only the mairie can judge; no link, because a
 * scanner opens links, and the code does nothing but in the hands of that person, signed in.
 */
export function codeLetter(recipient: string, { territory, asker, code, site }: { territory: string; asker: Asker; code: string; site: string }): Letter {
  return {
    recipient,
    subject: 'Co-construire\u00a0: une personne dit parler pour votre collectivité',
    body: letterBody([
      `Une personne inscrite sur Co-construire (${site}), le site où les collectivités proposent et choisissent ensemble des services numériques, dit parler pour ${territory}\u00a0:`,
      [asker.displayName + (asker.function ? `, ${asker.function}` : ''), asker.profile, asker.email ?? ''].filter(Boolean).map(onOneLine).join('\n') + (asker.email && asker.addressTold ? `\n${UNPROVEN}` : ''),
      `Si elle peut parler au nom ${withDe(territory)}, donnez-lui ce code, en main propre ou par votre messagerie\u00a0:`,
      groupCode(code),
      `Elle le tapera elle-même sur le site. Ses votes compteront alors pour ${territory}, et elle pourra candidater en son nom. Le code est valable ${CODE_LIFE_DAYS} jours, une seule fois, et pour elle seule.`,
      'Vous ne la connaissez pas, ou elle ne parle pas pour vous\u00a0? Ne faites rien et ne transmettez pas ce code\u00a0: sans lui, rien ne se passe. L’équipe de Co-construire ne vous le demandera jamais.',
    ]),
  }
}

/** Without it, an address at the mairie’s own domain would be read as a proof. */
const UNPROVEN = 'Attention\u00a0: cette adresse n’a pas été vérifiée. ProConnect l’a indiquée, et rien ne prouve encore que cette personne la lit.'

/** What a person typed of themselves: it must not write paragraphs of our letter. */
const onOneLine = (typed: string) => typed.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')

/** A code as it is read and copied: in three groups. */
export const groupCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code

/** Tells a person that two moderators found that they speak for a territory. */
export function provenLetter(recipient: string, territory: string, page: string): Letter {
  return {
    recipient,
    subject: 'Votre rattachement est prouvé',
    body: letterBody([
      `L’équipe de la consultation a vérifié que vous parlez pour ${territory}\u00a0: deux personnes l’ont décidé, et c’est consigné.`,
      `Votre voix compte désormais pour ${territory} dans les consultations dont les règles donnent une voix à ce type de collectivité. Votre compte\u00a0: ${page}`,
    ]),
  }
}
