import type { Site } from '../support/site'
import { startBare, told } from './child'
import type { Figure } from './figure'
import type { Weight } from './live-host'
import { openScreens } from './screens'

/** What a screen costs in memory when there are many, beside one of socket.io alone. */
export async function benchWeight(site: Site, screens: number): Promise<Figure> {
  const own = await weigh('own', site, screens)
  const bare = await weigh('bare', site, screens)
  return {
    name: `Mémoire par écran, ${screens.toLocaleString('fr-FR')} écrans`, value: own.resident / 1024, unit: 'Kio',
    limit: { name: 'socket.io nu', value: bare.resident / 1024 }, goal: { value: { max: 18 } }, note: `dont tas de JavaScript ${(own.used / 1024).toFixed(1)} Kio`,
  }
}

/** Bytes a screen weighs, in a process that holds nothing else. */
async function weigh(kind: 'own' | 'bare', site: Site, screens: number): Promise<Weight> {
  const host = await startBare('live-host', [kind], site, ['--expose-gc'])
  const weight = () => {
    host.process.send('')
    return told<Weight>(host.process)
  }
  const before = await weight()
  const crowd = await openScreens(host.url, 'weighed', screens)
  const after = await weight()
  await host.leave()
  await crowd.leave()
  return { used: (after.used - before.used) / screens, resident: (after.resident - before.resident) / screens }
}
