import { Plus } from 'lucide-react'
import { Fragment, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { weekdayDay } from '../../../../shared/rules/dates'
import { isHonorific } from '../../../../shared/rules/names'
import { nearDay } from '../../../../shared/rules/near-days'
import { isToCome } from '../../../../shared/rules/next-meeting'
import { byRank } from '../../../../shared/rules/ranks'
import { fitOf } from '../../../../shared/rules/this-week'
import { todaySentence } from '../../../../shared/rules/today'
import { useIsReadOnly, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { KeyBar } from '../../ui/keys'
import { PageHeader } from '../../ui/page-header'
import { isAbout } from '../agenda/use-put-on-agenda'
import { dealing } from './dealing'
import { AskWho, ForYouRow } from './for-you-list'
import { lineDoables } from './line-doables'
import { type Lines, LinesContext } from './line-row'
import { howFar, NearestMeeting, OtherMeeting, openWords, UnplannedPlace } from './next-meetings'
import { firstShown, MoreButton, moreShown, Section } from './section'
import styles from './today.module.css'
import { type Asking, TodayAsked } from './today-asked'
import { meetingLine, type TodayLine } from './today-line'
import { useHours } from './use-hours'
import { useIssuing } from './use-issuing'
import { useLineCommands } from './use-line-commands'
import { usePageLines } from './use-page-lines'
import { useRoving } from './use-roving'
import { useTodayLines } from './use-today-lines'
import { WaitingRow } from './waiting-row'
import { Week } from './week'

const keys = [
  { keys: '↑ ↓', does: 'choose' },
  { keys: 'Enter', does: 'open' },
  { keys: 'A', does: 'next meeting' },
  { keys: 'N', does: 'add' },
  { keys: 'Ctrl Z', does: 'undo' },
]

/** The day: the next meetings, what is late or waits, what is for you, and the week. */
export function TodayScreen() {
  const day = useTodayLines()
  const { next, unplanned, waiting, forYou, week, today, you } = day
  const places = useRecords('locality')
  const people = useRecords('person')
  const isReadOnly = useIsReadOnly()
  const [shown, setShown] = useState({ next: firstShown, waiting: firstShown, you: firstShown })
  const [asking, setAsking] = useState<Asking | null>(null)
  const root = useRef<HTMLDivElement>(null)

  const { hours, isUnreadable } = useHours(next, week)
  const nextOf = useMemo(() => new Map(next.map((meeting) => [meeting.localityId, meeting])), [next])
  const commands = useLineCommands(today)
  const nearest = next[0]
  const others = next.slice(1, 1 + shown.next)

  const { lines, keys: lineKeys, waitingShown, youShown } = usePageLines(day, shown)
  const roving = useRoving(root, lineKeys)
  const chosen = lines.find((line) => line.key === roving.chosen) ?? null

  const agendaDay = (localityId: Id): string | null => {
    const meeting = nextOf.get(localityId)
    return meeting !== undefined && isToCome(meeting) ? nearDay(meeting.on, today) : null
  }
  const onAgendaOf = (line: TodayLine): string | null => {
    const meeting = nextOf.get(line.localityId)
    const items = meeting === undefined ? [] : (hours.get(meeting.id)?.items ?? [])
    const { agenda } = line
    return agenda !== null && items.some((item) => isAbout(item, agenda)) ? agendaDay(line.localityId) : null
  }
  const doables = (line: TodayLine) =>
    isReadOnly
      ? []
      : lineDoables(line, {
          agendaDay: onAgendaOf(line) === null ? agendaDay(line.localityId) : null,
          proposeDone: (action) => void commands.proposeDone(action),
          askDue: (action) => setAsking({ kind: 'due', actionId: action.id }),
          askOwner: (action) => setAsking({ kind: 'owner', actionId: action.id }),
          putOnAgenda: (one) => void commands.putOnAgenda(one),
          issue: (meeting) => void commands.issue(meeting),
          deal: dealing(commands, setAsking),
        })
  const context: Lines = { roving, doablesOf: doables }
  const placesInOrder = [...places.values()].filter((place) => place.retiredOn === null).sort(byRank)
  const addTo = chosen?.localityId ?? nearest?.localityId ?? placesInOrder[0]?.id
  const issuing = useIssuing(day, isReadOnly || chosen?.toIssue != null, commands.issue)
  const canAdd = !isReadOnly && addTo !== undefined
  useDoables([
    {
      name: nearest?.live == null ? 'Open the next agenda' : openWords(nearest),
      key: 'a',
      isOn: nearest !== undefined,
      run: () => nearest && go(meetingLine('next', nearest).route),
    },
    ...issuing.doables,
    { name: 'Add an action', key: 'n', isOn: canAdd, run: () => setAsking({ kind: 'add' }) },
    ...(chosen === null ? [] : doables(chosen).map(({ keys, ...one }) => ({ ...one, key: keys.toLowerCase() }))),
  ])
  const nearestPlace = nearest === undefined ? undefined : places.get(nearest.localityId)
  const nearestHour = nearest === undefined ? undefined : hours.get(nearest.id)
  const sentence = todaySentence({
    next: nearest ?? null,
    placeName: nearestPlace?.name ?? '',
    fit: nearest === undefined || nearestHour === undefined ? null : fitOf(nearest, nearestHour.items),
    waiting: waiting.length,
    today,
  })

  return (
    <LinesContext value={context}>
      <div className={styles.screen}>
        <div ref={root} className={styles.scroll}>
          <PageHeader
            title={weekdayDay(today)}
            sentence={sentence.map((part) =>
              part.isStrong ? <b key={part.words}>{part.words}</b> : <Fragment key={part.words}>{part.words}</Fragment>,
            )}
            {...(canAdd && {
              actions: (
                <Button icon={<Plus aria-hidden />} keys="N" onPress={() => setAsking({ kind: 'add' })}>
                  Add
                </Button>
              ),
            })}
          />
          <div className={styles.columns}>
            <div className={styles.main}>
              <Section
                title={next.length + unplanned.length > 1 ? 'Next meetings' : 'Next meeting'}
                {...(nearest !== undefined && { note: howFar(nearest, today) })}
              >
                {nearest !== undefined && nearestPlace !== undefined && (
                  <NearestMeeting
                    meeting={nearest}
                    place={nearestPlace}
                    hour={nearestHour}
                    today={today}
                    issuing={issuing.of(nearest)}
                  />
                )}
                {isUnreadable && <p className={styles.quiet}>The minutes of the agendas could not be read.</p>}
                <ul className={styles.list}>
                  {others.map((meeting) => {
                    const place = places.get(meeting.localityId)
                    const hour = hours.get(meeting.id)
                    return (
                      place && (
                        <OtherMeeting
                          key={meeting.id}
                          meeting={meeting}
                          place={place}
                          hour={hour}
                          today={today}
                          issuing={issuing.of(meeting)}
                        />
                      )
                    )
                  })}
                  {unplanned.map((id) => {
                    const place = places.get(id)
                    return place && <UnplannedPlace key={id} place={place} />
                  })}
                </ul>
                <MoreButton
                  key={shown.next}
                  list="next"
                  shown={shown.next}
                  roving={roving}
                  hidden={next.length - 1 - others.length}
                  onMore={() => setShown({ ...shown, next: shown.next + moreShown })}
                />
              </Section>
              <Section
                title="Late, or waiting for somebody"
                {...(waiting.length > 0 && { note: waitingNote(waiting.length) })}
              >
                {waiting.length === 0 && (
                  <p className={styles.quiet}>Nothing is late, and nothing waits for anybody.</p>
                )}
                <ul className={styles.list}>
                  {waitingShown.map(({ line, words }) => (
                    <WaitingRow
                      key={line.key}
                      line={line}
                      words={words}
                      people={people}
                      onAgendaOf={onAgendaOf(line)}
                    />
                  ))}
                </ul>
                <MoreButton
                  key={shown.waiting}
                  list="waiting"
                  shown={shown.waiting}
                  roving={roving}
                  hidden={waiting.length - shown.waiting}
                  onMore={() => setShown({ ...shown, waiting: shown.waiting + moreShown })}
                />
              </Section>
              <Section
                title={you === null ? 'For you' : `For you, ${firstName(you.name)}`}
                {...(forYou.length > 0 && { note: forYou.length.toLocaleString('en-GB') })}
              >
                {you === null && <AskWho />}
                {you !== null && forYou.length === 0 && <p className={styles.quiet}>Nothing waits for you.</p>}
                <ul className={styles.list}>
                  {youShown.map(({ kind, line, words }) => (
                    <ForYouRow key={line.key} kind={kind} line={line} words={words} />
                  ))}
                </ul>
                <MoreButton
                  key={shown.you}
                  list="you"
                  shown={shown.you}
                  roving={roving}
                  hidden={forYou.length - shown.you}
                  onMore={() => setShown({ ...shown, you: shown.you + moreShown })}
                />
              </Section>
            </div>
            <Week week={week} places={places} hours={hours} today={today} />
          </div>
        </div>
        <KeyBar keys={keys} />
        <TodayAsked
          asking={asking}
          places={placesInOrder}
          addTo={addTo ?? null}
          commands={commands}
          onClose={() => setAsking(null)}
        />
      </div>
    </LinesContext>
  )
}

function waitingNote(count: number): string {
  return count === 1 ? '1' : `${count.toLocaleString('en-GB')}, most pressing first`
}

/** "Nettie" of "Cllr Nettie Bramble". */
function firstName(name: string): string {
  const words = name.split(/\s+/u)
  return words.find((word) => !isHonorific(word)) ?? name
}
