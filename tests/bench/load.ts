import { Agent, request } from 'node:http'

export type Answer = { status: number; ms: number }

/** Keeps `width` requests in flight for `seconds`, to each address in turn; gives the rate and each answer's time. Of this machine only. */
export async function load(urls: string | readonly string[], width: number, seconds: number): Promise<{ rate: number; answers: Answer[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: width })
  const answers: Answer[] = []
  const addresses = [urls].flat()
  let asked = 0
  const began = performance.now()
  await Promise.all(Array.from({ length: width }, async () => {
    while (performance.now() - began < seconds * 1000) answers.push(await ask(addresses[asked++ % addresses.length] ?? '', { agent }))
  }))
  agent.destroy()
  return { rate: answers.length / ((performance.now() - began) / 1000), answers }
}

/** One request, timed from its sending to the last byte of its answer. */
export function ask(url: string, options: Parameters<typeof request>[1]): Promise<Answer> {
  const start = performance.now()
  return new Promise((answer, reject) => {
    request(url, options, (response) => {
      response.resume()
      response.once('end', () => answer({ status: response.statusCode ?? 0, ms: performance.now() - start }))
    }).once('error', reject).end()
  })
}
