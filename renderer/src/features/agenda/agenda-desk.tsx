import { Play, Plus } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { PageHeader } from '../../ui/page-header'
import { useToday } from '../../ui/use-today'
import { useSaveAsWord } from '../minutes/use-save-as-word'
import styles from './agenda.module.css'
import { AgendaFoot } from './agenda-foot'
import { keysToRead, keysToWrite, useAgendaKeys } from './agenda-keys'
import { AgendaList } from './agenda-list'
import { FitNotice, SavingNotice, StateNotice } from './agenda-notices'
import { timesOf } from './agenda-times'
import { fitWords } from './agenda-words'
import { HandDialogs } from './hand-dialogs'
import { Hour } from './hour'
import { SeveralBar } from './several-bar'
import type { Agenda } from './use-agenda'
import { useHand } from './use-hand'

/** Title and sentence, the hour, the list, the keys. `itemId` is the row to stand on when the screen opens. */
export function AgendaDesk(props: { readonly agenda: Agenda; readonly view: MeetingView; readonly itemId: Id | null }) {
  const { agenda, itemId } = props
  const { items } = agenda
  const { meeting: asked } = props.view
  // The working set hears of a change of state before the query has been asked again.
  const meeting = useRecord('meeting', asked.id) ?? asked
  const place = useRecord('locality', meeting.localityId)
  const today = useToday()
  const isWorkspaceReadOnly = useIsReadOnly()
  const isBefore = meeting.state === 'planned' || meeting.state === 'issued'
  const isReadOnly = isWorkspaceReadOnly || !isBefore
  const word = useSaveAsWord({ document: 'agenda', meetingId: meeting.id, format: 'docx' })
  const [isAdding, setAdding] = useState(false)
  const hand = useHand(agenda, isReadOnly)
  const { choose } = hand
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each item that is asked for from outside
  useEffect(() => {
    if (itemId !== null) choose(itemId, 'focus')
  }, [itemId])

  const steps = useSteps(meeting, isReadOnly)
  useDoables([
    { name: 'Add an item', key: 'n', run: () => setAdding(true), isOn: !isReadOnly },
    {
      name: 'Issue the agenda',
      writes: true,
      key: 'ctrl+i',
      run: steps.issue,
      isOn: !isReadOnly && meeting.state === 'planned',
    },
  ])
  useAgendaKeys(hand, isReadOnly)

  const { startsAt, endsAt } = meeting
  const times = useMemo(() => timesOf({ startsAt, endsAt }, items), [startsAt, endsAt, items])
  const fit = fitWords(items.length, times)
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
              {items.length > 0 && (
                <Button keys="N" icon={<Plus aria-hidden />} onPress={() => setAdding(true)}>
                  Add an item
                </Button>
              )}
              {meeting.state === 'planned' && (
                <Button kind={isStartFirst ? 'plain' : 'primary'} keys="Ctrl I" onPress={() => void steps.issue()}>
                  Issue the agenda
                </Button>
              )}
              {isStartFirst && (
                <Button kind="primary" icon={<Play aria-hidden />} keys="Ctrl Enter" onPress={() => void steps.start()}>
                  Start the meeting
                </Button>
              )}
            </>
          ),
        })}
      />
      <div className={styles.fit}>
        <StateNotice meeting={meeting} onSaveAsWord={() => void word.save()} />
        <SavingNotice word={word} />
        {items.length > 0 && <Hour items={items} times={times} endsAt={endsAt} onChoose={hand.rows.choose} />}
        {isBefore && <FitNotice items={items} times={times} />}
      </div>
      <AgendaList
        agenda={agenda}
        hand={hand}
        meeting={meeting}
        times={times}
        isReadOnly={isReadOnly}
        isAdding={isAdding && !isReadOnly}
        onAdding={setAdding}
      />
      {!isReadOnly && (
        <SeveralBar hand={hand} localityId={meeting.localityId} isPlanned={meeting.state === 'planned'} />
      )}
      <AgendaFoot
        keys={isReadOnly ? keysToRead : keysToWrite}
        meeting={meeting}
        items={items}
        onSaveAsWord={() => void word.save()}
        isReadOnly={isWorkspaceReadOnly}
        {...(!isReadOnly && !isStartFirst && { onStart: () => void steps.start() })}
      />
      <HandDialogs hand={hand} items={items} meeting={meeting} />
    </div>
  )
}

/** From an agenda to a meeting: issue it, start it, go where it is going on. */
function useSteps(meeting: Meeting, isReadOnly: boolean) {
  const run = useCommand()
  const meetingId = meeting.id
  const isRunning = meeting.state === 'live' || meeting.state === 'suspended'
  const start = async () => {
    const outcome = await run('meeting.start', { meetingId })
    if (outcome.ok) go({ screen: 'live', meetingId })
  }
  const issue = async () => {
    const outcome = await run('meeting.issue', { meetingId })
    if (outcome.ok) announce('The agenda is issued. Save it as Word to send it round.')
  }
  useDoables([
    { name: 'Start the meeting', writes: true, key: 'ctrl+enter', run: () => void start(), isOn: !isReadOnly },
    { name: 'Go to the meeting', key: 'ctrl+enter', run: () => go({ screen: 'live', meetingId }), isOn: isRunning },
  ])
  return { start, issue }
}

/** The year only where it is not this one. */
function titleOf(meeting: Meeting, today: string): string {
  const isThisYear = meeting.on.slice(0, 4) === today.slice(0, 4)
  const day = isThisYear ? weekdayDay(meeting.on) : `${weekdayDay(meeting.on)} ${meeting.on.slice(0, 4)}`
  return `${day}, ${meeting.startsAt} to ${meeting.endsAt}`
}
