/** What it means to be a référent, and who may be: the edition's rules in plain sentences. */
export function ReferentNote({ rules }: { rules: readonly string[] }) {
  return (
    <section className="cc-full cc-referent" aria-labelledby="referent">
      <h2 id="referent">Être territoire référent</h2>
      <div className="cc-referent__columns">
        <div>
          <h3>Ce que fait le territoire</h3>
          <ul>
            <li>Il prête quelques heures d’agents qui connaissent le besoin.</li>
            <li>Il essaie les premières versions, avec ses habitants.</li>
            <li>Il dit ce qui marche, ce qui manque et ce qui gêne.</li>
          </ul>
        </div>
        <div>
          <h3>Ce que dit la règle</h3>
          <ul>{rules.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </div>
      </div>
    </section>
  )
}
