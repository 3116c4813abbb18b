import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'

/** The last letter, to someone who just left. It names nobody: it must not keep what was erased. */
export const lastLetter = (recipient: string, publicUrl: string): Letter => ({
  recipient,
  subject: 'Votre compte est effacé',
  body: letterBody([
    'Votre compte sur Co-construire vient d’être effacé, à votre demande\u00a0: nom, adresse, fonction, rattachement, sessions et courriels. C’est le dernier courriel que nous vous écrivons\u00a0; votre adresse disparaît avec lui.',
    'Ce que vous avez publié reste, comme venant d’une collectivité. Vos votes comptent toujours, sous un pseudonyme que plus rien ne relie à vous.',
    'Vous n’avez rien demandé\u00a0? Quelqu’un s’est servi de votre boîte aux lettres. Changez-en le mot de passe, puis prévenez l’éditeur du site\u00a0:',
    `${publicUrl}/mentions-legales`,
  ]),
})

/** The letter to someone whose account nobody uses: what will happen, and how to keep it. */
export const unusedLetter = (recipient: string, publicUrl: string): Letter => ({
  recipient,
  subject: 'Votre compte va être effacé dans un mois',
  body: letterBody([
    `Personne ne s’est connecté à votre compte depuis presque trois ans. Dans un mois, il sera effacé\u00a0: le site ne garde pas ce qui ne sert plus.`,
    'Pour le garder, connectez-vous une fois\u00a0:',
    `${publicUrl}/connexion`,
    'Vous ne voulez pas le garder\u00a0? Ne faites rien. Ce que vous avez publié restera, comme venant d’une collectivité, et vos votes compteront toujours.',
  ]),
})
