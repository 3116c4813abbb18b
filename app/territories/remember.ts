/** The same question is answered once: the answers of the last `most` texts asked are kept. */
export function remember<Answer>(ask: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const answer = known.get(text) ?? ask(text)
    // Put back as the latest: a map keeps the order in which it was filled.
    known.delete(text)
    known.set(text, answer)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return answer
  }
}
