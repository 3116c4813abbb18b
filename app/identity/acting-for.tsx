/** For which territory an act is about to be done, shown beside its button, with the one place where that is chosen. */
export function ActingFor({ words, territory }: { words: string; territory: string }) {
  return (
    <p className="cc-acting-for">
      {words} <strong>{territory}</strong>. <a href="/compte/collectivites">Choisir une autre de mes collectivités</a>
    </p>
  )
}
