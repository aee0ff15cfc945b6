import type { Owner } from '../../../shared/model/action'
import styles from './badge.module.css'
import { classes } from './classes'

type Named = { readonly initials: string; readonly name: string }

/** Initials like a name label: solid edge owns, thin helps, dashed is nobody, ochre is not complete. */
export function PersonBadge(props: {
  readonly person: Named | null
  readonly as?: 'owner' | 'helper'
  readonly team?: boolean
  /** Came in with initials only. */
  readonly isNew?: boolean
  /** The name stands beside it: not read out a second time. */
  readonly isNamed?: boolean
}) {
  const { person, as = 'owner', team = false, isNew = false, isNamed = false } = props
  const label = team ? 'The whole team' : person === null ? 'Nobody' : person.name
  return (
    <span
      className={classes(
        styles.badge,
        team ? styles.team : person === null ? styles.nobody : isNew ? styles.isNew : as === 'helper' && styles.helper,
      )}
      title={as === 'helper' && person !== null ? `${label}, helps` : label}
      {...(isNamed
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': as === 'helper' && person !== null ? `${label}, helps` : label })}
    >
      {team ? 'All' : (person?.initials ?? '?')}
    </span>
  )
}

/** Who owns it, then who helps. */
export function OwnerBadges(props: {
  readonly owner: Owner
  readonly helperIds: readonly string[]
  readonly people: ReadonlyMap<string, Named>
}) {
  const { owner, helperIds, people } = props
  const owns = (
    <PersonBadge
      person={owner.kind === 'person' ? (people.get(owner.personId) ?? null) : null}
      team={owner.kind === 'team'}
    />
  )
  if (helperIds.length === 0) return owns
  return (
    <span className={styles.badges}>
      {owns}
      {helperIds.map((id) => (
        <PersonBadge key={id} person={people.get(id) ?? null} as="helper" />
      ))}
    </span>
  )
}
