import { useState } from 'react'
import type { Asked, AttendanceAnswer } from './attendance-ask'

const nothingTyped: AttendanceAnswer = { name: '', organisation: '' }

/** What was typed for each question that Esc put aside: it stands there when it is asked again. `begin` is what stands there first. */
export function useTypedAnswers(asked: Asked | null, rowId: string, begin: string) {
  const [all, setAll] = useState<ReadonlyMap<string, AttendanceAnswer>>(new Map())
  const key = asked === null || asked.kind === 'guest' ? 'guest' : `${asked.kind} ${rowId}`
  const type = (typed: AttendanceAnswer): void => setAll((before) => new Map(before).set(key, typed))
  const forget = (): void =>
    setAll((before) => {
      const rest = new Map(before)
      rest.delete(key)
      return rest
    })
  return { typed: all.get(key) ?? { ...nothingTyped, name: begin }, type, forget }
}
