import { useState } from 'react'
import { create } from 'zustand'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'

const useAsked = create<{ readonly meetingId: Id | null }>(() => ({ meetingId: null }))

/** From anywhere: goes to the minutes and asks there for the reason. */
export function askToReopen(meetingId: Id): void {
  go({ screen: 'minutes', meetingId })
  useAsked.setState({ meetingId })
}

/** The question for the reason, where these minutes were asked for. Reopening is the only way back into them. */
export function ReopenDialog({ meeting }: { readonly meeting: Meeting }) {
  const { meetingId } = useAsked()
  if (meetingId !== meeting.id || meeting.state !== 'approved') return null
  return <AskReason meeting={meeting} onClose={() => useAsked.setState({ meetingId: null })} />
}

function AskReason({ meeting, onClose }: { readonly meeting: Meeting; onClose(): void }) {
  const run = useCommand()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const reopen = async (): Promise<void> => {
    if (reason.trim() === '') return setMissing(true)
    const outcome = await run('meeting.reopen', { meetingId: meeting.id, reason: reason.trim() })
    if (!outcome.ok) return
    onClose()
    showToast({ words: 'Reopened. What was approved stays to be read.', canUndo: true })
  }
  return (
    <Dialog
      title={`Reopen the minutes of ${weekdayDay(meeting.on)}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave them locked
          </Button>
          <Button kind="primary" onPress={() => void reopen()}>
            Reopen
          </Button>
        </>
      }
    >
      <TextField
        label="Reason"
        hint="It is printed on the draft. A small mistake is better corrected in the record of the next meeting."
        value={reason}
        onChange={(words) => {
          setReason(words)
          setMissing(false)
        }}
        error={isMissing ? 'A reason is needed. A few words are enough.' : undefined}
        onEnter={() => void reopen()}
        autoFocus
      />
      <p>They become a draft again. The approved text stays beside it, to be read and compared.</p>
    </Dialog>
  )
}
