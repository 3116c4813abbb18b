import { createContext, useContext } from 'react'

/** The nonce of this response. It never travels in loader data: a page kept in a cache must not carry one. */
export const NonceContext = createContext<string | undefined>(undefined)

/** The nonce that lets an inline script run; undefined in the browser, where it is no longer needed. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
