import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { listProjects } from '~/laureates/list-projects.server'
import { answerListOf } from './list.server'

/** `GET editions/:slug/projects`: what the laureates have become, in the order they were made. */
export const openProjectApi = (contextOf: (request: Request) => Context): Router =>
  Router().get('/editions/:slug/projects', answerListOf(contextOf, listProjects))
