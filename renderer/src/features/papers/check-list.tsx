import { useEffect, useRef, useState } from 'react'
import type { DocumentVersion } from '../../../../shared/model/document-request'
import type { CheckScope, Finding, SettledAs } from '../../../../shared/model/personal-data'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { isTextField, useKeys } from '../../ui/use-keys'
import styles from './check-list.module.css'
import { CheckRow } from './check-list-row'
import { suggested, useSettling } from './check-list-settling'
import { alsoWords, findingKey, settledAloud } from './check-list-words'

/** As many stand in the list before the rest is asked for. */
const firstShown = 50
/** From as many on, all can be settled at once. */
const severalFrom = 4

/**
 * What the personal-data check found, each to be settled in one click or key; those that are settled stand last. `onMark`
 * is told which one somebody is at, so that the page beside it can mark it.
 */
export function CheckList(props: {
  readonly scope: CheckScope
  readonly version: DocumentVersion
  readonly findings: readonly Finding[]
  readonly isReadOnly: boolean
  /** A paper that is the same for everybody. */
  readonly isOfOneVersion?: boolean
  readonly onMark?: (finding: Finding | null) => void
}) {
  const { findings, isReadOnly, onMark } = props
  const settling = useSettling(props)
  const { asOf } = settling
  const [atKey, setAtKey] = useState<string | null>(null)
  const [keeping, setKeeping] = useState<string | null>(null)
  const [isAllShown, setAllShown] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)

  const open = findings.filter((finding) => asOf(finding) === null)
  const rows = [...open, ...findings.filter((finding) => asOf(finding) !== null)]
  const shown = isAllShown ? rows : rows.slice(0, firstShown)
  const at = open.find((finding) => findingKey(finding) === atKey) ?? open[0]

  // Rows change their places when one is settled: only then is the next one where it stays.
  useEffect(() => {
    const key = wanted.current
    if (key === null) return
    wanted.current = null
    const row = key === '' ? null : root.current?.querySelector(`[data-finding="${CSS.escape(key)}"] button`)
    if (row instanceof HTMLElement) row.focus()
    else root.current?.focus()
  })
  const mark = useRef(onMark)
  mark.current = onMark
  useEffect(() => () => mark.current?.(null), [])

  const come = (finding: Finding): void => {
    setAtKey(findingKey(finding))
    onMark?.(finding)
  }
  const settle = (finding: Finding, as: SettledAs): void => {
    setKeeping(null)
    const index = open.indexOf(finding)
    const next = open[index + 1] ?? open[index - 1]
    wanted.current = next === undefined ? '' : findingKey(next)
    setAtKey(next === undefined ? null : findingKey(next))
    void settling.settle(finding, as).then((isSettled) => {
      if (isSettled) announce(settledAloud(finding.text, as, open.length - 1))
    })
  }
  const takeBack = (finding: Finding): void => {
    wanted.current = findingKey(finding)
    void settling.takeBack(finding).then((isBack) => {
      if (isBack) announce(`${finding.text} is open again.`)
    })
  }
  const keep = (finding: Finding | null): void => {
    if (finding === null) wanted.current = keeping
    setKeeping(finding === null ? null : findingKey(finding))
    if (finding !== null) come(finding)
  }
  const settleAll = async (): Promise<void> => {
    wanted.current = ''
    if (await settling.settleAll(open)) announce(`${open.length} settled as suggested.`)
  }

  const isOn = !isReadOnly && at !== undefined && keeping === null
  useDoables([
    {
      name: 'Replace what was found',
      also: 'personal data check initials resident',
      key: 'r',
      writes: true,
      run: () => at !== undefined && settle(at, suggested(at)),
      isOn: isOn && at.suggestions.length > 0,
    },
    { name: 'Cut what was found', key: 'x', writes: true, run: () => at && settle(at, { kind: 'cut' }), isOn },
    { name: 'Keep what was found, with a reason…', key: 'k', run: () => at && keep(at), isOn },
    {
      name: 'Settle all that was found as suggested',
      writes: true,
      run: () => void settleAll(),
      isOn: isOn && open.length >= severalFrom,
    },
  ])
  useKeys({ arrowdown: (event) => step(event, 1), arrowup: (event) => step(event, -1) })

  /** From one finding to the next, where the focus is on one of them. */
  function step({ target }: KeyboardEvent, by: 1 | -1): boolean {
    const row = target instanceof HTMLElement ? target.closest('[data-finding]') : null
    if (row === null || isTextField(target) || root.current?.contains(row) !== true) return false
    const to = by === 1 ? row.nextElementSibling : row.previousElementSibling
    const button = to?.querySelector('button')
    if (button instanceof HTMLElement) button.focus()
    return true
  }

  if (findings.length === 0) return <p className={styles.none}>No personal data found.</p>
  return (
    <div ref={root} className={styles.check} tabIndex={-1}>
      {!isReadOnly && open.length >= severalFrom && (
        <Button size="small" onPress={() => void settleAll()}>
          Settle all {open.length.toLocaleString('en-GB')} as suggested
        </Button>
      )}
      <ul aria-label="What the check found">
        {shown.map((finding) => {
          const key = findingKey(finding)
          return (
            <CheckRow
              key={key}
              finding={finding}
              as={asOf(finding)}
              isCurrent={!isReadOnly && at !== undefined && key === findingKey(at)}
              isKeeping={keeping === key}
              isReadOnly={isReadOnly}
              onCome={come}
              onSettle={settle}
              onTakeBack={takeBack}
              onKeeping={keep}
            />
          )
        })}
      </ul>
      {rows.length > shown.length && (
        <Button size="small" onPress={() => setAllShown(true)}>
          Show all {rows.length.toLocaleString('en-GB')}
        </Button>
      )}
      {!isReadOnly && props.isOfOneVersion !== true && props.version !== 'public' && (
        <p className={styles.also}>{alsoWords[props.version]}</p>
      )}
    </div>
  )
}
