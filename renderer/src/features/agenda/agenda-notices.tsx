import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { dayOf, longDay } from '../../../../shared/rules/dates'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import type { useSaveAsWord } from '../minutes/use-save-as-word'
import type { AgendaTimes } from './agenda-times'
import { capital, minuteWords, shortened } from './agenda-words'

/** Why this agenda is as it is: issued, or part of a meeting that has begun. */
export function StateNotice({
  meeting,
  onSaveAsWord,
}: {
  readonly meeting: Meeting
  readonly onSaveAsWord: () => void
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
            <Button size="small" onPress={onSaveAsWord}>
              Save as Word
            </Button>
          }
        >
          Save it as Word to send it round. What you change now is not in what was sent.
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

/** Says how far over, and the item whose minutes would make it fit. */
export function FitNotice({ items, times }: { readonly items: readonly AgendaItem[]; readonly times: AgendaTimes }) {
  if (times.over <= 0) return null
  const longest = items.reduce<AgendaItem | null>(
    (most, item) => (most === null || item.minutes > most.minutes ? item : most),
    null,
  )
  return (
    <Notice kind="late" title={`${capital(minuteWords(times.over))} over.`}>
      To fit, take minutes off
      {longest === null ? ' an item' : ` “${shortened(longest.title, 60)}”, the longest (${longest.minutes})`}, or leave
      it long.
    </Notice>
  )
}

/** How saving as Word went, with the way out where Word holds the file. */
export function SavingNotice({ word }: { readonly word: ReturnType<typeof useSaveAsWord> }) {
  if (word.problem !== null) {
    const words = problemWords(word.problem)
    return (
      <Notice
        kind="late"
        title={words.title}
        actions={
          <>
            <Button size="small" onPress={() => void word.save()}>
              Try again
            </Button>
            {word.problem.code === 'file-in-use' && (
              <Button size="small" onPress={() => void word.saveBeside()}>
                Save beside it
              </Button>
            )}
          </>
        }
      >
        {words.whatToDo}
      </Notice>
    )
  }
  if (word.isSaving) return <Notice kind="done" title="Saving the agenda as Word…" />
  if (word.saved === null) return null
  return (
    <Notice kind="done" title="Saved as Word.">
      {word.saved}
    </Notice>
  )
}
