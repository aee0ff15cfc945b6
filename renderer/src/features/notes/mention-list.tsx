import { useEffect, useRef } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import styles from './notes-editor.module.css'

const most = 6

/** People whose initials or any part of whose name begins so; retired ones are left out. */
export function matchingPeople(people: ReadonlyMap<Id, Person>, text: string): readonly Person[] {
  const wanted = text.toLocaleLowerCase('en-GB')
  return [...people.values()]
    .filter((person) => person.retiredOn === null)
    .filter((person) =>
      [person.initials, ...person.name.split(/\s+/)].some((part) => part.toLocaleLowerCase('en-GB').startsWith(wanted)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, most)
}

export function MentionList({
  people,
  chosen,
  line,
  onChoose,
}: {
  readonly people: readonly Person[]
  readonly chosen: number
  /** What is being typed in; it stays in sight above the list. */
  readonly line: Element | null
  onChoose(person: Person): void
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (line !== null && list.current !== null) keepInSight(line, list.current)
  }, [line])
  return (
    <div ref={list} className={styles.mentions} role="status">
      {people.length === 0 && <p>Nobody here begins so. Keep typing, or Esc.</p>}
      <ul aria-label="People">
        {people.map((person, index) => (
          <li key={person.id} aria-current={index === chosen ? 'true' : undefined}>
            {/* The caret stays in the text: pressing must not take the focus. */}
            <button
              type="button"
              tabIndex={-1}
              onPointerDown={(event) => {
                event.preventDefault()
                onChoose(person)
              }}
            >
              <b>{person.initials}</b> {person.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The list sticks to the foot of whatever scrolls here; the line being typed is moved up from behind it. */
function keepInSight(line: Element, list: Element): void {
  let pane = list.parentElement
  while (pane !== null && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement
  if (pane === null) return
  const foot = pane.getBoundingClientRect().bottom - list.getBoundingClientRect().height
  pane.scrollTop += Math.max(0, line.getBoundingClientRect().bottom - foot)
}
