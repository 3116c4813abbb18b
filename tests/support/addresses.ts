import { readdirSync } from 'node:fs'
import { type Endpoint, ENDPOINTS } from '~/open-data/endpoints'

/** Every page of the site, from its route files, as `/consultations/$slug/…`: a new one is tried without being listed anywhere. */
export const pageAddresses = (): string[] =>
  readdirSync('app/routes').map((file) =>
    `/${file.replace(/\.tsx?$/, '').replace(/(^|\.)_index$/, '').replace(/\[(.)\]/g, '$1').replace(/_(?=\.|$)/g, '').split('.').join('/')}`.replace('/ics', '.ics').replace('/txt', '.txt'))

/** Every address of the API, or those of one method, in the same shape. */
export const apiAddresses = (method?: Endpoint['method']): string[] =>
  ENDPOINTS.filter((endpoint) => !method || endpoint.method === method).map(({ path }) => `/api/v1${path.replace('{slug}', '$slug').replace('{id}', '$id')}`)
