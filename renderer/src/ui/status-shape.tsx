import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './status-shape.module.css'

// Ours, not an icon set's: round is an action, diamond a pledge, square an escalation; the fill says how far.
const shapes = {
  acknowledged: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 2h5.5v12H8z" fill="currentColor" />
    </>
  ),
  'withdrawn-pledge': (
    <>
      <path
        d="M8 1.4L14.6 8 8 14.6 1.4 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
      <path d="M5.4 10.6l5.2-5.2" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  'withdrawn-escalation': (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M4.4 11.6l7.2-7.2" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  agreed: (
    <>
      <path
        d="M8 1.4L14.6 8 8 14.6 1.4 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
    </>
  ),
  answered: (
    <>
      <rect x="1.1" y="1.1" width="13.8" height="13.8" rx="1.4" fill="currentColor" />
      <path
        d="M4.9 8.3l2.2 2.2 4-4.6"
        fill="none"
        stroke="var(--raised)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  'asked-back': (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path
        d="M11 10.5c0-2.4-1.2-3.4-3-3.4H5.4M7.2 5L5 7.1l2.2 2.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  blocked: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M6.2 5.4v5.2M9.8 5.4v5.2" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
  changed: (
    <>
      <path
        d="M8 1.4L14.6 8 8 14.6 1.4 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
      <path
        d="M5.6 9.4L8 6.6l2.4 2.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  closed: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path
        d="M4.9 8.3l2.2 2.2 4-4.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  doing: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7.1" fill="currentColor" />
      <path
        d="M4.9 8.3l2.2 2.2 4-4.6"
        fill="none"
        stroke="var(--raised)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  drafted: (
    <>
      <rect
        x="2"
        y="2"
        width="12"
        height="12"
        rx="1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeDasharray="2.8 1.8"
      />
    </>
  ),
  dropped: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M4 12L12 4" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  kept: (
    <>
      <path d="M8 .4L15.6 8 8 15.6.4 8z" fill="currentColor" />
      <path
        d="M5.2 8.2l2 2 3.6-4.2"
        fill="none"
        stroke="var(--raised)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  late: (
    <>
      <circle cx="8" cy="8" r="7.2" fill="currentColor" />
      <path
        d="M8 4.2V8l2.6 1.8"
        fill="none"
        stroke="var(--raised)"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  'not-kept': (
    <>
      <path
        d="M8 1.4L14.6 8 8 14.6 1.4 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
      <path d="M6.2 6.2l3.6 3.6M9.8 6.2L6.2 9.8" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  offered: (
    <>
      <path
        d="M8 1.4L14.6 8 8 14.6 1.4 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeDasharray="2.8 1.8"
      />
    </>
  ),
  proposed: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.6 1.7" />
      <path
        d="M5.2 8.2l2 2 3.6-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  sent: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path
        d="M8 11V5.4M5.6 7.6L8 5.2l2.4 2.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  soon: (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path
        d="M8 4.8V8l2.2 1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  todo: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  'under-way': (
    <>
      <path
        d="M8 1.4L14.6 8 8 14.6 1.4 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
      <path d="M8 1.4L14.6 8 8 14.6z" fill="currentColor" />
    </>
  ),
  table: (
    <>
      <circle cx="8" cy="8" r="3.4" fill="currentColor" />
      <g fill="currentColor">
        <circle cx="8" cy="1.7" r="1.35" />
        <circle cx="8" cy="14.3" r="1.35" />
        <circle cx="1.7" cy="8" r="1.35" />
        <circle cx="14.3" cy="8" r="1.35" />
        <circle cx="3.5" cy="3.5" r="1.35" />
        <circle cx="12.5" cy="3.5" r="1.35" />
        <circle cx="3.5" cy="12.5" r="1.35" />
        <circle cx="12.5" cy="12.5" r="1.35" />
      </g>
    </>
  ),
} satisfies Record<string, ReactNode>

export type StatusShapeName = keyof typeof shapes

/** Always beside its word, so hidden from a screen reader. */
export function StatusShape({
  of,
  className,
}: {
  readonly of: StatusShapeName
  readonly className?: string | undefined
}) {
  return (
    <svg className={classes(styles.shape, className)} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[of]}
    </svg>
  )
}
