import { useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Correction } from '../../../../shared/model/approved-minutes'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { longDay } from '../../../../shared/rules/dates'
import { byDay } from '../../../../shared/rules/meeting-states'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { useOnce } from '../../ui/use-once'
import type { Cover } from '../papers/use-cover'
import styles from './minutes.module.css'

/** Corrections to earlier minutes, under the item they were said at. The earlier text itself stays as it was approved. */
export function CorrectionsPart(props: {
  readonly view: MeetingView
  readonly itemId: Id
  /** On a wall those that tell of what is confidential stand without their words. */
  readonly cover: Pick<Cover, 'hides' | 'instead'>
}) {
  const { view, itemId, cover } = props
  const run = useCommand()
  const { meeting } = view
  const listed = useQuery('meeting.list', { localityId: meeting.localityId })
  const earlier = earlierRecords(meeting, listed.kind === 'ready' ? listed.value : view.toApprove)
  const [asked, setAsked] = useState<Correction | 'new' | null>(null)
  const corrections = view.corrections.filter((one) => one.itemId === itemId)
  const dayOf = (id: Id): string => {
    const of = earlier.find((one) => one.id === id)
    return of === undefined ? 'earlier minutes' : `the minutes of ${longDay(of.on)}`
  }
  const remove = async (correction: Correction): Promise<void> => {
    const outcome = await run('correction.remove', { meetingId: meeting.id, correctionId: correction.id })
    if (outcome.ok) showToast({ words: 'Correction removed', canUndo: true })
  }
  if (earlier.length === 0 && corrections.length === 0) return null
  return (
    <div className={styles.corrections}>
      {corrections.length > 0 && (
        <ul aria-label="Corrections">
          {corrections.map((one) =>
            cover.hides(one.text) ? (
              <li key={one.id}>
                <p>
                  <b>Correction to {dayOf(one.ofMeetingId)}:</b> {cover.instead}
                </p>
              </li>
            ) : (
              <li key={one.id}>
                <p>
                  <b>Correction to {dayOf(one.ofMeetingId)}:</b> <bdi>{one.text}</bdi>
                </p>
                <Button size="small" aria-label={`Change the correction ${one.text}`} onPress={() => setAsked(one)}>
                  Change
                </Button>
                <Button size="small" aria-label={`Remove the correction ${one.text}`} onPress={() => void remove(one)}>
                  Remove
                </Button>
              </li>
            ),
          )}
        </ul>
      )}
      {earlier.length > 0 && (
        <Button size="small" onPress={() => setAsked('new')}>
          Add a correction…
        </Button>
      )}
      {asked !== null && (
        <CorrectionDialog
          correction={asked === 'new' ? null : asked}
          at={{ meetingId: meeting.id, itemId }}
          earlier={earlier}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

/** So many are offered; what is older is history. */
const offered = 26

/** Newest first: what this meeting may correct. */
function earlierRecords(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((one) => byDay(one, meeting) < 0 && (one.state === 'draft' || one.state === 'approved'))
    .toSorted((a, b) => byDay(b, a))
    .slice(0, offered)
}

function CorrectionDialog(props: {
  readonly correction: Correction | null
  readonly at: { readonly meetingId: Id; readonly itemId: Id }
  readonly earlier: readonly Meeting[]
  onClose(): void
}) {
  const { correction, at, earlier, onClose } = props
  const run = useCommand()
  const once = useOnce()
  const [ofId, setOfId] = useState<Id>(correction?.ofMeetingId ?? earlier[0]?.id ?? '')
  const [text, setText] = useState(correction?.text ?? '')
  const [isMissing, setMissing] = useState(false)
  const record = async (): Promise<void> => {
    const words = text.trim()
    if (words === '') return setMissing(true)
    const outcome =
      correction === null
        ? await run('correction.add', { ...at, ofMeetingId: ofId, text: words })
        : await run('correction.edit', { meetingId: at.meetingId, correctionId: correction.id, text: words })
    if (outcome.ok) onClose()
  }
  return (
    <Dialog
      title={correction === null ? 'Add a correction' : 'Change the correction'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" onPress={() => void once(record)}>
            Record it
          </Button>
        </>
      }
    >
      {correction === null && (
        <Select
          label="To the minutes of"
          value={ofId}
          onChange={setOfId}
          options={earlier.map((one) => ({ id: one.id, label: longDay(one.on) }))}
        />
      )}
      <TextField
        label="What was wrong, and what is right"
        hint="Printed in this record, under the last minutes. The earlier text stays as it was approved."
        value={text}
        onChange={(words) => {
          setText(words)
          setMissing(false)
        }}
        error={isMissing ? 'Say in a few words what is right.' : undefined}
        onEnter={() => void once(record)}
        autoFocus
      />
    </Dialog>
  )
}
