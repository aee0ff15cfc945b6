import { useState } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import styles from './actions.module.css'
import { BlockedDialog } from './blocked-dialog'
import { CardLink, settledWord, useHead, useHeadNumber } from './card-link'

/** What stands in its way: words, or a card that leads there. */
export function BlockedFact(props: {
  readonly head: ActionHead
  readonly localityId: Id
  readonly isReadOnly: boolean
}) {
  const { head, localityId, isReadOnly } = props
  const run = useCommand()
  const [isOpen, setOpen] = useState(false)
  const other = useHead(head.waitsFor)
  const number = useHeadNumber(other, localityId)
  const settled = settledWord(other)
  return (
    <div className={styles.fact}>
      <span className={styles.held} dir="auto">
        {head.blockedBy}
        {head.blockedBy !== '' && head.waitsFor !== null && <br />}
        {other !== undefined && <CardLink head={other} localityId={localityId} />}
        {settled !== null && (
          <>
            <br />
            {number} is {settled}
          </>
        )}
        {other === undefined && head.waitsFor !== null && 'Something that is closed by now'}
      </span>
      {!isReadOnly && (
        <Button kind="quiet" size="small" aria-label="Change what blocks it" onPress={() => setOpen(true)}>
          Change
        </Button>
      )}
      {isOpen && (
        <BlockedDialog
          about={head.title}
          localityId={head.localityId}
          without={[head.id]}
          action="Change it"
          initial={head.blockedBy}
          onClose={() => setOpen(false)}
          onSay={({ blockedBy = '', waitsFor = null }) => {
            setOpen(false)
            void run('action.edit', { actionId: head.id, blockedBy, waitsFor })
          }}
        />
      )}
    </div>
  )
}
