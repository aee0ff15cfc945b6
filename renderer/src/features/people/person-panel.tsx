import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Person } from '../../../../shared/model/person'
import { dayOf, longDay } from '../../../../shared/rules/dates'
import { isOpenRole } from '../../../../shared/rules/roles'
import { PersonBadge } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { useToday } from '../../ui/use-today'
import { askToSave } from '../papers/save-asked'
import { NamedCards } from './named-cards'
import styles from './people.module.css'
import type { Work } from './people-here'
import { PersonFacts } from './person-facts'
import { workWords } from './retire-dialog'
import { RoleSection } from './role-section'

/** The chosen person beside the list: who they are, their roles, and what names them. */
export function PersonPanel(props: {
  readonly person: Person
  readonly localityId: string
  /** In every place. */
  readonly work: Work
  readonly isReadOnly: boolean
  readonly onLeave: () => void
  readonly onMerge: () => void
  readonly onRetire: () => void
  readonly onBringBack: () => void
  readonly onClose: () => void
}) {
  const { person, localityId, work, isReadOnly } = props
  const named = workWords(work)
  const today = useToday()
  const isEnabler = person.roles.some((role) => role.name === 'enabler' && isOpenRole(role, today))
  const panel = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'start' })
    // With large text the panel takes the place of the list, and of the line that had the focus.
    if (document.activeElement?.checkVisibility?.() === false) title.current?.focus()
  }, [])
  return (
    <aside ref={panel} className={styles.panel} aria-label={person.name}>
      <header className={styles.panelHead}>
        <PersonBadge person={person} isNew={person.toComplete} isNamed />
        <span>Person</span>
        <IconButton label="Close" icon={<X aria-hidden />} onPress={props.onClose} />
      </header>
      <div className={styles.body}>
        <h2 ref={title} className={styles.panelTitle} dir="auto" tabIndex={-1}>
          {person.name}
        </h2>
        {person.retiredOn !== null && (
          <Notice
            kind="held"
            title={`${person.retiredOn > today ? 'Their last day is' : 'Retired since'} ${longDay(person.retiredOn)}.`}
          >
            What names them is kept.
          </Notice>
        )}
        {person.toComplete && person.retiredOn === null && (
          <Notice kind="soon" title="Known by initials only.">
            Write the name below, and they are complete.
          </Notice>
        )}
        <PersonFacts person={person} isReadOnly={isReadOnly} />
        <RoleSection person={person} localityId={localityId} isReadOnly={isReadOnly} />
        {isEnabler && (
          <div className={styles.section}>
            <h3>As an enabler</h3>
            <p>Every question that waits for them, with room for the answer.</p>
            <div>
              <Button
                size="small"
                onPress={() =>
                  askToSave({
                    kind: 'document',
                    request: { document: 'enabler-brief', personId: person.id, escalationId: null },
                  })
                }
              >
                Brief…
              </Button>
            </div>
          </div>
        )}
        <div className={styles.section}>
          <h3>What names them</h3>
          <p>{named === '' ? 'Nothing that is open.' : `${named}, over all places.`}</p>
          <NamedCards personId={person.id} localityId={localityId} />
        </div>
        {person.mergedFrom !== undefined && (
          <div className={styles.section}>
            <h3>One record of several</h3>
            <ul>
              {person.mergedFrom.map(({ id, name, at }) => (
                <li key={id} className={styles.wrap}>
                  Merged with the record of <b dir="auto">{name}</b> on {longDay(dayOf(at))}.
                </li>
              ))}
            </ul>
          </div>
        )}
        {!isReadOnly && (
          <div className={styles.doing}>
            {person.retiredOn === null ? (
              <>
                <Button keys="L" onPress={props.onLeave}>
                  Somebody is leaving…
                </Button>
                <Button kind="quiet" keys="R" onPress={props.onRetire}>
                  Retire…
                </Button>
              </>
            ) : (
              <Button onPress={props.onBringBack}>Bring back</Button>
            )}
            <Button kind="quiet" keys="M" onPress={props.onMerge}>
              Same person as another…
            </Button>
          </div>
        )}
      </div>
    </aside>
  )
}
