import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { useIsReadOnly } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import styles from './live.module.css'

/** A meeting that waits: no clock, no full screen, and one way on. */
export function SuspendedMeeting({ meeting }: { readonly meeting: Meeting }) {
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const goOn = (): void => void run('meeting.resume', { meetingId: meeting.id })
  useDoables([
    { name: 'Go on with the meeting', writes: true, key: 's', run: goOn, isOn: !isReadOnly },
    { name: 'Open its agenda', key: 'a', run: () => go({ screen: 'agenda', meetingId: meeting.id }) },
  ])
  return (
    <div className={styles.notLive}>
      <Empty
        title={`The meeting of ${weekdayDay(meeting.on)} is suspended`}
        action={
          <div className={styles.waysOn}>
            <Button kind="primary" keys="S" autoFocus isDisabled={isReadOnly} onPress={goOn}>
              Go on with the meeting
            </Button>
            <Button keys="A" onPress={() => go({ screen: 'agenda', meetingId: meeting.id })}>
              Open its agenda
            </Button>
          </div>
        }
      >
        It goes on at the item where it stopped. Its clock stands still until then.
      </Empty>
    </div>
  )
}
