import { LockKeyhole, Monitor } from 'lucide-react'
import { useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { timeOf } from '../../../../shared/rules/dates'
import { notSignedUp, peopleInTheRoom } from '../../../../shared/rules/in-the-room'
import { isInSignedUpPart, isKeptOffTheWall } from '../../../../shared/rules/signed-up-part'
import { useHostState, useIsReadOnly, useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { listedNames, nameInRoom } from './attendee-names'
import styles from './in-the-room.module.css'
import { KeyButton } from './key-button'

/**
 * The signed-up part, under the top: who should leave before it begins, by name; since when it runs; and the key that ends
 * it. Nothing while there is nothing to say of it.
 */
export function PartBar(props: {
  readonly view: MeetingView
  readonly item: AgendaItem
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
}) {
  const { view, item, unlessAdding } = props
  const { meeting, attendance } = view
  const run = useCommand()
  const people = useRecords('person')
  const today = useToday()
  const isReadOnly = useIsReadOnly()
  const screens = useHostState()?.screens ?? 1
  const [isAsking, setAsking] = useState(false)
  const isIn = isInSignedUpPart(meeting.live)
  const isKeptOff = isKeptOffTheWall(meeting, item, today)
  const leaving = notSignedUp(attendance, item.id).map((one) => nameInRoom(one, people))
  const staying = peopleInTheRoom(attendance, item.id).length - leaving.length

  const turn = async (part: 'open' | 'signed-up'): Promise<void> => {
    setAsking(false)
    const outcome = await run('meeting.part', { meetingId: meeting.id, part })
    if (outcome.ok) announce(part === 'open' ? 'The open part again' : 'The signed-up part has begun')
  }
  const press = (): void => {
    if (isIn) void turn('open')
    else if (isAsking || leaving.length === 0) void turn('signed-up')
    else {
      setAsking(true)
      announce(`Not signed up: ${listedNames(leaving)}. U begins when they have left.`)
    }
  }
  useDoables([
    {
      name: isIn ? 'End the signed-up part' : 'Begin the signed-up part',
      also: 'confidential open part',
      writes: true,
      key: 'u',
      run: unlessAdding(press),
      isOn: !isReadOnly && meeting.state === 'live' && meeting.live?.isFromPaper === false,
    },
  ])
  useKeys({ escape: () => setAsking(false) }, { isOn: isAsking })

  if (meeting.live?.isFromPaper === true || (!isIn && !isAsking && !isKeptOff)) return null
  const since = meeting.live?.signedUpParts.at(-1)?.from
  return (
    <section className={styles.part} aria-label="The signed-up part">
      <LockKeyhole aria-hidden="true" />
      <p className={styles.partWords}>
        {isIn && since !== undefined && (
          <>
            <b>Signed-up part</b> since {timeOf(since)}
            {staying > 0 && `, ${staying} signed up`}
          </>
        )}
        {!isIn && isAsking && (
          <>
            <b>Not signed up, please leave the room now:</b> {listedNames(leaving, 9)}.
          </>
        )}
        {!isIn && !isAsking && (
          <>
            <b>Open part.</b> {whoIsThere(staying, leaving.length)}
          </>
        )}
      </p>
      {screens > 1 && !isAsking && (
        <span className={styles.onTheWall}>
          <Monitor aria-hidden="true" /> On the wall too
        </span>
      )}
      {!isIn && isAsking && (
        <KeyButton keys="Esc" onPress={() => setAsking(false)}>
          not yet
        </KeyButton>
      )}
      <KeyButton keys="U" isDisabled={isReadOnly || meeting.state !== 'live'} onPress={press}>
        {isIn ? 'end it' : isAsking ? 'they have left, begin' : 'begin the signed-up part'}
      </KeyButton>
    </section>
  )
}

function whoIsThere(signedUp: number, not: number): string {
  if (signedUp + not === 0) return 'Nobody is marked present yet.'
  if (not === 0) return 'Everybody here has signed up.'
  return `${not} of ${signedUp + not} here ${not === 1 ? 'has' : 'have'} not signed up.`
}
