import { ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { minutesBetween } from '../../../../shared/rules/dates'
import { isToCome } from '../../../../shared/rules/next-meeting'
import { templateOf } from '../../../../shared/rules/standing-agenda'
import { useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { KeyBar, type KeyLine } from '../../ui/keys'
import { ActionMenu } from '../../ui/menu'
import { showToast } from '../../ui/toasts'
import { MeetingMenu } from './meeting-menu'
import { StandingDialog } from './standing-dialog'
import type { MeetingSteps } from './use-meeting-steps'
import type { AgendaSending } from './use-sending'

/** The keys, and what leaves this screen: paper, an e-mail, the standing agenda. */
export function AgendaFoot(props: {
  readonly keys: readonly KeyLine[]
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly send: AgendaSending
  readonly steps: MeetingSteps
  readonly isReadOnly: boolean
}) {
  const { meeting, items, send } = props
  const run = useCommand()
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
    { name: 'Save as Word', key: 'ctrl+s', run: send.word },
    { name: 'Print the agenda', key: 'ctrl+p', run: send.print },
    { name: 'Copy the agenda for an e-mail', key: 'e', run: send.copy },
    { name: 'Save the signing-in sheet…', also: 'attendance paper register', run: send.signing },
    { name: 'Save a notice for calendars…', also: 'ics invitation appointment outlook', run: send.notice },
    { name: 'Open the standing agenda', run: toStanding },
    { name: 'Make this the standing agenda', run: () => setAsking(true), isOn: mayStand },
  ])
  return (
    <KeyBar keys={props.keys}>
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
          { id: 'signing', label: 'Signing-in sheet…' },
          { id: 'notice', label: 'Notice for calendars…' },
          { id: 'papers', label: 'All papers of the place' },
        ]}
        onAction={(id: keyof AgendaSending) => send[id]()}
      />
      {!props.isReadOnly && isToCome(meeting) && <MeetingMenu meeting={meeting} steps={props.steps} />}
    </KeyBar>
  )
}
