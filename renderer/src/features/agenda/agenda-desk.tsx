import { Play, Plus } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { isToCome, isUnderWay } from '../../../../shared/rules/next-meeting'
import { isTakenOff } from '../../../../shared/rules/taken-off'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { PageHeader } from '../../ui/page-header'
import { useToday } from '../../ui/use-today'
import styles from './agenda.module.css'
import { AgendaFoot } from './agenda-foot'
import { keysToRead, keysToWrite, useAgendaKeys } from './agenda-keys'
import { AgendaList } from './agenda-list'
import { StateNotice } from './agenda-notices'
import { AgendaSide } from './agenda-side'
import { type AgendaTimes, timesOf } from './agenda-times'
import { fitWords, minuteWords } from './agenda-words'
import { EarlyStart } from './early-start'
import { FitNotice } from './fit-notice'
import { HandDialogs } from './hand-dialogs'
import { Hour } from './hour'
import { OtherDays } from './other-days'
import { cameWords, standingReasons } from './proposal-words'
import { SeveralBar } from './several-bar'
import type { Agenda } from './use-agenda'
import { useFitting } from './use-fitting'
import { useHand } from './use-hand'
import { type MeetingSteps, useMeetingSteps } from './use-meeting-steps'
import { useProposal } from './use-proposal'
import { useSending } from './use-sending'

/** Title and sentence, the hour, the list and what is not on it yet, the keys. `itemId` is the row to stand on when it opens. */
export function AgendaDesk(props: { readonly agenda: Agenda; readonly view: MeetingView; readonly itemId: Id | null }) {
  const { agenda, itemId } = props
  const { items } = agenda
  const { meeting: asked } = props.view
  // The working set hears of a change of state before the query has been asked again.
  const meeting = useRecord('meeting', asked.id) ?? asked
  const place = useRecord('locality', meeting.localityId)
  const today = useToday()
  const isWorkspaceReadOnly = useIsReadOnly()
  const isBefore = isToCome(meeting)
  const isReadOnly = isWorkspaceReadOnly || !isBefore
  const send = useSending(meeting)
  const [isAdding, setAdding] = useState(false)
  const hand = useHand(agenda, isReadOnly)
  const { choose } = hand
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each item that is asked for from outside
  useEffect(() => {
    if (itemId !== null) choose(itemId, 'focus')
  }, [itemId])

  const { startsAt, endsAt, state } = meeting
  const times = useMemo(
    () => timesOf({ startsAt, endsAt }, items, (item) => isTakenOff({ state }, item)),
    [startsAt, endsAt, state, items],
  )
  const proposed = useProposal(meeting, items, isWorkspaceReadOnly)
  const { proposal } = proposed
  // What was sent out keeps the reasons that were read.
  const gathered = useMemo(() => standingReasons(state === 'planned' ? proposal : null), [state, proposal])
  const fitting = useFitting({ agenda, items, times, fit: proposal?.fit ?? null, isOn: !isReadOnly })
  const steps = useMeetingSteps(meeting)
  const hasPassed = isBefore && meeting.on < today
  const over = isBefore && times.over > 0 ? ` It is ${minuteWords(times.over)} over.` : ''
  const issue = () => void steps.issue(over)
  const startFirst = isBefore && meeting.on === today
  useDoables([
    { name: 'Add an item', key: 'n', run: () => setAdding(true), isOn: !isReadOnly },
    { name: 'Issue the agenda', writes: true, key: 'ctrl+i', run: issue, isOn: !isReadOnly && state === 'planned' },
  ])
  useRoomKeys({ meeting, steps, isReadOnly, hasPassed })
  useAgendaKeys(hand, isReadOnly)

  return (
    <div className={styles.screen}>
      <PageHeader
        {...(place && { plate: { code: place.code, shape: place.shape } })}
        title={titleOf(meeting, today)}
        sentence={<Sentence meeting={meeting} items={items} times={times} />}
        {...(!isReadOnly && {
          actions: (
            <>
              {items.length > 0 && (
                <Button keys="N" icon={<Plus aria-hidden />} onPress={() => setAdding(true)}>
                  Add an item
                </Button>
              )}
              {state === 'planned' && (
                <Button kind={startFirst || hasPassed ? 'plain' : 'primary'} keys="Ctrl I" onPress={issue}>
                  Issue the agenda
                </Button>
              )}
              {startFirst && (
                <Button kind="primary" icon={<Play aria-hidden />} keys="Ctrl Enter" onPress={() => void steps.start()}>
                  Start the meeting
                </Button>
              )}
            </>
          ),
        })}
      />
      <div className={styles.fit}>
        {/* How far over it is, once: the notice below says it with what would make it fit. */}
        <StateNotice meeting={meeting} over={fitting.isLeft ? over : ''} send={send} />
        <OtherDays meeting={meeting} steps={steps} isReadOnly={isReadOnly} />
        {items.length > 0 && <Hour items={items} times={times} endsAt={endsAt} onChoose={hand.rows.choose} />}
        {isBefore && !fitting.isLeft && (
          <FitNotice
            times={times}
            fit={fitting.fit}
            isReadOnly={isReadOnly}
            onFit={fitting.run}
            onLeave={fitting.leave}
          />
        )}
      </div>
      <div className={styles.desk} data-beside={isBefore}>
        <AgendaList
          agenda={agenda}
          hand={hand}
          meeting={meeting}
          times={times}
          gathered={gathered}
          isReadOnly={isReadOnly}
          isAdding={isAdding && !isReadOnly}
          onAdding={setAdding}
        />
        {isBefore && (
          <div className={styles.beside}>
            <AgendaSide proposed={proposed} localityId={meeting.localityId} isReadOnly={isReadOnly} />
          </div>
        )}
      </div>
      {!isReadOnly && (
        <SeveralBar hand={hand} localityId={meeting.localityId} isPlanned={meeting.state === 'planned'} />
      )}
      <AgendaFoot
        keys={isReadOnly ? keysToRead : keysToWrite}
        meeting={meeting}
        items={items}
        send={send}
        steps={steps}
        isReadOnly={isWorkspaceReadOnly}
      />
      {steps.isAskingEarly && <EarlyStart meeting={meeting} steps={steps} />}
      <HandDialogs hand={hand} items={items} meeting={meeting} />
    </div>
  )
}

