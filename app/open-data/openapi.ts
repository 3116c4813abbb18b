import { z } from 'zod'
import { type Endpoint, ENDPOINTS } from './endpoints'
import { problemShape } from './shapes'

/** The OpenAPI 3.1 document of the API, made from the table of its endpoints. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of ENDPOINTS) paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Co-construire',
      version: '1',
      description: 'Lecture libre et sans clé, licence ouverte Etalab 2.0. Les votes demandent une session et une page du même site.',
      license: { name: 'Licence Ouverte / Open Licence 2.0', url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Problem: asSchema(problemShape) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  }
}

function operationOf({ method, path, title, says, query = {}, answer, media = 'application/json', refuses = {} }: Endpoint) {
  return {
    operationId: `${method}${path.replace(/[^a-z]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, '')}`,
    summary: title,
    description: says,
    ...(method !== 'get' && { security: [{ session: [] }] }),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: name === 'id' ? 'integer' : 'string' } })),
      ...Object.entries(query).map(([name, { says: description, shape, required = false }]) => ({ name, in: 'query', required, description, schema: asSchema(shape) })),
    ],
    responses: {
      200: { description: title, content: { [media]: { schema: asSchema(answer) } } },
      ...Object.fromEntries(Object.entries(refuses).map(([status, description]) => [status, { description, content: PROBLEM }])),
    },
  }
}

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

function asSchema(shape: z.ZodType) {
  const { $schema: _, ...schema } = z.toJSONSchema(shape)
  return schema
}
