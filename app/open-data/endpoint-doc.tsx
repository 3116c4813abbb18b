import { DefinitionList } from '~/ui/definition-list'

type Documented = {
  method: string
  path: string
  title: string
  says: string
  query: { name: string; says: string; required: boolean }[]
  refuses: Record<string, string>
  example: { address: string; body: unknown } | undefined
}

/** One endpoint: what it gives, what may be asked of it, how it refuses, and a real answer. */
export function EndpointDoc({ id, endpoint }: { id: string; endpoint: Documented }) {
  const { method, path, title, says, query, refuses, example } = endpoint
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>
        <code>{method.toUpperCase()} /api/v1{path}</code>
      </p>
      <p>{says}</p>
      <DefinitionList
        items={[
          ...query.map(({ name, says: words, required }) => ({ term: <code>?{name}</code>, description: required ? `${words} (obligatoire)` : words })),
          ...Object.entries(refuses).map(([status, words]) => ({ term: <code>{status}</code>, description: words })),
        ]}
      />
      {example ? (
        <details className="cc-example">
          <summary>Exemple, tel que ce site le répond</summary>
          <p><a href={example.address}>{example.address}</a></p>
          <pre>{JSON.stringify(example.body, shorten, 2)}</pre>
        </details>
      ) : null}
    </section>
  )
}

/** Long texts are cut for the eye; the address gives them whole. */
const shorten = (_key: string, value: unknown) => (typeof value === 'string' && value.length > 120 ? `${value.slice(0, 120)}…` : value)