/** "Twelve items, 66 minutes for an hour. Seven came by themselves." Where nothing did, the venue. */
function Sentence(props: {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly times: AgendaTimes
}) {
  const { meeting, items, times } = props
  const standing = items.filter((item) => !isTakenOff(meeting, item))
  const fit = fitWords(standing.length, times)
  const came = cameWords(standing)
  const venue = meeting.venue === '' ? '' : ` ${meeting.venue}.`
  return (
    <>
      {fit.items}
      {times.over > 0 ? <b>{fit.minutes}</b> : fit.minutes}.{came === '' ? venue : ` ${came}`}
    </>
  )
}

/** Into the room: to start, to go where it is going on, or to write up what was held without the app. */
function useRoomKeys(props: {
  readonly meeting: Meeting
  readonly steps: MeetingSteps
  readonly isReadOnly: boolean
  readonly hasPassed: boolean
}): void {
  const { meeting, steps, isReadOnly, hasPassed } = props
  const key = 'ctrl+enter'
  useDoables([
    { name: 'Start the meeting', writes: true, key, run: () => void steps.start(), isOn: !isReadOnly && !hasPassed },
    {
      name: 'Write the meeting up',
      writes: true,
      key,
      run: () => void steps.writeUp(),
      isOn: !isReadOnly && hasPassed,
    },
    {
      name: 'Go to the meeting',
      key,
      run: () => go({ screen: 'live', meetingId: meeting.id }),
      isOn: isUnderWay(meeting),
    },
  ])
}

/** The year only where it is not this one. */
function titleOf(meeting: Meeting, today: string): string {
  const isThisYear = meeting.on.slice(0, 4) === today.slice(0, 4)
  const day = isThisYear ? weekdayDay(meeting.on) : `${weekdayDay(meeting.on)} ${meeting.on.slice(0, 4)}`
  return `${day}, ${meeting.startsAt} to ${meeting.endsAt}`
}
