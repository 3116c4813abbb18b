/**
 * What every answer forbids the browser. Without it, a script slipped into a contribution could vote in the name of
 * whoever reads it, and another site could frame the ballot.
 */
export function securityHeaders(nonce: string, options: { development?: boolean } = {}): Record<string, string> {
  // The development server injects styles and talks to its own socket; production never does.
  const style = options.development ? "'self' 'unsafe-inline'" : "'self'"
  const connect = options.development ? "'self' ws:" : "'self'"
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src ${style}`,
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src ${connect}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "object-src 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
