import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { DocumentModel } from '../../../../shared/model/document'
import { countWords } from '../../../../shared/rules/near-days'
import { announce } from '../../ui/announce'
import { useKeys } from '../../ui/use-keys'
import { firstBlocks } from './page-first-blocks'
import { a4, PageSheet } from './page-sheet'
import { PageThumbs } from './page-thumbs'
import styles from './page-view.module.css'

/** `drawn` pages of `about` so many. Word breaks its lines its own way: the number is never said without "about". */
export type PageCount = { readonly drawn: number; readonly about: number }

/** A document by pages before it is saved: thumbnails, and one A4 page to scale. Page Up and Page Down turn it. */
export function PageView(props: {
  readonly model: DocumentModel
  readonly label: string
  /** While another version is on its way. */
  readonly isBusy?: boolean
  /** Words to be marked: the page they stand on first is turned to. */
  readonly marked?: string | null
  readonly onCount?: (count: PageCount) => void
}) {
  const { model, label, isBusy = false, marked = null, onCount } = props
  const [wanted, setWanted] = useState(1)
  const [drawn, setDrawn] = useState(1)
  const stage = useRef<HTMLElement>(null)
  const scale = useFit(stage)
  const { blocks, share } = useMemo(() => firstBlocks(model.blocks), [model.blocks])
  const about = share === 1 ? drawn : Math.max(drawn + 1, Math.round(drawn / share))
  const page = Math.min(wanted, drawn)
  const said = useRef(onCount)
  said.current = onCount
  useEffect(() => {
    said.current?.({ drawn, about })
  }, [drawn, about])

  const turn = useCallback(
    (to: number): boolean => {
      const next = Math.min(Math.max(to, 1), drawn)
      if (next === page) return false
      setWanted(next)
      if (stage.current !== null) stage.current.scrollTop = 0
      announce(`Page ${next} of ${about}`)
      return true
    },
    [drawn, page, about],
  )
  const come = (to: number, first: HTMLElement): void => {
    setWanted(to)
    const element = stage.current
    if (element === null) return
    // A page stands as high as any other: only its own scroller moves, not what the words were chosen in.
    const below = first.getBoundingClientRect().bottom - element.getBoundingClientRect().top
    element.scrollTop += below - element.clientHeight / 2
  }
  useKeys({
    pagedown: () => {
      if (!scrollBy(stage.current, 1)) turn(page + 1)
    },
    pageup: () => {
      if (!scrollBy(stage.current, -1)) turn(page - 1)
    },
    arrowright: () => turn(page + 1),
    arrowleft: () => turn(page - 1),
  })

  return (
    <div className={styles.view}>
      <PageThumbs count={drawn} about={about} current={page} onTurn={turn} />
      <section
        ref={stage}
        className={styles.stage}
        aria-label={`${label}, page ${page} of ${about}`}
        aria-busy={isBusy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls, and must scroll from the keyboard
        tabIndex={0}
      >
        <PageSheet
          model={model}
          blocks={blocks}
          page={page}
          of={`Page ${page} of ${about}`}
          scale={scale}
          label={label}
          marked={marked}
          onCount={setDrawn}
          onFound={come}
        />
        <p className={styles.more}>Word may break pages elsewhere.</p>
        {share < 1 && page === drawn && (
          <p className={styles.more}>
            It goes on: the first {countWords(drawn)} pages are shown here. All of it goes into the file.
          </p>
        )}
      </section>
    </div>
  )
}

/** How large a page is drawn: as wide as there is room for, up to its real size. */
function useFit(stage: React.RefObject<HTMLElement | null>): number {
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const element = stage.current
    if (element === null) return
    const measure = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(element)
      const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      // No room is known before there is a layout.
      if (room > 0) setScale(Math.min(room / a4.width, 1.25))
    }
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    measure()
    return () => watch.disconnect()
  }, [stage])
  return scale
}

/** By most of what is in sight; false at the end, where the page is to be turned. */
function scrollBy(element: HTMLElement | null, direction: 1 | -1): boolean {
  if (element === null) return false
  const before = element.scrollTop
  element.scrollTop = before + direction * element.clientHeight * 0.85
  return Math.abs(element.scrollTop - before) > 1
}
