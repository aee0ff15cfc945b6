import { FileDown, Play, Plus } from 'lucide-react'
import { useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { KeyBar } from '../../ui/keys'
import { PageHeader } from '../../ui/page-header'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { useSaveAsWord } from '../minutes/use-save-as-word'
import styles from './agenda.module.css'
import { AgendaList } from './agenda-list'
import { FitNotice, SavingNotice, StateNotice } from './agenda-notices'
import { timesOf } from './agenda-times'
import { fitWords } from './agenda-words'
import { Hour } from './hour'
import type { Agenda } from './use-agenda'

const keys = [
  { keys: '↑ ↓', does: 'choose' },
  { keys: '+ −', does: 'minutes' },
  { keys: 'Enter', does: 'rename' },
  { keys: 'Alt ↑ ↓', does: 'move' },
  { keys: 'N', does: 'add' },
  { keys: 'Delete', does: 'remove' },
]

const keysToRead = keys.slice(0, 1)

/** Title and sentence, the hour, the list, the keys. */
export function AgendaDesk({ agenda, view }: { readonly agenda: Agenda; readonly view: MeetingView }) {
  const { items } = agenda
  const { meeting: asked } = view
  // The working set hears of a change of state before the query has been asked again.
  const meeting = useRecord('meeting', asked.id) ?? asked
  const place = useRecord('locality', meeting.localityId)
  const today = useToday()
  const run = useCommand()
  const isWorkspaceReadOnly = useIsReadOnly()
  const isBefore = meeting.state === 'planned' || meeting.state === 'issued'
  const isReadOnly = isWorkspaceReadOnly || !isBefore
  const word = useSaveAsWord({ document: 'agenda', meetingId: meeting.id, format: 'docx' })
  const [isAdding, setAdding] = useState(false)
  const [chosenId, setChosenId] = useState<Id | null>(null)

  const times = timesOf(meeting, items)
  const fit = fitWords(items.length, times)
  const start = async () => {
    const outcome = await run('meeting.start', { meetingId: meeting.id })
    if (outcome.ok) go({ screen: 'live', meetingId: meeting.id })
  }
  const issue = async () => {
    const outcome = await run('meeting.issue', { meetingId: meeting.id })
    if (outcome.ok) announce('The agenda is issued. Save it as Word to send it round.')
  }
  useKeys(
    {
      n: () => setAdding(true),
      'ctrl+i': () => void (meeting.state === 'planned' ? issue() : word.save()),
      'ctrl+enter': () => void start(),
    },
    { isOn: !isReadOnly },
  )
  const isRunning = meeting.state === 'live' || meeting.state === 'suspended'
  useKeys({ 'ctrl+enter': () => go({ screen: 'live', meetingId: meeting.id }) }, { isOn: isRunning })
  useKeys({ 'ctrl+s': () => void word.save() })

  const isStartFirst = meeting.on <= today || meeting.state === 'issued'
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(place && { plate: { code: place.code, shape: place.shape } })}
        title={titleOf(meeting, today)}
        sentence={
          <>
            {fit.items}
            {times.over > 0 ? <b>{fit.minutes}</b> : fit.minutes}.{meeting.venue !== '' && ` ${meeting.venue}.`}
          </>
        }
        {...(!isReadOnly && {
          actions: (
            <>
              {meeting.state === 'planned' && (
                <Button kind={isStartFirst ? 'plain' : 'primary'} keys="Ctrl I" onPress={() => void issue()}>
                  Issue the agenda
                </Button>
              )}
              <Button
                kind={isStartFirst ? 'primary' : 'plain'}
                icon={<Play aria-hidden />}
                keys="Ctrl Enter"
                onPress={() => void start()}
              >
                Start the meeting
              </Button>
            </>
          ),
        })}
      />
      <div className={styles.fit}>
        <StateNotice meeting={meeting} onSaveAsWord={() => void word.save()} />
        <SavingNotice word={word} />
        {items.length > 0 && <Hour items={items} times={times} endsAt={meeting.endsAt} onChoose={setChosenId} />}
        {isBefore && <FitNotice items={items} times={times} />}
      </div>
      <AgendaList
        agenda={agenda}
        meeting={meeting}
        times={times}
        isReadOnly={isReadOnly}
        chosenId={chosenId}
        onChoose={setChosenId}
        isAdding={isAdding && !isReadOnly}
        onAdding={setAdding}
      />
      <KeyBar keys={isReadOnly ? keysToRead : keys}>
        {!isReadOnly && (
          <Button size="small" kind="quiet" icon={<Plus aria-hidden />} onPress={() => setAdding(true)}>
            Add an item
          </Button>
        )}
        <Button
          size="small"
          kind="quiet"
          icon={<FileDown aria-hidden />}
          keys="Ctrl S"
          onPress={() => void word.save()}
        >
          Save as Word
        </Button>
      </KeyBar>
    </div>
  )
}

/** The year only where it is not this one. */
function titleOf(meeting: Meeting, today: string): string {
  const isThisYear = meeting.on.slice(0, 4) === today.slice(0, 4)
  const day = isThisYear ? weekdayDay(meeting.on) : `${weekdayDay(meeting.on)} ${meeting.on.slice(0, 4)}`
  return `${day}, ${meeting.startsAt} to ${meeting.endsAt}`
}
