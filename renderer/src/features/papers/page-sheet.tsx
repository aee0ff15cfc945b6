import { memo, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { DocumentBlock, DocumentModel } from '../../../../shared/model/document'
import { PageBlocks, PageLogo } from './page-blocks'
import { useLook } from './page-look'
import styles from './page-view.module.css'

/** CSS pixels of a centimetre. */
const cm = 96 / 2.54
/** A4, and from one column of words to the next; page-view.module.css says the same in centimetres. */
export const a4 = { width: 21 * cm, height: 29.7 * cm } as const
const column = { width: 16 * cm, gap: 2 * cm } as const

/**
 * One page of a document at its real size, drawn `scale` times as large. The words stand once, in columns as high as a
 * page: this one is moved before a window as wide as one of them. `onCount` says how many there are, once it is known.
 */
export function PageSheet(props: {
  readonly model: DocumentModel
  readonly blocks: readonly DocumentBlock[]
  readonly page: number
  readonly of: string
  readonly scale: number
  readonly label: string
  readonly marked: string | null
  readonly onCount: (pages: number) => void
  readonly onFound: (page: number, first: HTMLElement) => void
}) {
  const { model, page, of, scale, marked, onFound } = props
  const sheet = useRef<HTMLElement>(null)
  const words = useRef<HTMLDivElement>(null)
  useLook(sheet, model.look)
  useLayoutEffect(() => {
    words.current?.style.setProperty('translate', `${-(page - 1) * (column.width + column.gap)}px`)
  }, [page])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when somebody comes to other words; who turns the page then is not turned back
  useEffect(() => {
    const first = marked === null ? null : words.current?.querySelector('mark')
    if (!first || words.current === null) return
    const along = first.getBoundingClientRect().left - words.current.getBoundingClientRect().left
    onFound(Math.max(1, Math.floor(along / scale / (column.width + column.gap)) + 1), first)
  }, [marked])
  return (
    <div className={styles.fit} style={{ width: a4.width * scale, height: a4.height * scale }}>
      <article ref={sheet} className={styles.sheet} aria-label={props.label} style={{ transform: `scale(${scale})` }}>
        <p className={styles.head}>
          <span>{model.header.left}</span>
          <b>{model.header.right}</b>
        </p>
        <div className={styles.window}>
          <Words words={words} model={model} blocks={props.blocks} marked={marked} onCount={props.onCount} />
        </div>
        <p className={styles.foot}>
          {model.footer !== '' && <span>{model.footer}</span>}
          <span>{of}</span>
        </p>
      </article>
    </div>
  )
}

const Words = memo(function Words(props: {
  readonly words: RefObject<HTMLDivElement | null>
  readonly model: DocumentModel
  readonly blocks: readonly DocumentBlock[]
  readonly marked: string | null
  readonly onCount: (pages: number) => void
}) {
  const { words, model, blocks, marked, onCount } = props
  const count = useCallback(() => {
    if (words.current !== null) onCount(columnsOf(words.current))
  }, [words, onCount])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words and their look are what there are more or fewer pages for
  useLayoutEffect(count, [count, blocks, model.look, model.logo])
  // A font that comes late makes other lines.
  useEffect(() => {
    let isHere = true
    void document.fonts?.ready.then(() => {
      if (isHere) count()
    })
    return () => {
      isHere = false
    }
  }, [count])
  return (
    <div ref={words} className={styles.words}>
      {model.logo !== null && <PageLogo logo={model.logo} onLoad={count} />}
      <PageBlocks blocks={blocks} markedId={null} words={marked} isStill />
    </div>
  )
})

/** How many columns its words run to. */
function columnsOf(words: HTMLElement): number {
  return Math.max(1, Math.round((words.scrollWidth + column.gap) / (column.width + column.gap)))
}
