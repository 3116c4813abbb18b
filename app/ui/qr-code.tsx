type Props = { size: number; path: string; label: string }

/** A QR code, dark on white in every theme: many readers do not see the reverse. */
export function QrCode({ size, path, label }: Props) {
  return (
    <svg className="cc-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
