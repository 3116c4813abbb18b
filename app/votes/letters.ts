import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { agreed, count, enumerate, quoted, withA } from '~/ui/french'

/** Tells a person that their supports no longer count, and why. @param page the address of the edition */
export function invalidationLetter(editionName: string, invalidated: number, reason: string, page: string): Omit<Letter, 'recipient'> {
  return {
    subject: 'Vos votes ont été invalidés',
    body: letterBody([
      `L’équipe de ${quoted(editionName)} a invalidé ${count(invalidated, 'soutien', 'soutiens')} que vous aviez ${agreed(invalidated, 'donné', 'donnés')}. Motif\u00a0:`,
      reason,
      `${agreed(invalidated, 'Il ne compte', 'Ils ne comptent')} plus, et le registre public porte ce motif. Si c’est une erreur, répondez à ce message ou écrivez à l’équipe depuis ${page}.`,
    ]),
  }
}

/** Tells a person that they no longer speak for some territories, and why; `reason` null: they left it themselves. @param ended.page the address of their account */
export function endedLetter(recipient: string, { territories, reason, invalidated, page }: { territories: readonly string[]; reason: string | null; invalidated: number; page: string }): Letter {
  const [many, named] = [territories.length, enumerate(territories)]
  const votes = invalidated > 0 ? [`${count(invalidated, 'soutien que vous donniez', 'soutiens que vous donniez')} pour ${named} dans un vote ouvert ${invalidated > 1 ? 'ne comptent' : 'ne compte'} plus\u00a0; le registre public porte le motif, sans votre nom.`] : []
  return {
    recipient,
    subject: agreed(many, 'Votre rattachement a pris fin', 'Vos rattachements ont pris fin'),
    body: letterBody([
      ...(reason === null ? [`Vous ne parlez plus pour ${named}, comme vous l’avez demandé depuis votre compte.`] : [`L’équipe de la consultation a retiré ${agreed(many, 'votre rattachement', 'vos rattachements')} à ${named}. Motif\u00a0:`, reason]),
      ...votes,
      `Si c’est une erreur, répondez à ce message. Votre compte\u00a0: ${page}`,
    ]),
  }
}

/**
 * Tells a territory that a vote was cast in its name. Neither for what nor by whom: counts may be hidden, and a person is
 * named by nobody but themselves. @param told.site the address of the site, without a final slash
 */
export function voteToldLetter(recipient: string, { slug, edition, territory, site }: { slug: string; edition: string; territory: string; site: string }): Letter {
  const page = `${site}/consultations/${slug}`
  return {
    recipient,
    subject: `Un vote a été donné au nom de votre collectivité`,
    body: letterBody([
      `Une personne dont le rattachement ${withA(territory)} est prouvé a voté en son nom dans ${quoted(edition)}. C’est l’acte public de la collectivité\u00a0: la consultation est ici, ${page}, et chaque voix est au registre, ${page}/registre.`,
      'Si vous le saviez, ne faites rien.',
      `Si personne ne peut voter pour ${territory}, ou si vous ne savez pas qui l’a fait, répondez à ce message ou écrivez à l’équipe (${site}/mentions-legales#contact)\u00a0: elle vérifie avec vous et, tant que le vote est ouvert, retire les voix données à tort, avec un motif public.`,
      'Cette lettre ne part qu’une fois par consultation, au premier vote.',
    ]),
  }
}
