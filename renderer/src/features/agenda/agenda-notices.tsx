import type { Meeting } from '../../../../shared/model/meeting'
import { dayOf, longDay, shortDay } from '../../../../shared/rules/dates'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

/** Why this agenda is as it is: issued, or part of a meeting that has begun. */
export function StateNotice({
  meeting,
  over,
  send,
}: {
  readonly meeting: Meeting
  /** " It is six minutes over."; empty where it fits, or another notice says it. */
  readonly over: string
  readonly send: { readonly word: () => void; readonly print: () => void; readonly copy: () => void }
}) {
  const toMinutes = <Button onPress={() => go({ screen: 'minutes', meetingId: meeting.id })}>Open the minutes</Button>
  const toRoom = (
    <Button keys="Ctrl Enter" onPress={() => go({ screen: 'live', meetingId: meeting.id })}>
      Go to the meeting
    </Button>
  )
  switch (meeting.state) {
    case 'planned':
      return null
    case 'issued':
      return (
        <Notice
          kind="done"
          title={`Issued on ${longDay(meeting.issuedAt === null ? meeting.on : dayOf(meeting.issuedAt))}.`}
          actions={
            <>
              <Button size="small" keys="Ctrl S" onPress={send.word}>
                Save as Word
              </Button>
              <Button size="small" keys="Ctrl P" onPress={send.print}>
                Print
              </Button>
              <Button size="small" keys="E" onPress={send.copy}>
                Copy for an e-mail
              </Button>
            </>
          }
        >
          {over}
          {over !== '' && ' '}What you change now is not in what was sent.
        </Notice>
      )
    case 'live':
      return (
        <Notice kind="done" title="This meeting is going on." actions={toRoom}>
          Its agenda is kept in the meeting.
        </Notice>
      )
    case 'suspended':
      return (
        <Notice kind="soon" title="This meeting was suspended." actions={toRoom}>
          It goes on from where it stopped.
        </Notice>
      )
    case 'draft':
      return (
        <Notice kind="soon" title="This meeting is over." actions={toMinutes}>
          Its minutes are in draft.
        </Notice>
      )
    case 'approved':
      return (
        <Notice kind="private" title="This meeting is over." actions={toMinutes}>
          Its minutes are approved and locked.
        </Notice>
      )
    case 'cancelled':
      return (
        <Notice kind="held" title="This meeting was cancelled.">
          {meeting.cancelledBecause}
        </Notice>
      )
  }
}

/** The day of a meeting has gone by and nobody has written anything down. */
export function PassedNotice(props: {
  readonly meeting: Meeting
  readonly onWriteUp: () => void
  readonly onCancel: () => void
}) {
  return (
    <Notice
      kind="soon"
      title="Did this meeting take place?"
      actions={
        <>
          <Button size="small" keys="Ctrl Enter" onPress={props.onWriteUp}>
            It did: write it up
          </Button>
          <Button size="small" onPress={props.onCancel}>
            It did not…
          </Button>
        </>
      }
    >
      {longDay(props.meeting.on)} has gone by. What stands on its agenda waits until that is said.
    </Notice>
  )
}

/** On the next agenda: an earlier meeting whose items wait with it. */
export function NeverHeldNotice({ meeting }: { readonly meeting: Meeting }) {
  return (
    <Notice
      kind="soon"
      title={`The meeting of ${shortDay(meeting.on)} was never held, or not written up.`}
      actions={
        <Button size="small" onPress={() => go({ screen: 'agenda', meetingId: meeting.id })}>
          Go to it
        </Button>
      }
    >
      What stands on its agenda waits there.
    </Notice>
  )
}
