import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { fullDay } from '../../../../shared/rules/near-days'
import type { QuickAdd } from '../../../../shared/rules/quick-add'
import { PersonBadge } from '../../ui/badge'
import { useToday } from '../../ui/use-today'
import styles from './quick-add-line.module.css'
import { wordsFor } from './quick-add-words'

/** What was read of the line, in words. */
export function Understood(props: {
  readonly parsed: QuickAdd
  readonly people: readonly Person[]
  readonly isEmpty: boolean
}) {
  const { parsed, people, isEmpty } = props
  const today = useToday()
  if (isEmpty) return <span className={styles.hint}>End with who and when: “ol fri”, “everybody, 12 June”.</span>
  const personOf = (id: Id) => people.find((person) => person.id === id) ?? null
  const { owner } = parsed
  return (
    <>
      {owner.kind === 'person' && <Named person={personOf(owner.personId)} />}
      {owner.kind === 'team' && (
        <span className={styles.who}>
          <PersonBadge person={null} team isNamed /> The whole team
        </span>
      )}
      {owner.kind === 'nobody' && <span className={styles.hint}>Nobody yet</span>}
      {parsed.helperIds.map((id) => (
        <Named key={id} person={personOf(id)} as="helper" />
      ))}
      {parsed.dueOn !== null && <span>by {fullDay(parsed.dueOn, today)}</span>}
      {parsed.notUnderstood.map((one) => (
        <span key={one.from} className={styles.problem}>
          {wordsFor(one, personOf)}
        </span>
      ))}
    </>
  )
}

function Named({ person, as = 'owner' }: { readonly person: Person | null; readonly as?: 'owner' | 'helper' }) {
  return (
    <span className={styles.who}>
      <PersonBadge person={person} as={as} isNamed />
      {person?.name ?? 'Somebody'}
      {as === 'helper' && ' helps'}
    </span>
  )
}
