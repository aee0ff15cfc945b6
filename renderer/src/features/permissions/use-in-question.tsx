import { useMemo } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import { printFullNumber } from '../../../../shared/rules/numbers'
import { permissionsThatMayAnswer } from '../../../../shared/rules/permissions/matching'
import { holdsIn } from '../../../../shared/rules/permissions/standing'
import { useRecords } from '../../data/data-provider'
import { useEscalationsInSight } from '../../data/wall'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { useToday } from '../../ui/use-today'
import { columnNames } from '../escalations/escalation-words'
import { isUnanswered, listOf } from './may-answer'
import styles from './permissions.module.css'

/** The list stays short: more than that is found on the board. */
const most = 100

/** Which open question it answers: those it fits first, then those of its places. */
export function UseInQuestion(props: {
  readonly permission: Permission
  readonly onChosen: (escalationId: Id) => void
  readonly onClose: () => void
}) {
  const { permission, onChosen, onClose } = props
  const escalations = useRecords('escalation')
  const inSight = useEscalationsInSight()
  const localities = useRecords('locality')
  const permissions = useRecords('permission')
  const today = useToday()
  const questions = useMemo(() => {
    const fits = (one: EscalationHead) =>
      permissionsThatMayAnswer({ ...one, escalationId: one.id, permissions: listOf(permissions), today }).some(
        (match) => match.permission.id === permission.id,
      )
    return [...escalations.values()]
      .filter((one) => isUnanswered(one) && one.id !== permission.askedToGoOn)
      .map((one) => ({ one, isFit: fits(one), isHere: holdsIn(permission, one.localityId) }))
      .sort((a, b) => Number(b.isFit) - Number(a.isFit) || Number(b.isHere) - Number(a.isHere))
      .slice(0, most)
  }, [escalations, permissions, permission, today])
  /** On a wall those that are confidential are offered by their number. */
  const wordsOf = ({ id, question }: EscalationHead): string => inSight.get(id)?.question ?? question
  return (
    <Dialog
      title="Which question does it answer?"
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <Button keys="Esc" onPress={onClose}>
          Leave it
        </Button>
      }
    >
      <p dir="auto">
        <b>{permission.what}</b>
        {permission.condition !== '' && `, if: ${permission.condition}`}
      </p>
      {questions.length === 0 ? (
        <p>No question is open.</p>
      ) : (
        <ListBox
          className={styles.questions ?? ''}
          aria-label="Open questions"
          autoFocus="first"
          onAction={(key) => onChosen(String(key))}
        >
          {questions.map(({ one, isFit }) => (
            <ListBoxItem key={one.id} id={one.id} textValue={wordsOf(one)} className={styles.openQuestion ?? ''}>
              <span dir="auto">{wordsOf(one)}</span>
              <span className={styles.second}>
                {printFullNumber('escalation', one.number, localities.get(one.localityId)?.code ?? '')},{' '}
                {columnNames[one.column].toLocaleLowerCase('en-GB')}
                {isFit && ', it may answer this'}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </Dialog>
  )
}
