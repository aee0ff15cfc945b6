import { type KeyboardEvent, useEffect, useRef } from 'react'
import styles from './page-thumbs.module.css'

/** A small sheet for each page; the arrows go from one to the next. */
export function PageThumbs(props: {
  readonly count: number
  readonly about: number
  readonly current: number
  readonly onTurn: (page: number) => void
}) {
  const { count, about, current, onTurn } = props
  const list = useRef<HTMLOListElement>(null)
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    const now = list.current?.children[current - 1]?.querySelector('button')
    if (!now) return
    // The focus stays with the page that is shown.
    if (list.current?.contains(document.activeElement) === true) now.focus({ preventScroll: true })
    if (nav.current !== null) bringIntoSight(nav.current, now)
  }, [current])
  const step = (event: KeyboardEvent): void => {
    const to = stepTo(event.key, current, count)
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    onTurn(to)
  }
  return (
    <nav ref={nav} className={styles.thumbs} aria-label="Pages" onKeyDown={step}>
      <ol ref={list}>
        {Array.from({ length: count }, (_, index) => index + 1).map((page) => (
          <li key={page}>
            <button
              type="button"
              aria-label={`Page ${page} of ${about}`}
              aria-current={page === current ? 'page' : undefined}
              tabIndex={page === current ? 0 : -1}
              onClick={() => onTurn(page)}
            >
              <i aria-hidden="true" />
              {page === current ? `${page} of ${about}` : page}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Within its own list: `scrollIntoView` would move all that the list stands in, too. */
function bringIntoSight(list: HTMLElement, item: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()]
  const by = (start: number, end: number) => (start < 0 ? start : Math.max(end, 0))
  list.scrollTop += by(inner.top - outer.top, inner.bottom - outer.bottom)
  list.scrollLeft += by(inner.left - outer.left, inner.right - outer.right)
}

function stepTo(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(current + 1, count)
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(current - 1, 1)
    case 'Home':
      return 1
    case 'End':
      return count
    default:
      return null
  }
}
