import { startEmbedded } from '../../db/embedded.server'

// A site reduced to its database, in a process of its own: starts, tells its parent, lives until it is ended.
const said: string[] = []
const dataDir = process.argv[2] ?? ''

process.on('disconnect', () => process.exit())
startEmbedded({ dataDir, say: (line) => said.push(line) }).then(
  ({ url }) => process.send?.({ url, said }),
  (error: Error) => process.send?.({ refused: error.message, kind: error.name }),
)
