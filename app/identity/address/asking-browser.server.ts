import { createHmac } from 'node:crypto'

/**
 * The secret under which a browser asks, signed in as a person, to correct their address. Made of its own, so that such a
 * code signs nobody in and opens no account, a code to sign in corrects nothing, and neither serves once somebody else is
 * signed in here.
 */
export const askingBrowser = (browser: string, personId: string): string => createHmac('sha256', browser).update(`address of ${personId}`).digest('hex')
