/** How to recount, and to check a receipt, on one's own machine, trusting nothing of this site but its file. */
export function RecountAtHome({ slug }: { slug: string }) {
  return (
    <details className="cc-example">
      <summary>Recompter chez vous, sans ce site</summary>
      <p>
        Avec <a href="https://nodejs.org/fr">Node</a> (20.19 ou plus récent) et rien d’autre. Téléchargez le registre et{' '}
        <a href="/verifier.mjs" download>le programme</a>, qui tient en une page et se lit, puis, dans un terminal&nbsp;:
      </p>
      <pre>{`node verifier.mjs registre-${slug}.jsonl`}</pre>
      <p>Pour vérifier aussi un reçu, ou un point de contrôle que vous avez gardé&nbsp;:</p>
      <pre>{`node verifier.mjs registre-${slug}.jsonl recu-${slug}-12.json`}</pre>
      <p>Il écrit les totaux qu’il trouve, puis «&nbsp;conforme&nbsp;»&nbsp;; ou il nomme la première ligne fausse, et pourquoi.</p>
    </details>
  )
}
