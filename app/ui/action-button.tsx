import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'

type Props = {
  children: ReactNode
  /** Why the act cannot be done now, as a sentence; the button is then disabled and the sentence stands beside it. */
  disabledReason?: ReactNode
  variant?: 'primary' | 'secondary' | 'tertiary' | 'danger'
  size?: 'sm' | 'md' | 'lg'
  /** As wide as its place, for the thumb. */
  wide?: boolean
  /** The act is being sent. */
  pending?: boolean
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'className' | 'disabled'>

/** The button of an act. It is never disabled without saying why. */
export function ActionButton({
  children,
  disabledReason,
  variant = 'primary',
  size = 'md',
  wide,
  pending,
  ...button
}: Props) {
  const reasonId = useId()
  const look = [
    'fr-btn',
    variant === 'primary' ? '' : variant === 'danger' ? 'fr-btn--secondary cc-danger' : `fr-btn--${variant}`,
    size === 'md' ? '' : `fr-btn--${size}`,
  ]
  return (
    <div className={wide ? 'cc-action cc-action--wide' : 'cc-action'}>
      <button
        type="submit"
        {...button}
        className={look.filter(Boolean).join(' ')}
        disabled={Boolean(disabledReason)}
        aria-busy={pending || undefined}
        aria-describedby={disabledReason ? reasonId : button['aria-describedby']}
      >
        {children}
      </button>
      {disabledReason ? (
        <p className="cc-action__reason" id={reasonId}>
          {disabledReason}
        </p>
      ) : null}
    </div>
  )
}
