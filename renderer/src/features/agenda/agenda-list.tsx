import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { useRecords } from '../../data/data-provider'
import { announce } from '../../ui/announce'
import { Empty } from '../../ui/empty'
import { useKeys } from '../../ui/use-keys'
import { DragSurface, useDropList } from '../board/drag'
import { AddItemLine } from './add-item-line'
import styles from './agenda.module.css'
import { AgendaRow } from './agenda-row'
import type { AgendaTimes } from './agenda-times'
import { endWords } from './agenda-words'
import { ConfidentialDialog, MoveItemDialog } from './item-dialogs'
import type { RowAct } from './row-actions'
import type { Agenda } from './use-agenda'
import { useRowDrag } from './use-row-drag'

const listId = 'agenda'

/** The items in order, one of them chosen. Moves by drag, by Alt and the arrows, and by the menu. */
export function AgendaList(props: {
  readonly agenda: Agenda
  readonly meeting: Meeting
  readonly times: AgendaTimes
  readonly isReadOnly: boolean
  readonly chosenId: Id | null
  readonly onChoose: (itemId: Id | null) => void
  readonly isAdding: boolean
  readonly onAdding: (isAdding: boolean) => void
}) {
  const { agenda, meeting, times, isReadOnly, chosenId, onChoose, isAdding, onAdding } = props
  const { items } = agenda
  const people = useRecords('person')
  const rows = useRef<HTMLDivElement>(null)
  const focus = useRowFocus(rows, items)
  const [renamingId, setRenamingId] = useState<Id | null>(null)
  const [asking, setAsking] = useState<{ readonly what: 'where' | 'confidential'; readonly itemId: Id } | null>(null)
  const at = items.findIndex((item) => item.id === chosenId)
  const chosen = items[at]

  const choose = (index: number) => {
    const item = items[Math.min(Math.max(0, index), items.length - 1)]
    if (item === undefined) return
    onChoose(item.id)
    focus.want(item.id)
  }
  const move = (item: AgendaItem, index: number) => {
    if (index < 0 || index >= items.length) return announce(index < 0 ? 'It is first already.' : 'It is last already.')
    focus.want(item.id)
    void agenda.move(item, index)
  }
  const remove = async (item: AgendaItem) => {
    const index = items.indexOf(item)
    const next = items[index + 1] ?? items[index - 1]
    if (!(await agenda.remove(item))) return
    onChoose(next?.id ?? null)
    if (next !== undefined) focus.want(next.id)
  }
  const act = (item: AgendaItem, what: RowAct) => {
    const index = items.indexOf(item)
    switch (what.kind) {
      case 'rename':
        return setRenamingId(item.id)
      case 'up':
        return move(item, index - 1)
      case 'down':
        return move(item, index + 1)
      case 'where':
      case 'confidential':
        return setAsking({ what: what.kind, itemId: item.id })
      case 'minutes':
        return agenda.setMinutes(item, item.minutes + what.by)
      case 'remove':
        return void remove(item)
      case 'edit':
        return void agenda.edit(item, what.change)
    }
  }
  const ofChosen = (what: RowAct) => () => (chosen === undefined || isReadOnly ? false : act(chosen, what))
  useKeys({
    arrowdown: () => choose(at + 1),
    arrowup: () => choose(at === -1 ? items.length - 1 : at - 1),
    j: () => choose(at + 1),
    k: () => choose(at === -1 ? items.length - 1 : at - 1),
    'alt+arrowup': ofChosen({ kind: 'up' }),
    'alt+arrowdown': ofChosen({ kind: 'down' }),
    '+': ofChosen({ kind: 'minutes', by: 1 }),
    '=': ofChosen({ kind: 'minutes', by: 1 }),
    '-': ofChosen({ kind: 'minutes', by: -1 }),
    f2: ofChosen({ kind: 'rename' }),
    m: ofChosen({ kind: 'where' }),
    delete: ofChosen({ kind: 'remove' }),
  })

  const rename = (item: AgendaItem, title: string | null) => {
    setRenamingId(null)
    focus.want(item.id)
    if (title !== null && title !== item.title) void agenda.edit(item, { title })
  }
  const drag = useRowDrag(items, onChoose, move)
  const asked = items.find((item) => item.id === asking?.itemId)
  const addLine = isAdding && (
    <AddItemLine
      onAdd={async (input) => {
        const after = (chosen ?? lastToTalkAbout(items))?.id ?? null
        const itemId = await agenda.add({ ...input, after })
        if (itemId !== null) onChoose(itemId)
        return itemId !== null
      }}
      onClose={() => {
        onAdding(false)
        if (chosen !== undefined) focus.want(chosen.id)
      }}
    />
  )

  // On a first agenda nothing has a reason yet: the titles get the room.
  const hasReasons = items.some(({ reason, openness }) => reason !== '' || openness.kind === 'confidential')

  return (
    <div ref={rows} className={styles.work} data-reasons={hasReasons}>
      {items.length === 0 && !isAdding && (
        <Empty title="Nothing is on it yet">
          {isReadOnly ? 'This meeting had no agenda.' : 'Press N and write what is to be talked about.'}
        </Empty>
      )}
      {items.length > 0 && (
        <div className={styles.columnHeads} aria-hidden="true">
          <span>Starts</span>
          <span>Item</span>
          <span>{hasReasons && 'Why it is here'}</span>
          <span>Who</span>
          <span>Minutes</span>
        </div>
      )}
      <DragSurface
        handlers={drag.handlers}
        lifted={drag.item && <div className={styles.lifted}>{drag.item.title}</div>}
      >
        <Rows>
          {items.map((item, index) => (
            <Fragment key={item.id}>
              {times.crossing?.index === index && <EndLine meeting={meeting} into={times.crossing.into} />}
              {drag.gapBefore === item.id && <li className={styles.gap} aria-hidden="true" />}
              <AgendaRow
                item={item}
                startsAt={times.starts[index] ?? meeting.startsAt}
                position={`${index + 1} of ${items.length}`}
                people={people}
                localityId={meeting.localityId}
                isChosen={item.id === chosenId}
                isCurrent={chosen === undefined ? index === 0 : item.id === chosenId}
                isGhost={item.id === drag.item?.id}
                isRenaming={item.id === renamingId}
                isReadOnly={isReadOnly}
                isRemovable={meeting.state === 'planned'}
                onChoose={() => onChoose(item.id)}
                onRename={(title) => rename(item, title)}
                onAct={(what) => act(item, what)}
              />
              {addLine && item.id === (chosen ?? items.at(-1))?.id && <li className={styles.addRow}>{addLine}</li>}
            </Fragment>
          ))}
          {drag.gapBefore === 'end' && <li className={styles.gap} aria-hidden="true" />}
        </Rows>
      </DragSurface>
      {items.length === 0 && addLine}
      {asking?.what === 'where' && asked && (
        <MoveItemDialog
          item={asked}
          items={items}
          onMove={(index) => move(asked, index)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'confidential' && asked && (
        <ConfidentialDialog
          item={asked}
          onSay={(openness) => void agenda.edit(asked, { openness })}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

function Rows({ children }: { readonly children: ReactNode }) {
  const list = useDropList(listId)
  return (
    <ol {...list} className={styles.rows} aria-label="Agenda items">
      {children}
    </ol>
  )
}

/** The heavy rule where the meeting should end. */
function EndLine({ meeting, into }: { readonly meeting: Meeting; readonly into: number }) {
  return (
    <li className={styles.endLine}>
      <span>{endWords(meeting.endsAt, into)}</span>
    </li>
  )
}

/** The focus goes with the chosen row and stays with it when it moves. */
function useRowFocus(root: { readonly current: HTMLElement | null }, items: readonly AgendaItem[]) {
  const wanted = useRef<Id | null>(null)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when asked, and when the rows stand otherwise
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const row = root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(wanted.current)}"] [data-title]`)
    if (row == null) return
    wanted.current = null
    row.focus()
  }, [items, turn])
  return {
    want: (id: Id): void => {
      wanted.current = id
      setTurn((before) => before + 1)
    },
  }
}

/** What is added with nothing chosen comes before the closing items, not after "Date of the next meeting". */
function lastToTalkAbout(items: readonly AgendaItem[]): AgendaItem | undefined {
  return items.findLast(({ itemKind }) => !closingKinds.has(itemKind)) ?? items.at(-1)
}
const closingKinds: ReadonlySet<AgendaItem['itemKind']> = new Set(['any-other-business', 'round-up', 'next-meeting'])
