import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { ProposedItem } from '../../../../shared/model/proposal'
import { go } from '../../data/route'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { useDoables } from '../../ui/doables'
import { showToast } from '../../ui/toasts'
import { useKeys } from '../../ui/use-keys'
import { WordsDialog } from '../../ui/words-dialog'
import { mayBeDropped, useDropping } from '../parking-lot/use-dropping'
import styles from './agenda-side.module.css'
import { HandInDialog } from './hand-in-dialog'
import { rangeWords } from './proposal-words'
import type { Proposed } from './use-proposal'

/** More are not read beside an agenda: the place's own list has them all. */
const most = 20

/** Beside the agenda: what asks for a place on it, and where the suggested minutes come from. */
export function AgendaSide(props: {
  readonly proposed: Proposed
  readonly localityId: Id
  readonly isReadOnly: boolean
}) {
  const { proposed, localityId, isReadOnly } = props
  const { offered, proposal } = proposed
  const dropping = useDropping()
  const list = useRef<HTMLUListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [asking, setAsking] = useState<
    { readonly kind: 'hand-in' } | { readonly kind: 'drop'; of: ProposedItem } | null
  >(null)
  const shown = offered.slice(0, most)
  const focusAt = useFocusAt(list, heading, shown)
  const here = () => shown.find((one) => one.key === document.activeElement?.getAttribute('data-waiting'))
  const step = (by: number): false | undefined => {
    const one = here()
    if (one === undefined) return false
    focusAt.now(Math.min(shown.length - 1, Math.max(0, shown.indexOf(one) + by)))
    return undefined
  }
  const putOn = async (item: ProposedItem) => {
    focusAt.next(shown.indexOf(item))
    if (!(await proposed.putOn(item))) focusAt.next(null)
  }
  const askToDrop = (): false | undefined => {
    const of = here()
    if (of === undefined) return false
    if (!mayBeDropped(of)) announce('It stands here for as long as it waits on its own page.')
    else if (!isReadOnly) setAsking({ kind: 'drop', of })
    return undefined
  }
  const drop = async (item: ProposedItem, reason: string) => {
    focusAt.next(shown.indexOf(item))
    if (!(await dropping.drop(item, reason))) focusAt.next(null)
    else showToast({ words: `Dropped: ${item.title}. ${reason}.`, canUndo: true })
  }
  useKeys({
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    home: () => step(-most),
    end: () => step(most),
    d: askToDrop,
    delete: askToDrop,
  })
  useDoables([
    {
      name: 'Go to what is not on it yet',
      key: 'g',
      run: () => (shown.length === 0 ? heading.current?.focus() : focusAt.now(0)),
    },
    { name: 'Hand something in…', key: 'i', run: () => setAsking({ kind: 'hand-in' }), isOn: !isReadOnly },
    { name: 'Parked and handed in', run: () => go({ screen: 'parking-lot', localityId }) },
  ])
  return (
    <div className={styles.side}>
      <section className={styles.section} aria-labelledby="not-on-it-yet">
        <header>
          <h2 id="not-on-it-yet" ref={heading} tabIndex={-1}>
            Not on it yet
          </h2>
          <span>{proposal === null ? '' : offered.length.toLocaleString('en-GB')}</span>
        </header>
        {proposed.isUnreadable && <p className={styles.quiet}>What waits could not be read.</p>}
        {proposal !== null && offered.length === 0 && <p className={styles.quiet}>Nothing waits for this agenda.</p>}
        <ul ref={list}>
          {shown.map((item, index) => (
            <li key={item.key} className={styles.waiting}>
              <span className={styles.title} dir="auto">
                {item.title}
              </span>
              {!isReadOnly && (
                <button
                  type="button"
                  className={styles.putOn}
                  aria-label={`Put it on: ${item.title}`}
                  aria-describedby={`waits-${item.key}`}
                  data-waiting={item.key}
                  tabIndex={index === Math.min(focusAt.stop, shown.length - 1) ? 0 : -1}
                  onFocus={() => focusAt.stand(index)}
                  onClick={() => void putOn(item)}
                >
                  Put it on
                </button>
              )}
              <span className={classes(styles.reason, item.isLate && styles.late)} id={`waits-${item.key}`} dir="auto">
                {item.reason}
              </span>
            </li>
          ))}
        </ul>
        <div className={styles.doing}>
          {!isReadOnly && (
            <Button size="small" keys="I" onPress={() => setAsking({ kind: 'hand-in' })}>
              Hand something in…
            </Button>
          )}
          {offered.length > most && (
            <Button size="small" kind="quiet" onPress={() => go({ screen: 'parking-lot', localityId })}>
              And {(offered.length - most).toLocaleString('en-GB')} more
            </Button>
          )}
        </div>
      </section>
      {proposal !== null && (
        <section className={styles.section} aria-labelledby="where-minutes-come-from">
          <header>
            <h2 id="where-minutes-come-from">Where the minutes come from</h2>
          </header>
          <p className={styles.quiet}>{rangeWords(proposal.ranges)}</p>
        </section>
      )}
      {asking?.kind === 'hand-in' && <HandInDialog localityId={localityId} onClose={() => setAsking(null)} />}
      {asking?.kind === 'drop' && (
        <WordsDialog
          title="Drop it"
          about={asking.of.title}
          label="Reason"
          hint="It comes back to no agenda by itself. The reason is kept."
          does="Drop it"
          onSay={(reason) => {
            setAsking(null)
            void drop(asking.of, reason)
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

/** The focus goes from line to line, and stays where one was when a line has been dealt with and is gone. */
function useFocusAt(
  list: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  shown: readonly ProposedItem[],
) {
  const [stop, setStop] = useState(0)
  const wanted = useRef<number | null>(null)
  const focus = (index: number): void => {
    const lines = list.current?.querySelectorAll<HTMLElement>('[data-waiting]') ?? []
    const line = lines[Math.min(index, lines.length - 1)] ?? heading.current
    line?.focus()
    line?.scrollIntoView({ block: 'nearest' })
  }
  const keys = shown.map(({ key }) => key).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: when other lines stand there
  useLayoutEffect(() => {
    const index = wanted.current
    if (index === null) return
    wanted.current = null
    focus(index)
  }, [keys])
  return {
    stop,
    stand: setStop,
    now: focus,
    /** Where to stand once the lines have changed; null: where one is. */
    next: (index: number | null): void => {
      wanted.current = index
    },
  }
}
