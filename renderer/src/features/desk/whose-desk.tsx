import { useEffect, useRef } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { capitalised, countWords } from '../../../../shared/rules/near-days'
import { useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { Plate } from '../../ui/plate'
import { useKeys } from '../../ui/use-keys'
import styles from './desk.module.css'
import { type Desks, deskOf } from './desk-questions'
import { overWords } from './desk-words'

const keys = [
  { keys: '↑ ↓', does: 'choose' },
  { keys: 'Enter', does: 'open the desk' },
]

/** Whoever is no enabler notes what one said; an enabler may do it for another. */
export function WhoseDesk(props: { readonly desks: Desks; readonly own: Id | null; readonly onChosen: () => void }) {
  const { desks, own, onChosen } = props
  const list = useRef<HTMLUListElement>(null)
  const move = (by: 1 | -1) => () => {
    const rows = [...(list.current?.querySelectorAll('button') ?? [])]
    if (rows.length === 0) return false
    const focused = document.activeElement
    const at = focused instanceof HTMLButtonElement ? rows.indexOf(focused) : -1
    rows[Math.max(0, Math.min(at + by, rows.length - 1))]?.focus()
  }
  useKeys({ arrowdown: move(1), arrowup: move(-1), j: move(1), k: move(-1) })
  // Those with most to answer first: the list is there to choose from.
  const enablers = [...desks.enablers].sort(
    (a, b) => deskOf(desks, b.id).waiting.length - deskOf(desks, a.id).waiting.length,
  )
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const choose = (id: Id) => {
    onChosen()
    go(id === own ? { screen: 'desk' } : { screen: 'desk', personId: id })
  }
  const nobodys = desks.forNobody.length
  return (
    <div className={styles.screen}>
      <PageHeader
        title="Enabler’s desk"
        sentence="Whose desk? What they answer by e-mail or phone, or say in the meeting, you note here for them."
      />
      <div className={styles.choose}>
        {nobodys > 0 && (
          <Notice
            kind="held"
            title={`${capitalised(countWords(nobodys))} ${nobodys === 1 ? 'question waits' : 'questions wait'} for nobody.`}
            actions={
              <Button
                size="small"
                onPress={() =>
                  go({
                    screen: 'escalations',
                    localityId: desks.forNobody[0]?.escalation.localityId ?? '',
                    isEverywhere: true,
                  })
                }
              >
                Show them
              </Button>
            }
          >
            No confirmed enabler has them.
          </Notice>
        )}
        {enablers.length === 0 ? (
          <Empty title="No enabler yet">
            An enabler is a senior leader who gives permission and opens doors. Name one under People of a place, and
            their questions come together here.
          </Empty>
        ) : (
          <ul ref={list} className={styles.people} aria-label="Enablers">
            {enablers.map((person) => (
              <PersonLine key={person.id} person={person} desks={desks} onChoose={choose} />
            ))}
          </ul>
        )}
      </div>
      <KeyBar keys={keys} />
    </div>
  )
}

function PersonLine(props: {
  readonly person: Person
  readonly desks: Desks
  readonly onChoose: (personId: Id) => void
}) {
  const { person, desks, onChoose } = props
  const localities = useRecords('locality')
  const organisations = useRecords('organisation')
  const { waiting } = deskOf(desks, person.id)
  const over = overWords(waiting.filter((one) => one.over > 0).length)
  const places = [...new Set(waiting.map(({ escalation }) => escalation.localityId))].flatMap(
    (id) => localities.get(id) ?? [],
  )
  const under = [person.jobTitle, organisations.get(person.organisationId ?? '')?.name ?? ''].filter(Boolean)
  return (
    <li>
      <button type="button" className={styles.person} onClick={() => onChoose(person.id)}>
        <PersonBadge person={person} isNamed />
        <span className={styles.personName}>
          <span dir="auto">{person.name}</span>
          <span className={styles.second}>{under.join(', ')}</span>
        </span>
        <span className={styles.plates}>
          {places.map((place) => (
            <Plate key={place.id} code={place.code} shape={place.shape} />
          ))}
        </span>
        <span className={styles.personCount}>
          {waiting.length === 0
            ? 'Nothing waits'
            : `${capitalised(countWords(waiting.length))} ${waiting.length === 1 ? 'waits' : 'wait'}`}
          {over !== '' && <span className={styles.late}>{over}</span>}
        </span>
      </button>
    </li>
  )
}
