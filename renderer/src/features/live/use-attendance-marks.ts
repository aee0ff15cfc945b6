import { useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AttendanceMark } from '../../../../shared/model/meeting'
import { useIsReadOnly } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import type { Asked, AskedOf, AttendanceAnswer } from './attendance-ask'
import { type AttendanceRow, markWords } from './attendance-rows'
import { itemInWords, itemMeant, timeMeant } from './attendance-words'
import { useTypedAnswers } from './use-typed-answers'

/**
 * Marking the chosen person by a key, and what a mark still has to ask. `stepOn` goes to the next person, at once, and what
 * was asked is closed: keys pressed quickly mark one person each, however long the disk takes. Where it was refused `backTo`
 * comes back, and what was asked stands there again with its answer.
 */
export function useAttendanceMarks(of: {
  readonly view: MeetingView
  readonly rows: readonly AttendanceRow[]
  readonly chosen: AttendanceRow | undefined
  readonly agenda: AskedOf
  stepOn(from: AttendanceRow): void
  backTo(row: AttendanceRow): void
  focus(): void
}) {
  const { view, rows, chosen, agenda } = of
  const { meeting } = view
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const [asked, setAsked] = useState<Asked | null>(null)
  const typing = useTypedAnswers(meeting.id, asked, chosen?.id ?? '', firstWords(asked, chosen, agenda))

  const close = (): void => {
    setAsked(null)
    of.focus()
  }
  const mark = async (
    row: AttendanceRow | undefined,
    next: AttendanceMark | null,
    more: { readonly substitute?: string; readonly at?: string; readonly interestItemId?: string } = {},
  ): Promise<void> => {
    if (row === undefined || isReadOnly) return
    if (next !== null) of.stepOn(row)
    if (asked !== null || next === null) close()
    const outcome = await run('attendance.mark', { meetingId: meeting.id, personId: row.id, mark: next, ...more })
    if (!outcome.ok) {
      of.backTo(row)
      if (asked !== null) setAsked(asked)
      return
    }
    if (asked !== null && next !== null) typing.forget()
    const words =
      more.interestItemId === undefined ? (next === null ? 'not asked' : markWords[next]) : 'declared interest'
    announce(`${row.name}: ${words}`)
  }
  const press = (key: AttendanceMark): void => {
    if (chosen === undefined || isReadOnly) return
    if (key === 'substitute' && chosen.isGuest) {
      announce(`${chosen.name} is a guest and stands in for nobody.`)
      return
    }
    if (key === 'substitute') {
      setAsked({ kind: 'substitute', name: chosen.name })
      return
    }
    // The time of the wall is taken at once; the key a second time asks for another. What is written down afterwards
    // did not happen now.
    const isAfterwards = meeting.state === 'draft' || meeting.live?.isFromPaper === true
    const isAsking = chosen.mark === key || isAfterwards
    if ((key === 'late' || key === 'left-early') && isAsking) {
      setAsked({ kind: 'time', mark: key, name: chosen.name })
    } else void mark(chosen, key)
  }
  const askInterest = (): void => {
    if (chosen === undefined || isReadOnly) return
    if (agenda.ids.length === 0) announce('There is no item to leave for.')
    else setAsked({ kind: 'interest', name: chosen.name })
  }
  const signUp = async (): Promise<void> => {
    if (chosen === undefined || isReadOnly) return
    const isSignedUp = !chosen.isSignedUp
    if (isSignedUp) of.stepOn(chosen)
    const outcome = await run('attendance.sign-up', { meetingId: meeting.id, personIds: [chosen.id], isSignedUp })
    if (!outcome.ok) return of.backTo(chosen)
    announce(`${chosen.name}: ${isSignedUp ? 'signed up' : 'not signed up'}`)
  }
  const markRest = async (): Promise<void> => {
    if (isReadOnly) return
    const outcome = await run('attendance.mark-rest-present', { meetingId: meeting.id })
    if (!outcome.ok) return
    const oldLog = rows.filter((row) => row.isFromOldLog && row.mark === null).length
    const left = oldLog === 0 ? '' : `, ${oldLog} from the old log not asked`
    announce(`${outcome.value.marked} more marked present${left}`)
  }
  const addGuest = async (guest: AttendanceAnswer): Promise<void> => {
    close()
    const outcome = await run('attendance.add-guest', { meetingId: meeting.id, ...guest })
    if (!outcome.ok) return setAsked({ kind: 'guest' })
    typing.forget()
    announce(`${guest.name}: guest`)
  }
  const answer = (given: AttendanceAnswer): void => {
    if (asked?.kind === 'guest') void addGuest(given)
    if (asked?.kind === 'substitute') void mark(chosen, 'substitute', { substitute: given.name })
    if (asked?.kind === 'time') {
      const at = timeMeant(given.name)
      if (at !== null) void mark(chosen, asked.mark, { at })
    }
    if (asked?.kind === 'interest') {
      const interestItemId = agenda.ids[itemMeant(given.name, agenda.titles)]
      const substitute = chosen?.mark === 'substitute' ? { substitute: chosen.substitute } : {}
      if (interestItemId !== undefined) void mark(chosen, hereAs(chosen), { interestItemId, ...substitute })
    }
  }
  return {
    asked,
    typed: typing.typed,
    type: typing.type,
    answer,
    press,
    askInterest,
    askGuest: () => !isReadOnly && setAsked({ kind: 'guest' }),
    unmark: () => void mark(chosen, null),
    signUp: () => void signUp(),
    markRest: () => void markRest(),
    cancel: () => setAsked(null),
  }
}

/** Who leaves for an interest was here: late and substitutes stay so, everybody else is present. */
function hereAs(row: AttendanceRow | undefined): AttendanceMark {
  return row?.mark === 'late' || row?.mark === 'substitute' ? row.mark : 'present'
}

function firstWords(asked: Asked | null, row: AttendanceRow | undefined, agenda: AskedOf): string {
  if (asked?.kind === 'substitute') return row?.substitute ?? ''
  if (asked?.kind === 'time') return (asked.mark === 'late' ? row?.arrivedAt : row?.leftAt) ?? ''
  if (asked?.kind === 'interest') return itemInWords(agenda.current, agenda.titles[agenda.current] ?? '')
  return ''
}
