import { create } from 'qrcode'

export type QrShape = { size: number; path: string }

/**
 * The squares of a QR code as one SVG path, one unit a square, a margin of four units included (ISO/IEC 18004).
 * Drawn by the server: a screen needs no script to be scanned.
 */
export function drawQrCode(text: string): QrShape {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const squares = Array.from({ length: modules.size * modules.size }, (_, index) => ({ x: index % modules.size, y: Math.floor(index / modules.size) }))
  const path = squares.filter(({ x, y }) => modules.get(y, x)).map(({ x, y }) => `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`).join('')
  return { size: modules.size + 2 * MARGIN, path }
}

const MARGIN = 4
