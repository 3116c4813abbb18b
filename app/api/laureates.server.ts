import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { listLaureates } from '~/laureates/list-laureates.server'
import { answerListOf } from './list.server'

/** `GET editions/:slug/laureates`: by the number of their proposal; an empty list until they are published. */
export const openLaureateApi = (contextOf: (request: Request) => Context): Router =>
  Router().get('/editions/:slug/laureates', answerListOf(contextOf, listLaureates))
