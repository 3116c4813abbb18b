import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { agreed, count, quoted } from '~/ui/french'

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
