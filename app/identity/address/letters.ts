import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { formatInstant } from '~/ui/paris-time'

/** The letter that carries the code to a person's new address. No link: it would be opened where nobody is signed in. */
export const newAddressLetter = (recipient: string, code: string): Letter => ({
  recipient,
  subject: 'Votre code pour changer d’adresse sur Co-construire',
  body: letterBody([
    'Une personne connectée à Co-construire demande que son compte ait désormais cette adresse. Si c’est vous, voici le code\u00a0:',
    `${code.slice(0, 3)} ${code.slice(3)}`,
    'Tapez-le sur la page restée ouverte. Il est valable dix minutes, une seule fois, et seulement dans le navigateur où vous l’avez demandé.',
    'Vous n’avez rien demandé\u00a0? Ne faites rien\u00a0: sans ce code, rien ne change. Ne le donnez à personne\u00a0: un autre compte prendrait votre adresse. L’équipe de Co-construire ne vous le demandera jamais.',
  ]),
})

/** The letter to an address that somebody wants for their account, and that has one. Only its reader learns it. */
export const takenAddressLetter = (recipient: string, publicUrl: string): Letter => ({
  recipient,
  subject: 'Cette adresse a déjà un compte sur Co-construire',
  body: letterBody([
    'Une personne connectée à Co-construire demande que son compte ait désormais cette adresse. Mais un compte existe déjà à cette adresse, et une adresse n’a qu’un compte\u00a0: rien n’a changé, et ce courriel ne contient pas de code.',
    'C’est vous\u00a0? Entrez dans le compte de cette adresse, avec un code de connexion. Si vous préférez garder l’autre, quittez d’abord celui-ci, puis demandez de nouveau le changement\u00a0:',
    `${publicUrl}/connexion`,
    'Ce n’est pas vous\u00a0? Ne faites rien\u00a0: votre compte reste le vôtre, et personne n’a été informé de son existence.',
  ]),
})

/** Tells the address that a person had that it is theirs no longer, and how to object without the account, which it no longer opens. */
export const formerAddressLetter = (recipient: string, { at, publicUrl }: { at: Date; publicUrl: string }): Letter => ({
  recipient,
  subject: 'Cette adresse n’ouvre plus votre compte',
  body: letterBody([
    `Le ${formatInstant(at)}, l’adresse de votre compte sur Co-construire a été changée\u00a0: une personne qui venait d’y entrer a tapé le code reçu à une autre adresse. Celle-ci n’ouvre plus le compte. Les autres sessions ouvertes sont fermées\u00a0; les collectivités, les contributions et les votes restent.`,
    'C’était vous\u00a0? Il n’y a rien à faire.',
    'Ce n’était pas vous\u00a0? Quelqu’un a pu se servir de cette boîte aux lettres ou de votre ordinateur. Écrivez tout de suite à l’éditeur du site, depuis cette adresse\u00a0: le compte peut vous être rendu pendant un an. Il ne faut pas de compte pour cela, l’adresse à laquelle écrire est ici\u00a0:',
    `${publicUrl}/mentions-legales`,
  ]),
})

/** Tells both addresses that the operator has given an account back to the one it had. */
export const givenBackLetter = (recipient: string, publicUrl: string): Letter => ({
  recipient,
  subject: 'L’adresse d’un compte a été rétablie',
  body: letterBody([
    'L’adresse d’un compte sur Co-construire avait été changée. À la demande de qui lit la première, l’équipe du site l’a rétablie\u00a0: c’est de nouveau la première qui ouvre le compte, et elle seule. Toutes les sessions sont fermées, et les comptes ProConnect reliés depuis le changement ne le sont plus.',
    'Entrez avec un code reçu à cette première adresse. Vous n’êtes pas d’accord\u00a0? Écrivez à l’éditeur du site\u00a0:',
    `${publicUrl}/mentions-legales`,
  ]),
})
