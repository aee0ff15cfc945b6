import { ChevronDown, UserPlus } from 'lucide-react'
import type { ActionHead } from '../../../../shared/contract'
import type { Owner } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import { useTeamChoices } from '../board/team-choices'
import styles from './actions.module.css'

type FactProps = { readonly head: ActionHead; readonly isReadOnly: boolean }

export function OwnerFact({ head, isReadOnly }: FactProps) {
  const run = useCommand()
  const people = useRecords('person')
  const { owner } = head
  const person = owner.kind === 'person' ? (people.get(owner.personId) ?? null) : null
  const name = owner.kind === 'team' ? 'The whole team' : (person?.name ?? 'Nobody')
  const shown = (
    <span className={styles.who}>
      <PersonBadge person={person} team={owner.kind === 'team'} isNamed />
      {name}
    </span>
  )
  const team = useTeamChoices(head.localityId)
  if (isReadOnly) return shown
  const choose = (id: Id) => void run('action.edit', { actionId: head.id, owner: ownerFrom(id) })
  return (
    <ActionMenu
      label="Owner"
      trigger={
        <Button kind="quiet">
          <span className="visually-hidden">Owner: </span>
          {shown}
          <span className="visually-hidden">. Change</span>
          <ChevronDown aria-hidden />
        </Button>
      }
      items={[...team, { id: 'team', label: 'The whole team' }, { id: 'nobody', label: 'Nobody' }]}
      onAction={choose}
    />
  )
}

// Ids of people are made by the core and are never these two words.
function ownerFrom(id: Id): Owner {
  if (id === 'team') return { kind: 'team' }
  return id === 'nobody' ? { kind: 'nobody' } : { kind: 'person', personId: id }
}

/** Choosing somebody who helps already takes them out. */
export function HelperFact({ head, isReadOnly }: FactProps) {
  const run = useCommand()
  const people = useRecords('person')
  const team = useTeamChoices(head.localityId, head.helperIds)
  const ownerId = head.owner.kind === 'person' ? head.owner.personId : null
  const toggle = (id: Id) => {
    const isHelping = head.helperIds.includes(id)
    const helperIds = isHelping ? head.helperIds.filter((one) => one !== id) : [...head.helperIds, id]
    void run('action.edit', { actionId: head.id, helperIds })
  }
  return (
    <div className={styles.helpers}>
      {head.helperIds.length === 0 && <span>None</span>}
      {head.helperIds.map((id) => (
        <span key={id} className={styles.who}>
          <PersonBadge person={people.get(id) ?? null} as="helper" isNamed />
          {people.get(id)?.name ?? 'Somebody'}
        </span>
      ))}
      {!isReadOnly && (
        <ActionMenu
          label="Helpers"
          trigger={
            <Button kind="quiet" size="small" icon={<UserPlus aria-hidden />} aria-label="Change the helpers">
              Change
            </Button>
          }
          items={team
            .filter(({ id }) => id !== ownerId)
            .map(({ id, label }) => ({
              id,
              label: head.helperIds.includes(id) ? `${label} (helps: take out)` : label,
            }))}
          onAction={toggle}
        />
      )}
    </div>
  )
}
