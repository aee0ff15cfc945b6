import { useEffect, useMemo, useRef, useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { dateOnly } from '../../../../shared/rules/near-days'
import { useShell } from '../../app/use-shell'
import { useHostState, useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { showToast } from '../../ui/toasts'
import { isTextField, useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { usePeopleChoices } from '../people/choices'
import { GiveDialog } from './give-dialog'
import { forgetHandOver, keepHandOver, keptHandOver } from './kept-hand-over'
import styles from './leaver.module.css'
import { firstNameOf, goingWords, handedWords, leavesWords, titleOfWork } from './leaver-words'
import { useChoosing } from './use-choosing'
import { goesTo, groupsOf, handOverOf, type WorkGroup } from './work-lines'
import { WorkSection } from './work-section'

const noGroups: readonly WorkGroup[] = []

/** All open work of one person over all places, each thing with whom it goes to; one button hands it over. */
export function HandOverDesk({ localityId, person }: { readonly localityId: string; readonly person: Person }) {
  const query = useQuery('person.open-work', { personId: person.id })
  const today = useToday()
  const people = useRecords('person')
  const places = useRecords('locality')
  const locality = useRecord('locality', localityId)
  const everybody = usePeopleChoices()
  const isReadOnly = useIsReadOnly()
  const host = useHostState()
  const keyboardPersonId = host?.user.keyboardPersonId ?? null
  const dir = host !== null && 'dir' in host.workspace ? host.workspace.dir : ''
  const run = useCommand()
  const root = useRef<HTMLDivElement>(null)
  const [draft] = useState(() => keptHandOver(dir, person.id))
  const [saidOn, setOn] = useState(draft?.on)
  const on: Day | null = saidOn === undefined ? (person.retiredOn ?? today) : saidOn
  const [isRunning, setRunning] = useState(false)

  const work = query.kind === 'ready' ? query.value : null
  const groups = useMemo(() => (work === null ? noGroups : groupsOf(work)), [work])
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups])
  const choices = useMemo(() => everybody.filter(({ id }) => id !== person.id), [everybody, person.id])
  const takers = useMemo(() => choices.flatMap(({ id }) => people.get(id) ?? []), [choices, people])
  const choosing = useChoosing(root, groups, takers, isReadOnly, draft?.chosen)
  const { chosen } = choosing
  useEffect(() => keepHandOver(dir, person.id, { on: saidOn, chosen }), [dir, person.id, saidOn, chosen])
  const name = firstNameOf(person.name)
  const hasLeft = person.retiredOn !== null
  const staysUntil = !hasLeft && on !== null && on > today ? on : null
  const goes = lines.map((line) => goesTo(line, choosing.chosen))

  const handOver = async (leaves: boolean): Promise<void> => {
    if (on === null || isRunning) return
    setRunning(true)
    const given = handOverOf(lines, choosing.chosen)
    const outcome = await run('person.hand-over', { personId: person.id, on, leaves, work: given })
    setRunning(false)
    if (!outcome.ok) return
    forgetHandOver(dir, person.id)
    const things = handedWords(outcome.value.handedOver, given.filter(({ to }) => to === null).length)
    const does = staysUntil === null ? 'leaves on' : 'stays here until'
    go({ screen: 'people', localityId })
    showToast({
      words: leaves ? `${person.name} ${does} ${dateOnly(on, today)}: ${things}` : things,
      canUndo: true,
    })
    if (leaves && staysUntil === null && person.id === keyboardPersonId) useShell.getState().show('keyboard')
  }
  // Until a later day there is nothing to do but to hand over.
  const mayGo = !isReadOnly && !hasLeft && work !== null && on !== null && (staysUntil === null || lines.length > 0)
  const mayHandOver = !isReadOnly && lines.length > 0 && on !== null && staysUntil === null
  useDoables([
    {
      name: staysUntil === null ? 'Hand over and let them go' : 'Hand over now',
      key: 'ctrl+enter',
      writes: true,
      run: () => void handOver(true),
      isOn: mayGo && choosing.asking === null,
    },
    {
      name: 'Hand over only',
      key: 'ctrl+shift+enter',
      writes: true,
      run: () => void handOver(false),
      isOn: mayHandOver && choosing.asking === null,
    },
  ])
  useKeys({
    escape: ({ target }) => {
      if (target instanceof HTMLElement && isTextField(target)) target.blur()
      else if (choosing.marked.size > 0) choosing.clearMarks()
      // What was chosen is kept, for when they come back.
      else go({ screen: 'people', localityId })
    },
    arrowdown: () => (choosing.current === null ? false : choosing.latest.current.focus(choosing.current)),
  })

  const asked = choosing.asking === null ? [] : lines.filter((line) => choosing.asking?.includes(line.key))
  const [first] = asked
  const expected = [...new Set(asked.flatMap(({ work: one }) => one.suggested ?? []))].flatMap(
    (id) => takers.find((one) => one.id === id) ?? [],
  )
  return (
    <div ref={root} className={styles.screen}>
      <PageHeader
        {...(locality && { plate: { code: locality.code, shape: locality.shape } })}
        title={
          <>
            <span dir="auto">{person.name}</span> {hasLeft ? 'has left' : 'is leaving'}
          </>
        }
        sentence={
          <>
            {leavesWords(name, on, today)} {work !== null && <b>{goingWords(goes)}</b>}
          </>
        }
      />
      <div className={styles.scroll}>
        {!isReadOnly && !hasLeft && (
          <div className={styles.day}>
            <DayField label="Last day" leans="near" value={on} onChange={setOn} />
          </div>
        )}
        {query.kind === 'loading' && <Loading what="Reading what is open" />}
        {query.kind === 'problem' && (
          <Empty
            title={problemWords(query.problem).title}
            action={<Button onPress={query.refresh}>Read it again</Button>}
          >
            {problemWords(query.problem).whatToDo}
          </Empty>
        )}
        {work?.length === 0 && (
          <Empty title={`Nothing that is open names ${name}`}>
            No action, pledge, question, permission or role waits for somebody else.
          </Empty>
        )}
        <div className={styles.groups}>
          {groups.map((group) => (
            <WorkSection
              key={group.id}
              group={group}
              choosing={choosing}
              people={people}
              places={places}
              today={today}
              isReadOnly={isReadOnly}
            />
          ))}
        </div>
      </div>
      {!isReadOnly && work !== null && (
        <div className={styles.foot} data-keeps-corner="">
          <p>
            {!hasLeft && staysUntil === null
              ? 'They leave the lists and their roles end. Every record that names them stays as it is.'
              : staysUntil === null
                ? ''
                : untilWords(name, dateOnly(staysUntil, today), lines.length > 0)}
          </p>
          {lines.length > 0 && staysUntil === null && (
            <Button
              kind={hasLeft ? 'primary' : 'plain'}
              keys="Ctrl Shift Enter"
              isDisabled={isRunning || !mayHandOver}
              onPress={() => void handOver(false)}
            >
              Hand over only
            </Button>
          )}
          {!hasLeft && (staysUntil === null || lines.length > 0) && (
            <Button
              kind="primary"
              keys="Ctrl Enter"
              isDisabled={isRunning || on === null}
              {...(on === null && { why: 'A day is needed.' })}
              onPress={() => void handOver(true)}
            >
              {staysUntil !== null
                ? 'Hand over now'
                : lines.length > 0
                  ? `Hand over and let ${name} go`
                  : `Let ${name} go`}
            </Button>
          )}
        </div>
      )}
      <KeyBar keys={isReadOnly ? readKeys : keys} />
      {choosing.asking !== null && first !== undefined && (
        <GiveDialog
          what={asked.length === 1 ? titleOfWork(first.work, places.get(first.work.localityId)) : asked.length}
          suggested={expected.slice(0, 3)}
          choices={choices}
          people={people}
          onGive={choosing.give}
          onClose={choosing.stopAsking}
        />
      )}
    </div>
  )
}

/** What "Hand over now" does, and what it leaves for that day. */
function untilWords(name: string, day: string, isAny: boolean): string {
  const stays = `${name} stays here until ${day}`
  return isAny
    ? `Hand over now. ${stays}, and so do their roles; after that day they can be retired on People.`
    : `There is nothing to hand over. ${stays}, and can be retired on People after that day.`
}

const readKeys = [
  { keys: '↑ ↓', does: 'line before, next line' },
  { keys: 'Esc', does: 'back to the people' },
]
const keys = [
  { keys: '↑ ↓', does: 'choose' },
  { keys: 'Enter', does: 'who takes it, or type initials' },
  { keys: 'Del', does: 'nobody' },
  { keys: 'Space', does: 'mark several' },
  { keys: 'Esc', does: 'back' },
]
