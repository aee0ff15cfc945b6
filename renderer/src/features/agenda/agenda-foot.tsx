import { ChevronUp, Play } from 'lucide-react'
import { useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { minutesBetween } from '../../../../shared/rules/dates'
import { templateOf } from '../../../../shared/rules/standing-agenda'
import { useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { KeyBar, type KeyLine } from '../../ui/keys'
import { ActionMenu } from '../../ui/menu'
import { showToast } from '../../ui/toasts'
import { StandingDialog } from './standing-dialog'
import { useCopyForEmail } from './use-copy-for-email'

/** The keys, and what leaves this screen: paper, an e-mail, the standing agenda. */
export function AgendaFoot(props: {
  readonly keys: readonly KeyLine[]
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly onSaveAsWord: () => void
  readonly isReadOnly: boolean
  /** Days before, starting is not what one comes here for: it stands down here. */
  readonly onStart?: () => void
}) {
  const { meeting, items, onSaveAsWord } = props
  const run = useCommand()
  const copy = useCopyForEmail(meeting.id)
  const print = () => go({ screen: 'agenda-paper', meetingId: meeting.id })
  const toStanding = () => go({ screen: 'place', localityId: meeting.localityId })
  const mayStand = !props.isReadOnly && items.length > 0
  const place = useRecord('locality', meeting.localityId)
  const [isAsking, setAsking] = useState(false)
  const makeStanding = async (kept: readonly AgendaItem[]) => {
    const outcome = await run('locality.edit', { localityId: meeting.localityId, template: [...templateOf(kept)] })
    if (outcome.ok)
      showToast({ words: 'This is the standing agenda now: the next meeting planned starts from it.', canUndo: true })
  }
  useDoables([
    { name: 'Save as Word', key: 'ctrl+s', run: onSaveAsWord },
    { name: 'Print the agenda', key: 'ctrl+p', run: print },
    { name: 'Copy the agenda for an e-mail', key: 'e', run: () => void copy() },
    { name: 'Open the standing agenda', run: toStanding },
    { name: 'Make this the standing agenda', run: () => setAsking(true), isOn: mayStand },
  ])
  return (
    <KeyBar keys={props.keys}>
      {props.onStart && (
        <Button size="small" kind="quiet" icon={<Play aria-hidden />} onPress={props.onStart}>
          Start the meeting
        </Button>
      )}
      <ActionMenu
        label="Standing agenda"
        trigger={
          <Button size="small" kind="quiet">
            Standing agenda
            <ChevronUp aria-hidden />
          </Button>
        }
        items={[
          { id: 'make', label: 'Make this the standing agenda…', isDisabled: !mayStand },
          { id: 'open', label: 'The standing agenda…' },
        ]}
        onAction={(id: 'make' | 'open') => (id === 'make' ? setAsking(true) : toStanding())}
      />
      {isAsking && (
        <StandingDialog
          items={items}
          before={place?.template ?? []}
          slot={minutesBetween(meeting.startsAt, meeting.endsAt)}
          onKeep={(kept) => void makeStanding(kept)}
          onClose={() => setAsking(false)}
        />
      )}
      <ActionMenu
        label="Paper and e-mail"
        trigger={
          <Button size="small" kind="quiet">
            Paper and e-mail
            <ChevronUp aria-hidden />
          </Button>
        }
        items={[
          { id: 'word', label: 'Save as Word', keys: 'Ctrl S' },
          { id: 'print', label: 'Print…', keys: 'Ctrl P' },
          { id: 'copy', label: 'Copy for an e-mail', keys: 'E' },
        ]}
        onAction={(id: 'word' | 'print' | 'copy') => {
          if (id === 'word') onSaveAsWord()
          else if (id === 'print') print()
          else void copy()
        }}
      />
    </KeyBar>
  )
}
