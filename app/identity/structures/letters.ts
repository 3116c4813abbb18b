import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'

type Told = { asked: string; siren: string }

/** Tells who asked for a structure that it is in the list, under which name, and that to speak for it is still to prove. */
export function acceptedLetter(recipient: string, { asked, siren, territory, isTheirs, page }: Told & { territory: string; isTheirs: boolean; page: string }): Letter {
  return {
    recipient,
    subject: 'La structure que vous avez demandée est dans la liste',
    body: letterBody([
      `Vous avez demandé d’ajouter la structure «\u00a0${asked}\u00a0» (SIREN ${siren}). L’équipe de la consultation l’a acceptée\u00a0: elle s’appelle ici ${territory}.`,
      isTheirs
        ? `Vous parlez désormais pour ${territory}, sur votre seule déclaration. Pour choisir d’agir en son nom et prouver ce rattachement\u00a0: ${page}`
        : `Vous parlez déjà pour dix collectivités\u00a0: quittez-en une, puis ajoutez ${territory} vous-même\u00a0: ${page}`,
    ]),
  }
}

/** Tells who asked for a structure why it is not added, and what they may do. */
export function refusedLetter(recipient: string, { asked, siren, reason, page }: Told & { reason: string; page: string }): Letter {
  return {
    recipient,
    subject: 'La structure que vous avez demandée n’est pas ajoutée',
    body: letterBody([
      `Vous avez demandé d’ajouter la structure «\u00a0${asked}\u00a0» (SIREN ${siren}). L’équipe de la consultation ne l’a pas ajoutée, pour ce motif\u00a0:`,
      reason,
      `Votre compte et ce que vous avez déposé ne changent pas. Vous pouvez corriger et demander à nouveau\u00a0: ${page}`,
    ]),
  }
}
