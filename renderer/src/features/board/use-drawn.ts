import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { drawnRuns, type Run, type Span, spanBetween, wholeUpTo } from './drawn-runs'

/** No slip with its gap is lower, at any size of text. */
const lowestSlip = 60
/** What a slip that is out of sight takes, with its gap: `contain-intrinsic-size` and the margin in board.module.css. */
const unseenRem = 5.5
const gap = 6

/**
 * What is in sight is drawn at once. A column that is not long is on the page whole a frame later, so that a board is there
 * as soon as it is asked for. Of a long one only what is near is drawn, and the rest is room of the same height: 5,000 cards
 * would take a second to come, and another to go when the first letter of a filter is typed. The list says to a screen
 * reader which of how many each card is. `wanted` are indexes that are always drawn: the card with the focus, for one.
 */
export function useDrawn(
  list: RefObject<HTMLElement | null>,
  cards: readonly { readonly id: Id }[],
  wanted: readonly number[],
): readonly Run[] {
  const [inSight, setInSight] = useState((): Span => ({ from: 0, to: Math.ceil(window.innerHeight / lowestSlip) }))
  const heights = useRef(new Map<Id, number>())
  const [unseen] = useState(unseenHeight)
  const isLong = cards.length > wholeUpTo
  const isBegun = inSight.to >= Math.min(cards.length, wholeUpTo)
  const heightOf = (index: number): number => heights.current.get(cards[index]?.id ?? '') ?? unseen

  // The first frame draws what is there now, the second is the one after it.
  useEffect(() => {
    if (isLong || isBegun) return
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setInSight({ from: 0, to: wholeUpTo })))
    })
    return () => cancelAnimationFrame(frame)
  }, [isLong, isBegun])

  const look = useRef(() => {})
  look.current = () => {
    const scroll = list.current?.parentElement
    if (!isLong || scroll == null || scroll.clientHeight === 0) return
    measure(list.current, heights.current)
    const { scrollTop, clientHeight } = scroll
    const near = spanBetween(cards.length, scrollTop - clientHeight / 2, scrollTop + clientHeight * 1.5, heightOf)
    const far = spanBetween(cards.length, scrollTop - clientHeight * 2, scrollTop + clientHeight * 3, heightOf)
    setInSight((now) => (now.from <= near.from && now.to >= near.to && now.to - now.from < wholeUpTo ? now : far))
  }
  useEffect(() => {
    const scroll = list.current?.parentElement
    if (!isLong || scroll == null) return
    const now = (): void => look.current()
    // Not in the frame that shows the board.
    const first = requestAnimationFrame(() => requestAnimationFrame(now))
    scroll.addEventListener('scroll', now, { passive: true })
    window.addEventListener('resize', now)
    return () => {
      cancelAnimationFrame(first)
      scroll.removeEventListener('scroll', now)
      window.removeEventListener('resize', now)
    }
  }, [isLong, list])

  const whole = useMemo((): readonly Run[] => [{ kind: 'cards', from: 0, to: cards.length }], [cards.length])
  const runs = !isLong && isBegun ? whole : drawnRuns(cards.length, inSight, wanted, heightOf)
  useLayoutEffect(() => {
    if (isLong && list.current !== null) sayPositions(list.current, runs, cards.length)
  })
  return runs
}

function unseenHeight(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return (Number.isFinite(rem) ? rem : 16) * unseenRem + gap
}

function measure(list: HTMLElement | null, heights: Map<Id, number>): void {
  for (const node of list?.children ?? []) {
    if (node instanceof HTMLElement && node.dataset.card !== undefined)
      heights.set(node.dataset.card, node.offsetHeight + gap)
  }
}

/** Written past React: a drop changes the position of every card below it, and draws none of them again. */
function sayPositions(list: HTMLElement, runs: readonly Run[], count: number): void {
  const positions = runs.flatMap((run) =>
    run.kind === 'cards' ? Array.from({ length: run.to - run.from }, (_, step) => run.from + step + 1) : [],
  )
  let at = 0
  for (const node of list.children) {
    if (!(node instanceof HTMLElement) || node.dataset.card === undefined) continue
    const position = String(positions[at])
    if (node.ariaPosInSet !== position) node.ariaPosInSet = position
    if (node.ariaSetSize !== String(count)) node.ariaSetSize = String(count)
    at += 1
  }
}
