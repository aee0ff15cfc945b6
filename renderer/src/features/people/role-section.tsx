import { MoreHorizontal, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Person, Role } from '../../../../shared/model/person'
import { aRole, isOpenRole } from '../../../../shared/rules/roles'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { Button, IconButton } from '../../ui/button'
import { ActionMenu, type MenuLine } from '../../ui/menu'
import { Plate } from '../../ui/plate'
import { useToday } from '../../ui/use-today'
import styles from './people.module.css'
import { datesWords, roleWords, timeWords } from './people-words'
import { RoleDialog } from './role-dialog'

type Asking = { readonly role: Role; readonly index: number | null }
type Doing = 'edit' | 'confirm' | 'end' | 'take-out'

/** Every role somebody has or had, here first; ended ones stay with their last day. */
export function RoleSection(props: {
  readonly person: Person
  readonly localityId: string
  readonly isReadOnly: boolean
}) {
  const { person, localityId, isReadOnly } = props
  const run = useCommand()
  const today = useToday()
  const [asking, setAsking] = useState<Asking | null>(null)
  const numbered = person.roles.map((role, index) => ({ role, index }))
  const here = numbered.filter(({ role }) => role.localityId === localityId)
  const elsewhere = numbered.filter(({ role }) => role.localityId !== localityId)
  const put = (index: number, role: Role | null) => {
    const roles = person.roles.flatMap((one, at) => (at !== index ? [one] : role === null ? [] : [role]))
    void run('person.edit', { personId: person.id, roles })
  }
  const act = (doing: Doing, { role, index }: { readonly role: Role; readonly index: number }) => {
    if (doing === 'edit') setAsking({ role, index })
    if (doing === 'confirm') put(index, { ...role, standing: 'confirmed' })
    if (doing === 'end') put(index, { ...role, to: role.from !== null && role.from > today ? role.from : today })
    if (doing === 'take-out') put(index, null)
  }
  const line = (one: { readonly role: Role; readonly index: number }) => (
    <RoleLine
      // A role has no id of its own: it is its place among the person's roles.
      key={one.index}
      role={one.role}
      showsPlace={one.role.localityId !== localityId}
      isReadOnly={isReadOnly}
      onAct={(doing) => act(doing, one)}
    />
  )
  return (
    <div className={styles.section}>
      <h3>Roles</h3>
      {here.length === 0 && <p className={styles.second}>No role in this place.</p>}
      <ul className={styles.roles}>{here.map(line)}</ul>
      {elsewhere.length > 0 && (
        <>
          <h4>Elsewhere</h4>
          <ul className={styles.roles}>{elsewhere.map(line)}</ul>
        </>
      )}
      {!isReadOnly && (
        <div>
          <Button
            size="small"
            icon={<Plus aria-hidden />}
            onPress={() => setAsking({ role: aRole(localityId, 'member', { from: today }), index: null })}
          >
            Add a role…
          </Button>
        </div>
      )}
      {asking && <RoleDialog person={person} role={asking.role} index={asking.index} onClose={() => setAsking(null)} />}
    </div>
  )
}

function RoleLine(props: {
  readonly role: Role
  readonly showsPlace: boolean
  readonly isReadOnly: boolean
  readonly onAct: (doing: Doing) => void
}) {
  const { role, showsPlace, isReadOnly, onAct } = props
  const today = useToday()
  const place = useRecords('locality').get(role.localityId)
  const isOpen = isOpenRole(role, today)
  const words = roleWords(role, today)
  const time = timeWords([role])
  const items: readonly MenuLine<Doing>[] = [
    ...(role.standing === 'confirmed' ? [] : [{ id: 'confirm' as const, label: 'Confirm' }]),
    { id: 'edit', label: 'Change…' },
    ...(isOpen ? [{ id: 'end' as const, label: 'End it today' }] : []),
    { id: 'take-out', label: 'Take it out: it was a mistake' },
  ]
  return (
    <li className={isOpen ? undefined : styles.over}>
      <span className={styles.roleWords}>
        <span>
          {showsPlace && place && <Plate code={place.code} shape={place.shape} />} <b>{words}</b>
        </span>
        <span className={styles.second}>
          {[datesWords(role, today), isOpen ? `Time: ${time.words.toLocaleLowerCase('en-GB')}` : 'over']
            .filter((part) => part !== '')
            .join('. ')}
        </span>
      </span>
      {!isReadOnly && (
        <ActionMenu
          label={`${words}: what to do`}
          trigger={<IconButton label={`${words}: change, end`} icon={<MoreHorizontal aria-hidden />} />}
          items={items}
          onAction={onAct}
        />
      )}
    </li>
  )
}
