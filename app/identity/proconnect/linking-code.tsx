import { CodeForm, type CodePage } from '../code-form'

/** The code that proves an account, to link ProConnect to it; `name` is that of whom ProConnect told. */
export function LinkingCode({ name, ...page }: CodePage & { name: string }) {
  return (
    <CodeForm
      {...page}
      action="/connexion/proconnect/code"
      submitLabel="Relier et se connecter"
      askAgain="/connexion/proconnect/relier"
      use={`Le code qu’il contient, valable dix minutes dans ce navigateur, prouve que ce compte est le vôtre\u00a0: ProConnect${name ? ` (${name})` : ''} y sera relié.`}
    />
  )
}
