import { Hourglass } from 'lucide-react'
import { useEffect } from 'react'
import type { Meeting } from '../../../../shared/model/meeting'
import { timeOf } from '../../../../shared/rules/dates'
import { gapMinutes } from '../../../../shared/rules/live-gap'
import { counted } from '../../../../shared/rules/near-days'
import { useIsReadOnly } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { KeyButton } from './key-button'
import styles from './live-time.module.css'

type Props = {
  readonly meeting: Meeting
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
}

/** The app was down or the laptop asleep while the clock ran: only somebody who was in the room knows what it was. */
export function GapQuestion({ meeting, unlessAdding }: Props) {
  const gap = meeting.live?.gap ?? null
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const minutes = gap === null ? '' : counted(gapMinutes(gap), 'minute')
  const words = gap === null ? '' : `The app stopped at ${timeOf(gap.from)} and was away for ${minutes}.`
  useEffect(() => {
    if (words !== '') announce(`${words} Did the meeting go on meanwhile?`)
  }, [words])
  const answer = async (isMeetingTime: boolean): Promise<void> => {
    const outcome = await run('meeting.count-gap', { meetingId: meeting.id, isMeetingTime })
    if (outcome.ok) announce(isMeetingTime ? `${minutes} counted` : `${minutes} left out`)
  }
  const isOn = gap !== null && !isReadOnly
  useDoables([
    {
      name: 'Count the time the app was away',
      writes: true,
      key: 'shift+y',
      run: unlessAdding(() => void answer(true)),
      isOn,
    },
    {
      name: 'Leave out the time the app was away',
      writes: true,
      key: 'shift+n',
      run: unlessAdding(() => void answer(false)),
      isOn,
    },
  ])
  if (gap === null) return null
  return (
    <section className={styles.notice} aria-label="The app was away">
      <Hourglass aria-hidden="true" />
      <p>
        <b>{words}</b> Did the meeting go on meanwhile?
      </p>
      <KeyButton keys="Shift Y" isDisabled={isReadOnly} onPress={() => void answer(true)}>
        count the {minutes}
      </KeyButton>
      <KeyButton keys="Shift N" isDisabled={isReadOnly} onPress={() => void answer(false)}>
        leave {gapMinutes(gap) === 1 ? 'it' : 'them'} out
      </KeyButton>
    </section>
  )
}
