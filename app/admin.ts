import { ImpossibleEnvironment } from './env.server'

/** `npm run admin -- …`: what an operator does without a page. */
console.error(new ImpossibleEnvironment('Commande inconnue.').message)
process.exitCode = 2
