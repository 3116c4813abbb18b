import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'

/** The letter that carries a sign-in code, and the same as a link. Whoever reads it first gets in nowhere: both are of one browser. */
export function codeLetter(recipient: string, { code, link }: { code: string; link: string }): Letter {
  return {
    recipient,
    subject: 'Votre code de connexion à Co-construire',
    body: letterBody([
      'Voici votre code de connexion à Co-construire\u00a0:',
      `${code.slice(0, 3)} ${code.slice(3)}`,
      'Tapez-le sur la page restée ouverte.',
      `Ou bien, sur le même appareil et dans le même navigateur, ouvrez cette page et utilisez son bouton\u00a0:\n${link}`,
      'Le code et le lien sont valables dix minutes, une seule fois, et seulement dans le navigateur où vous les avez demandés.',
      'Vous n’avez rien demandé\u00a0? Ne faites rien\u00a0: sans ce code, personne ne peut se connecter avec votre adresse. Ne le donnez à personne\u00a0: l’équipe de Co-construire ne vous le demandera jamais.',
    ]),
  }
}

/** Tells whoever has just proven the address of an account that the accounts of ProConnect which opened it no longer do. */
export const separatedLetter = (recipient: string, publicUrl: string): Letter => ({
  recipient,
  subject: 'Votre adresse est vérifiée, et ProConnect est à relier',
  body: letterBody([
    'Vous venez de vous connecter à Co-construire avec un code reçu à cette adresse, pour la première fois. Votre compte avait été ouvert avec ProConnect, sur sa seule parole\u00a0: rien ne prouvait que cette adresse était celle de la personne reconnue.',
    'Par prudence, le compte ProConnect qui l’avait ouvert n’y donne plus accès, et les sessions qu’il avait ouvertes sont fermées.',
    'C’était vous\u00a0? Reliez-le en un clic depuis votre compte\u00a0: les deux seront alors prouvés. Ce n’était pas vous\u00a0? Regardez dans votre compte les collectivités, les contributions, les votes et les candidatures qui y sont, et retirez ce qui n’est pas de vous\u00a0:',
    `${publicUrl}/compte`,
  ]),
})

/** Tells a person that an account of ProConnect no longer opens theirs: somebody else may have done it. */
export const unlinkedLetter = (recipient: string, publicUrl: string): Letter => ({
  recipient,
  subject: 'Un compte ProConnect n’est plus relié au vôtre',
  body: letterBody([
    'Vous venez de délier un compte ProConnect de votre compte sur Co-construire\u00a0: il n’y donne plus accès, et les sessions qu’il avait ouvertes sont fermées.',
    'Pour entrer, demandez un code à cette adresse. Vous pourrez relier de nouveau ProConnect quand vous voudrez.',
    'Ce n’était pas vous\u00a0? Entrez avec un code, fermez les connexions que vous ne reconnaissez pas, puis reliez votre compte ProConnect\u00a0:',
    `${publicUrl}/compte`,
  ]),
})
