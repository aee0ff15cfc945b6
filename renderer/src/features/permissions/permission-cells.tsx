import type { EscalationHead, PermissionSource } from '../../../../shared/contract'
import type { Permission } from '../../../../shared/model/permission'
import { dateOnly } from '../../../../shared/rules/near-days'
import { lastDayOf } from '../../../../shared/rules/permissions/standing'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { PersonBadge } from '../../ui/badge'
import { useToday } from '../../ui/use-today'
import { columnNames, howItCame } from '../escalations/escalation-words'
import styles from './permissions.module.css'
import type { RegisterGroup } from './register'
import { endsInWords, usedWords } from './register-words'

/** "Used 12 times. Asked to go on: drafted. May answer MILL’s open question." */
export function Under(props: { readonly permission: Permission; readonly questions: readonly EscalationHead[] }) {
  const { permission, questions } = props
  const goesOn = useRecord('escalation', permission.askedToGoOn)
  const localities = useRecords('locality')
  const people = useRecords('person')
  const came = howItCame(permission, (id) => people.get(id)?.name ?? 'somebody')
  const codes = [...new Set(questions.map(({ localityId }) => localities.get(localityId)?.code ?? ''))]
  const answers =
    codes.length === 0
      ? ''
      : `May answer ${codes.slice(0, 2).join(' and ')}’s open question${questions.length === 1 ? '' : 's'}`
  const parts = [
    usedWords(permission),
    goesOn === undefined ? '' : `Asked to go on: ${columnNames[goesOn.column].toLocaleLowerCase('en-GB')}`,
    answers,
    came === '' ? '' : came.slice(0, 1).toLocaleUpperCase('en-GB') + came.slice(1),
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : <span className={styles.second}>{parts.join('. ')}</span>
}

export function Until({ permission, group }: { readonly permission: Permission; readonly group: RegisterGroup }) {
  const today = useToday()
  const last = lastDayOf(permission)
  if (last === null) return 'No end date'
  if (permission.ended !== null && group === 'ended') {
    return (
      <>
        {dateOnly(permission.ended.on, today)}
        <span className={styles.second}>{permission.ended.reason}</span>
      </>
    )
  }
  if (group !== 'soon') return dateOnly(last, today)
  return (
    <>
      <b>{dateOnly(last, today)}</b>
      <span className={styles.second}>{endsInWords(last, today)}</span>
    </>
  )
}

export function WhoSaidSo({ permission }: { readonly permission: Permission }) {
  const today = useToday()
  const said = useRecord('person', permission.saidById)
  const stands = useRecord('person', permission.standsById)
  if (said === undefined) return 'Nobody knows'
  const hasLeft = said.retiredOn !== null && said.retiredOn <= today
  return (
    <>
      <span className={styles.who}>
        <PersonBadge person={said} isNamed />
        <span dir="auto">{said.name}</span>
      </span>
      {stands !== undefined && stands.id !== said.id ? (
        <span className={styles.second}>
          {hasLeft ? 'has left, ' : ''}
          <bdi>{stands.name}</bdi> stands by it
        </span>
      ) : (
        hasLeft && <span className={styles.second}>has left</span>
      )}
    </>
  )
}

export function InWhichMinute(props: {
  readonly permission: Permission
  readonly source: PermissionSource | undefined
}) {
  const { permission, source } = props
  const localities = useRecords('locality')
  const question = useRecord('escalation', permission.escalationId)
  const today = useToday()
  if (source !== undefined) {
    const { meetingId, itemId, on, minute, localityId } = source
    return (
      <button type="button" className={styles.link} onClick={() => go({ screen: 'minutes', meetingId, itemId })}>
        {localities.get(localityId)?.code} {dateOnly(on, today)}, {minute}
      </button>
    )
  }
  if (permission.escalationId === null) return `Said on ${dateOnly(permission.saidOn, today)}`
  const words = `Answer of ${dateOnly(permission.saidOn, today)}`
  if (question === undefined) return words
  const { localityId, id } = question
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => go({ screen: 'escalation', localityId, escalationId: id })}
    >
      {words}
    </button>
  )
}
