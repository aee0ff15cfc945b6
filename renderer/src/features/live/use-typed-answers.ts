import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Asked, AttendanceAnswer } from './attendance-ask'
import { keepLine, keptLine } from './kept-lines'

/** What was typed for each question that Esc put aside: it stands there when it is asked again. `begin` is what stands there first. */
export function useTypedAnswers(meetingId: Id, asked: Asked | null, rowId: string, begin: string) {
  const [all, setAll] = useState<ReadonlyMap<string, AttendanceAnswer>>(new Map())
  const key = asked === null || asked.kind === 'guest' ? 'guest' : `${asked.kind} ${rowId}`
  const keep = (typed: AttendanceAnswer): void => {
    keepLine(meetingId, `who ${key}, name`, typed.name)
    keepLine(meetingId, `who ${key}, organisation`, typed.organisation)
  }
  const kept: AttendanceAnswer = {
    name: keptLine(meetingId, `who ${key}, name`),
    organisation: keptLine(meetingId, `who ${key}, organisation`),
  }
  const isKept = kept.name !== '' || kept.organisation !== ''
  const type = (typed: AttendanceAnswer): void => {
    keep(typed)
    setAll((before) => new Map(before).set(key, typed))
  }
  const forget = (): void => {
    keep({ name: '', organisation: '' })
    setAll((before) => {
      const rest = new Map(before)
      rest.delete(key)
      return rest
    })
  }
  return { typed: all.get(key) ?? (isKept ? kept : { name: begin, organisation: '' }), type, forget }
}
