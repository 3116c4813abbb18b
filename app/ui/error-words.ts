import { isRouteErrorResponse } from '@remix-run/react'
import type { ErrorWords } from './error-page'

const WORDS: Record<number, ErrorWords> = {
  401: {
    title: 'Il faut être connecté',
    what: 'Cette page s’ouvre une fois connecté.',
    why: 'Une session se termine pour que personne d’autre n’agisse à votre place.',
  },
  403: {
    title: 'Cette page ne vous est pas ouverte',
    what: 'Vous n’avez pas le droit d’accéder à cette page ou de faire cet acte.',
    why: 'Elle demande un rôle ou un rattachement que votre compte n’a pas.',
  },
  404: {
    title: 'Page introuvable',
    what: 'Il n’y a pas de page à cette adresse.',
    why: 'Le lien est peut-être incomplet, ou ce qu’il désignait a été retiré ou n’est pas public.',
  },
  409: {
    title: 'Cet acte n’est plus possible',
    what: 'La situation a changé entre l’affichage de la page et votre envoi.',
    why: 'Rien n’a été enregistré. Revenez en arrière et rechargez la page pour voir où en est la consultation.',
  },
  429: {
    title: 'Trop de demandes',
    what: 'Trop de demandes sont parties de chez vous en peu de temps.',
    why: 'Rien n’a été enregistré. En revenant en arrière, vous retrouvez votre formulaire rempli, à envoyer à nouveau un peu plus tard.',
  },
  503: {
    title: 'Service momentanément indisponible',
    what: 'Le site ne peut pas répondre pour l’instant.',
    why: 'Réessayez dans quelques instants. Ce qui avait été confirmé est bien enregistré.',
  },
}

const FAILURE: ErrorWords = {
  title: 'Une erreur est survenue',
  what: 'Le site n’a pas pu afficher cette page.',
  why: 'La faute vient de chez nous, pas de vous. Ce qui avait été confirmé est bien enregistré\u00a0; réessayez dans un instant.',
}

/**
 * The status and the French words of a thrown error. A route that throws a `Response` with a sentence has it shown as
 * what happened; anything else is our fault and says nothing of its insides.
 * @param isAway the database is away: trying again later may do
 */
export function errorWords(error: unknown, isAway = false): { status: number; words: ErrorWords } {
  if (isAway) return { status: 503, words: WORDS[503] ?? FAILURE }
  if (!isRouteErrorResponse(error)) return { status: 500, words: FAILURE }
  const words = WORDS[error.status]
  if (!words) return { status: error.status, words: error.status < 500 ? (WORDS[404] as ErrorWords) : FAILURE }
  const sentence =
    error.status < 500 && typeof error.data === 'string' && !error.data.startsWith('Error:') ? error.data.trim() : ''
  return { status: error.status, words: sentence ? { ...words, what: sentence } : words }
}
