import { memo, useMemo } from 'react'
import type { EscalationHead, PermissionSource } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import { longDay } from '../../../../shared/rules/dates'
import { classes } from '../../ui/classes'
import { StatusShape } from '../../ui/status-shape'
import { useToday } from '../../ui/use-today'
import { InWhichMinute, Under, Until, WhoSaidSo } from './permission-cells'
import styles from './permissions.module.css'
import type { Register, RegisterGroup } from './register'
import paper from './register-print.module.css'
import { markedParts, type Typed } from './register-words'
import { useSources } from './use-sources'
import { Where } from './where'

const groupNames: Readonly<Record<RegisterGroup, string>> = {
  soon: 'Ends within a month',
  holds: 'Holds',
  ended: 'Ended',
}
const unasked: readonly EscalationHead[] = []

/** The register as a table; a row is opened by its first cell. */
export function PermissionsTable(props: {
  readonly register: Register
  /** At most so many rows are drawn. */
  readonly shown: number
  readonly typed: readonly Typed[]
  readonly mayAnswer: ReadonlyMap<Id, readonly EscalationHead[]>
  readonly chosenId: Id | null
  readonly onChoose: (permissionId: Id) => void
  readonly onCurrent: (permissionId: Id) => void
}) {
  const { register, shown, typed, mayAnswer, chosenId, onChoose, onCurrent } = props
  // Beside the panel, which says in which minute, what is allowed keeps its room.
  const hasMinute = chosenId === null
  const groups = useMemo(() => cut(register, shown), [register, shown])
  const drawn = useMemo(() => groups.flatMap(({ permissions }) => permissions), [groups])
  const sources = useSources(drawn)
  const today = useToday()
  return (
    <div className={paper.paper}>
      <table className={styles.table} aria-label="Permissions">
        <caption className={paper.caption}>Permissions, {longDay(today)}</caption>
        <colgroup>
          <col />
          <col className={styles.colCondition} />
          <col className={styles.colWhere} />
          <col className={styles.colUntil} />
          <col className={styles.colWho} />
          {hasMinute && <col className={styles.colMinute} />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">What is allowed</th>
            <th scope="col">On what condition</th>
            <th scope="col">Where</th>
            <th scope="col">Until</th>
            <th scope="col">Who said so</th>
            {hasMinute && <th scope="col">In which minute</th>}
          </tr>
        </thead>
        {groups.map(({ group, permissions }) => (
          <tbody key={group}>
            <tr className={styles.group} data-group={group}>
              <th scope="rowgroup" colSpan={hasMinute ? 6 : 5}>
                {group === 'soon' && <StatusShape of="soon" />}
                {groupNames[group]}
              </th>
            </tr>
            {permissions.map((permission) => (
              <Row
                key={permission.id}
                permission={permission}
                group={group}
                typed={typed}
                questions={mayAnswer.get(permission.id) ?? unasked}
                source={sources.get(permission.id)}
                isChosen={permission.id === chosenId}
                hasMinute={hasMinute}
                onChoose={onChoose}
                onCurrent={onCurrent}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function cut({ groups }: Register, shown: number): Register['groups'] {
  let room = shown
  return groups.flatMap(({ group, permissions }) => {
    const some = permissions.slice(0, room)
    room -= some.length
    return some.length === 0 ? [] : [{ group, permissions: some }]
  })
}

const Row = memo(function Row(props: {
  readonly permission: Permission
  readonly group: RegisterGroup
  readonly typed: readonly Typed[]
  readonly questions: readonly EscalationHead[]
  readonly source: PermissionSource | undefined
  readonly isChosen: boolean
  readonly hasMinute: boolean
  readonly onChoose: (permissionId: Id) => void
  readonly onCurrent: (permissionId: Id) => void
}) {
  const { permission, group, typed, questions, source, isChosen, hasMinute, onChoose, onCurrent } = props
  const { id, what, condition } = permission
  return (
    <tr className={classes(styles[group], isChosen && styles.chosen)}>
      <td>
        <button
          type="button"
          className={styles.what}
          data-permission={id}
          aria-current={isChosen ? 'true' : undefined}
          onClick={() => onChoose(id)}
          onFocus={() => onCurrent(id)}
        >
          <span className={styles.title} dir="auto">
            <Marked text={what} typed={typed} />
          </span>
          <Under permission={permission} questions={questions} />
        </button>
      </td>
      <td dir="auto">{condition.trim() === '' ? 'None' : <Marked text={condition} typed={typed} />}</td>
      <td>
        <Where permission={permission} reach={<Marked text={permission.reach} typed={typed} />} />
      </td>
      <td>
        <Until permission={permission} group={group} />
      </td>
      <td>
        <WhoSaidSo permission={permission} />
      </td>
      {hasMinute && (
        <td>
          <InWhichMinute permission={permission} source={source} />
        </td>
      )}
    </tr>
  )
})

function Marked({ text, typed }: { readonly text: string; readonly typed: readonly Typed[] }) {
  return markedParts(text, typed).map((part) =>
    part.isMarked ? (
      <mark key={part.from} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
