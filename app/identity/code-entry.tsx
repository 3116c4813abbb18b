import { CodeForm, type CodePage } from './code-form'
import { carryReturn } from './safe-return'

/** The code that signs in, and what to do when its letter does not come. */
export function CodeEntry({ retour, ...page }: CodePage & { retour: string }) {
  const askAgain = carryReturn('/connexion/adresse', retour)
  return (
    <CodeForm
      {...page}
      action={carryReturn('/connexion/code', retour)}
      submitLabel="Se connecter"
      askAgain={askAgain}
      use="Il contient un code à six chiffres, valable dix minutes dans ce navigateur."
    >
      <h2>Le courriel n’arrive pas&nbsp;?</h2>
      <p>
        Il peut mettre une minute ou deux. Regardez aussi dans les courriers indésirables, et vérifiez l’adresse
        ci-dessus. Passé ce délai, <a href={askAgain}>demandez un autre code</a>&nbsp;: seul le dernier demandé est
        valable.
      </p>
    </CodeForm>
  )
}
