import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { secondsSpent } from '../../../../shared/rules/live-clock'
import { useIsReadOnly } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { useKeys } from '../../ui/use-keys'
import { useNow } from '../../ui/use-today'
import styles from './live-time.module.css'

type Props = { readonly view: MeetingView; goTo(itemId: Id): void; onClose(): void }

/** Every item with how it stands: from here anywhere, and the order changed on the way. */
export function MeetingOrder(props: Props) {
  const { view, goTo, onClose } = props
  const { meeting, items } = view
  const [chosenId, setChosenId] = useState(meeting.live?.itemId ?? items[0]?.id ?? null)
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const at = Math.max(
    0,
    items.findIndex((item) => item.id === chosenId),
  )
  const chosen = items[at]
  const asked = useOrderAsked(items)
  const move = async (by: 1 | -1): Promise<void> => {
    if (chosen === undefined || isReadOnly) return
    const order = asked.now()
    const from = order.indexOf(chosen.id)
    const to = from + by
    if (to < 0 || to >= order.length) return announce(by < 0 ? 'It is the first item.' : 'It is the last item.')
    const others = order.toSpliced(from, 1)
    const after = others[to - 1] ?? null
    asked.set(others.toSpliced(to, 0, chosen.id))
    const outcome = await run('items.move', { meetingId: meeting.id, itemIds: [chosen.id], after })
    if (outcome.ok) announce(`${chosen.title}, item ${to + 1} of ${order.length}`)
    else asked.set(null)
  }
  const go = (): void => {
    onClose()
    if (chosen !== undefined) goTo(chosen.id)
  }
  return (
    <Dialog
      title="The order of the meeting"
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Alt ↑" icon={<ArrowUp />} isDisabled={isReadOnly || at === 0} onPress={() => void move(-1)}>
            Earlier
          </Button>
          <Button
            keys="Alt ↓"
            icon={<ArrowDown />}
            isDisabled={isReadOnly || at === items.length - 1}
            onPress={() => void move(1)}
          >
            Later
          </Button>
          <Button keys="Esc" onPress={onClose}>
            Close
          </Button>
          <Button kind="primary" keys="Enter" isDisabled={isReadOnly} onPress={go}>
            Go to it
          </Button>
        </>
      }
    >
      <OrderList view={view} at={at} choose={(item) => setChosenId(item.id)} move={(by) => void move(by)} go={go} />
    </Dialog>
  )
}

/** The order as it was last asked for, until the meeting shows it: a key pressed before the answer goes on from there. */
function useOrderAsked(items: readonly AgendaItem[]) {
  const order = useRef<readonly Id[] | null>(null)
  const shown = items.map(({ id }) => id)
  if (order.current?.join() === shown.join()) order.current = null
  return {
    now: (): readonly Id[] => order.current ?? shown,
    set: (next: readonly Id[] | null): void => {
      order.current = next
    },
  }
}

function OrderList(props: {
  readonly view: MeetingView
  readonly at: number
  choose(item: AgendaItem): void
  move(by: 1 | -1): void
  go(): void
}) {
  const { view, at, choose, move, go } = props
  const { items } = view
  const now = useNow(1000)
  const list = useRef<HTMLDivElement>(null)
  const step = (by: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, at + by))]
    if (item !== undefined) choose(item)
  }
  // After the dialog has taken the focus for itself.
  useEffect(() => {
    const frame = requestAnimationFrame(() => list.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const current = items[at]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen line is brought into view when it is another, or stands elsewhere
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at, current?.id])
  useKeys({
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    home: () => step(-items.length),
    end: () => step(items.length),
    'alt+arrowdown': () => move(1),
    'alt+arrowup': () => move(-1),
    enter: go,
  })
  return (
    <div
      ref={list}
      className={styles.order}
      role="listbox"
      tabIndex={0}
      aria-label="Items"
      aria-activedescendant={current === undefined ? undefined : `order-${current.id}`}
    >
      {items.map((item, index) => {
        const state = stateOf(item, view, now)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's own
          <div
            key={item.id}
            id={`order-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.orderLine}
            data-state={state.kind}
            onClick={() => choose(item)}
            onDoubleClick={go}
          >
            <span className={styles.orderNumber}>{index + 1}</span>
            <span className={styles.orderTitle}>{item.title}</span>
            <span className={styles.orderState}>{state.words}</span>
          </div>
        )
      })}
    </div>
  )
}

const leftOutWords = { park: 'parked', 'skip-once': 'skipped', drop: 'dropped' } as const

/** "now, 4 of 8 minutes", "12 of 10 minutes", "5 minutes", "parked". */
function stateOf(
  item: AgendaItem,
  { meeting }: MeetingView,
  now: Date,
): { readonly kind: 'now' | 'done' | 'next' | 'out'; readonly words: string } {
  if (item.carryOver !== null && item.carryOver.kind !== 'carry-over')
    return { kind: 'out', words: leftOutWords[item.carryOver.kind] }
  const spent = Math.round(secondsSpent(item, meeting.live, now.toISOString()) / 60)
  const isNow = meeting.live?.itemId === item.id
  const minutes = `${item.minutes} ${item.minutes === 1 ? 'minute' : 'minutes'}`
  if (meeting.live?.isFromPaper === true) return { kind: isNow ? 'now' : 'next', words: isNow ? 'here' : '' }
  if (isNow) return { kind: 'now', words: `now, ${spent} of ${minutes}` }
  return item.spentSeconds > 0 ? { kind: 'done', words: `${spent} of ${minutes}` } : { kind: 'next', words: minutes }
}
