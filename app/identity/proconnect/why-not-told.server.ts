import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import type { ProviderRefusal, ProviderRefusalReason } from './refusals'

/**
 * What went wrong with ProConnect, as people can be told. The log says the reason and the library's own code, nothing of
 * what was sent or received: tokens, names and addresses travel in these messages.
 */
export function whyNotTold(error: unknown): ProviderRefusal {
  const refused = reasonOf(error)
  const code = error instanceof Error && 'code' in error ? String(error.code).replace(/[^\w.-]/g, '').slice(0, 60) : ''
  if (refused !== 'denied') console.error(`ProConnect, ${refused} ${code}`.trimEnd())
  return { refused }
}

function reasonOf(error: unknown): ProviderRefusalReason {
  if (error instanceof AuthorizationResponseError) return BY_ANSWER[error.error] ?? 'unknown'
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant' ? 'code-refused' : (BY_ANSWER[error.error] ?? 'unknown')
  // What fetch throws when nobody answers.
  if (error instanceof TypeError) return 'away'
  return error instanceof ClientError ? reasonOfCode(error) : 'unknown'
}

/** The errors of the protocol (RFC 6749, OpenID Connect) that a person may meet. */
const BY_ANSWER: Partial<Record<string, ProviderRefusalReason>> = {
  access_denied: 'denied',
  temporarily_unavailable: 'away',
  server_error: 'away',
  login_required: 'not-strong-enough',
  interaction_required: 'not-strong-enough',
  unmet_authentication_requirements: 'not-strong-enough',
  invalid_client: 'misconfigured',
  unauthorized_client: 'misconfigured',
  invalid_request: 'misconfigured',
  invalid_scope: 'misconfigured',
}

function reasonOfCode(error: ClientError): ProviderRefusalReason {
  switch (error.code) {
    case 'OAUTH_TIMEOUT':
    case 'OAUTH_ABORT':
    case 'OAUTH_RESPONSE_IS_NOT_CONFORM':
    case 'OAUTH_RESPONSE_IS_NOT_JSON':
      return 'away'
    case 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED':
      return 'clock'
    case 'OAUTH_KEY_SELECTION_FAILED':
      return 'bad-signature'
    case 'OAUTH_JWT_CLAIM_COMPARISON_FAILED':
      return claimOf(error) === 'nonce' ? 'other-answer' : 'wrong-audience'
    case 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED':
      return 'wrong-audience'
    case 'OAUTH_INVALID_RESPONSE':
      return isAboutSignature(error) ? 'bad-signature' : 'unknown'
    default:
      return 'unknown'
  }
}

const claimOf = (error: ClientError): unknown => {
  const detail = error.cause instanceof Error ? error.cause.cause : null
  return typeof detail === 'object' && detail !== null && 'claim' in detail ? detail.claim : null
}

const isAboutSignature = (error: ClientError): boolean => error.cause instanceof Error && /signature|"alg"/i.test(error.cause.message)
