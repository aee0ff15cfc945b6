import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { type ItemKind, itemKinds } from '../../../../shared/model/agenda-item'
import type { Locality, TemplateItem } from '../../../../shared/model/locality'
import { patternOn } from '../../../../shared/rules/meeting-calendar'
import { standingAgenda } from '../../../../shared/rules/standing-agenda'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import { timesOf } from '../agenda/agenda-times'
import { fitWords } from '../agenda/agenda-words'
import { Hour } from '../agenda/hour'
import { DragSurface, useDropList } from '../board/drag'
import { itemKindWords } from '../live/item-kind-words'
import { Section } from '../settings/setting'
import styles from './places.module.css'
import { asItem, indexOfLine, lineId, moved } from './template-item'
import { TemplateRow } from './template-row'
import { useLineDrag } from './use-line-drag'
import { useTemplate } from './use-template'

const mostLines = 100

/** What every meeting planned from now on starts from. */
export function TemplatePart({ place, isOff }: { readonly place: Locality; readonly isOff: boolean }) {
  const { lines, change } = useTemplate(place)
  const list = useRef<HTMLDivElement>(null)
  const focus = useLineFocus(list)
  const [chosen, setChosen] = useState<number | null>(null)
  const [isAdding, setAdding] = useState(false)
  /** What stands in the line that adds: kept when it is closed. */
  const [adding, setAddingText] = useState('')
  const items = lines.map(asItem)
  const today = useToday()
  const { pattern } = patternOn(place, today)
  const times = timesOf(pattern, lines)
  const isFull = lines.length >= mostLines

  const set = (index: number, line: TemplateItem) => void change((now) => now.with(index, line))
  const move = (from: number, to: number) => {
    if (to < 0 || to >= lines.length) return announce(to < 0 ? 'It is first already.' : 'It is last already.')
    void change((now) => moved(now, from, to))
    announce(`Moved to ${to + 1} of ${lines.length}`)
    setChosen(to)
    focus.want(to)
  }
  const remove = async (index: number) => {
    const title = lines[index]?.title ?? ''
    focus.want(Math.min(index, lines.length - 2))
    const isGone = await change((now) => now.toSpliced(index, 1))
    if (isGone) showToast({ words: `Removed “${title}” from the standing agenda`, canUndo: true })
  }
  const at = chosen !== null && chosen < lines.length ? chosen : null
  useDoables([
    { name: 'Add an item', key: 'n', run: () => setAdding(true), isOn: !isOff && !isFull },
    {
      name: 'Move the item up',
      writes: true,
      key: 'alt+arrowup',
      typing: null,
      run: () => at !== null && move(at, at - 1),
      isOn: !isOff && at !== null,
    },
    {
      name: 'Move the item down',
      writes: true,
      key: 'alt+arrowdown',
      typing: null,
      run: () => at !== null && move(at, at + 1),
      isOn: !isOff && at !== null,
    },
  ])
  const drag = useLineDrag(lines.length, move)
  const fit = fitWords(lines.length, times)
  return (
    <Section title="The standing agenda" aside="Meetings that are planned already keep theirs">
      <div ref={list} className={styles.fields}>
        <p className={styles.fit}>
          {fit.items}
          <b className={times.over > 0 ? styles.over : undefined}>{fit.minutes}</b>
          {lines.length > 0 && '.'}
        </p>
        {lines.length > 0 && (
          <Hour items={items} times={times} endsAt={pattern.endsAt} onChoose={(id) => focus.want(indexOfLine(id))} />
        )}
        <DragSurface
          handlers={drag.handlers}
          lifted={drag.from !== null && <div className={styles.lifted}>{lines[drag.from]?.title}</div>}
        >
          <Rows>
            {lines.map((line, index) => (
              <Gapped key={lineId(index)} isBefore={drag.gapBefore === index}>
                <TemplateRow
                  line={line}
                  index={index}
                  count={lines.length}
                  isOff={isOff}
                  isChosen={index === at}
                  isGhost={drag.from === index}
                  onChoose={() => setChosen(index)}
                  onChange={(next) => set(index, next)}
                  onAct={(act) => {
                    if (act === 'remove') void remove(index)
                    else move(index, index + (act === 'up' ? -1 : 1))
                  }}
                />
              </Gapped>
            ))}
            {drag.gapBefore === lines.length && <li className={styles.gap} aria-hidden="true" />}
          </Rows>
        </DragSurface>
        {isAdding ? (
          <AddLine
            title={adding}
            onTitle={setAddingText}
            onAdd={(line) => void change((now) => [...now, line])}
            onClose={() => setAdding(false)}
            isFull={isFull}
          />
        ) : (
          !isOff && (
            <div className={styles.buttons}>
              <Button
                size="small"
                keys="N"
                isDisabled={isFull}
                why="A hundred items are the most."
                onPress={() => setAdding(true)}
              >
                Add an item
              </Button>
              {lines.length === 0 && (
                <Button size="small" onPress={() => void change(() => standingAgenda)}>
                  Begin with the usual twelve
                </Button>
              )}
            </div>
          )
        )}
      </div>
    </Section>
  )
}

function Rows({ children }: { readonly children: ReactNode }) {
  const list = useDropList('standing')
  return (
    <ol {...list} className={styles.rows} aria-label="Standing agenda">
      {children}
    </ol>
  )
}

function Gapped({ isBefore, children }: { readonly isBefore: boolean; readonly children: ReactNode }) {
  return (
    <>
      {isBefore && <li className={styles.gap} aria-hidden="true" />}
      {children}
    </>
  )
}

const kinds = itemKinds.map((id) => ({ id, label: itemKindWords[id] }))

/** Enter adds and leaves the line open for the next; Esc closes it and keeps its text. */
function AddLine(props: {
  readonly title: string
  readonly onTitle: (title: string) => void
  readonly onAdd: (line: TemplateItem) => void
  readonly onClose: () => void
  readonly isFull: boolean
}) {
  const [kind, setKind] = useState<ItemKind>('challenge')
  const { title, onTitle: setTitle } = props
  const words = title.trim()
  const add = () => {
    if (words === '' || props.isFull) return
    props.onAdd({ kind, title: words, minutes: 5, openness: { kind: 'open' } })
    setTitle('')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc from the field inside
    <div
      className={styles.add}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <Select label="Kind of the new item" isLabelHidden options={kinds} value={kind} onChange={setKind} />
      <TextField
        label="Title of the new item"
        isLabelHidden
        value={title}
        placeholder="What comes up every time"
        autoFocus
        onChange={setTitle}
        onEnter={add}
      />
      <Button size="small" kind="primary" isDisabled={words === '' || props.isFull} onPress={add}>
        Add
      </Button>
      <Button size="small" keys="Esc" onPress={props.onClose}>
        Close
      </Button>
    </div>
  )
}

/** The focus goes with the line that moved. */
function useLineFocus(root: { readonly current: HTMLElement | null }) {
  const wanted = useRef<number | null>(null)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when asked
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const field = root.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"] input`)
    wanted.current = null
    field?.focus()
  }, [turn])
  return {
    want: (index: number): void => {
      wanted.current = index
      setTurn((before) => before + 1)
    },
  }
}
