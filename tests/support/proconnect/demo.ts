import { CLIENT, startStandIn } from './stand-in'

/** `npm run demo:proconnect`: a ProConnect of this machine, for a demonstration, until Ctrl-C. */
const port = Number(process.env.PROCONNECT_PORT ?? 3100)
const siteUrl = process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
const { issuer } = await startStandIn({ port, siteUrl })
console.log(`ProConnect de démonstration : ${issuer}, pour le site ${siteUrl}. Dans un autre terminal :

PROCONNECT_ISSUER='${issuer}' PROCONNECT_CLIENT_ID='${CLIENT.id}' PROCONNECT_CLIENT_SECRET='${CLIENT.secret}' npm start
`)
