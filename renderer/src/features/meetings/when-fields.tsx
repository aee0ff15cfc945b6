import { type ReactNode, useState } from 'react'
import type { Day, TimeOfDay } from '../../../../shared/model/common'
import { DayField } from '../../ui/day-field'
import { TextField } from '../../ui/text-field'
import { readTimes, TimeFields } from './time-fields'

export type When = {
  readonly on: Day
  readonly startsAt: TimeOfDay
  readonly endsAt: TimeOfDay
  readonly venue: string
}

/** Day, times and venue as they are being said; `usual` fills in what nobody has written for a day. */
export function useWhen(first: Day | null, usual: (on: Day | null) => Omit<When, 'on'>) {
  const [on, setOn] = useState(first)
  const [written, setWritten] = useState<{ readonly from?: string; readonly to?: string; readonly venue?: string }>({})
  const { startsAt, endsAt, venue } = usual(on)
  const text = { from: startsAt, to: endsAt, venue, ...written }
  const times = readTimes(text.from, text.to)
  return {
    on,
    setOn,
    text,
    write: (change: typeof written) => setWritten((before) => ({ ...before, ...change })),
    /** Null while something is missing or cannot be so. */
    when: on === null || times === null ? null : { on, ...times, venue: text.venue },
  }
}

export function WhenFields(props: {
  readonly said: ReturnType<typeof useWhen>
  readonly leans: 'ahead' | 'back'
  readonly onEnter: () => void
  /** What there is to say about the day. */
  readonly children?: ReactNode
}) {
  const { said, onEnter } = props
  return (
    <>
      <DayField label="Day" value={said.on} onChange={said.setOn} leans={props.leans} autoFocus onEnter={onEnter} />
      {props.children}
      <TimeFields
        from={said.text.from}
        to={said.text.to}
        onFrom={(from) => said.write({ from })}
        onTo={(to) => said.write({ to })}
        onEnter={onEnter}
      />
      <TextField label="Venue" value={said.text.venue} onChange={(venue) => said.write({ venue })} onEnter={onEnter} />
    </>
  )
}
