import { Plus } from 'lucide-react'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { standsAfter } from '../../../../shared/rules/agenda-placing'
import { daysBetween, shortDay, weekdayNames, weekdayOf } from '../../../../shared/rules/dates'
import { foldName } from '../../../../shared/rules/names'
import { screenWords } from '../../app/screen-words'
import { nextMeeting, placeOf } from '../../app/where'
import { useHostState, useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { go, type Route, useRoutes } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { useHost } from '../../host/host'
import { type ListedDoable, listedDoables, typingChord, useDoableRegistry } from '../../ui/doables'
import { keyWords } from '../../ui/key-words'
import { showToast } from '../../ui/toasts'
import { isOneKey } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { DoLine, type FindLine } from './find-lines'

const placesLimit = 6
const calledLimit = 4

/** Every word typed begins a word of the name; accents and capitals do not matter. */
export function nameMatches(name: string, typed: string): boolean {
  const words = foldName(name).split(/[^\p{L}\p{N}]+/u)
  return foldName(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .every((typedWord) => words.some((word) => word.startsWith(typedWord)))
}

const goTo = 'Go to '

/** How long the name is that begins exactly as typed, a place's own name too; null where none does. */
export function calledAs(name: string, typed: string): number | null {
  const asked = foldName(typed).replace(/\s+/gu, ' ').trim()
  if (asked === '') return null
  const names = [name, ...(name.startsWith(goTo) ? [name.slice(goTo.length)] : [])].map(foldName)
  return names.find((each) => each.startsWith(asked))?.length ?? null
}

export type DoableLines = {
  /** Called by their name: before everything that is found. */
  readonly called: readonly FindLine[]
  readonly others: readonly FindLine[]
}

/** What can be done now whose name fits; with nothing typed all of it, and the screens gone to last. */
export function useDoableLines(typed: string): DoableLines {
  const { lists, oneKey } = useDoableRegistry()
  const recent = useRecentLines()
  const lineOf = (one: ListedDoable, group: string): FindLine => ({
    id: `do ${one.where} ${one.name}`,
    group,
    copy: one.name,
    run: one.run,
    shows: <DoLine name={one.name} keys={keysOf(one, oneKey)} />,
    ...(one.writes && { writes: true }),
  })
  const here = listedDoables(lists, 'screen')
  const saidHere = new Set(['Find or do', ...here.map((one) => one.name)])
  const everywhere = listedDoables(lists, 'everywhere').filter((one) => !saidHere.has(one.name))
  if (typed.trim() !== '') {
    const called = calledIn([...here, ...everywhere], typed)
    const others = [...here, ...everywhere].filter(
      (one) => !called.includes(one) && nameMatches(`${one.name} ${one.also ?? ''}`, typed),
    )
    return {
      called: called.map((one) => lineOf(one, 'Go and do')),
      others: others.map((one) => lineOf(one, 'Do')),
    }
  }
  const places = everywhere.filter((one) => one.name.startsWith(goTo))
  const others = [
    ...recent,
    ...places.slice(0, placesLimit).map((one) => lineOf(one, 'Go to')),
    ...here.map((one) => lineOf(one, 'Do on this screen')),
    ...everywhere.filter((one) => !places.includes(one)).map((one) => lineOf(one, 'Do everywhere')),
  ]
  return { called: [], others }
}

/** The nearest to the whole of its name first; a name said here and everywhere once, as it is meant here. */
function calledIn(doables: readonly ListedDoable[], typed: string): readonly ListedDoable[] {
  return doables
    .flatMap((one) => {
      const length = calledAs(one.name, typed)
      return length === null ? [] : [{ one, length }]
    })
    .sort((a, b) => a.length - b.length)
    .slice(0, calledLimit)
    .map(({ one }) => one)
}

function keysOf(one: ListedDoable, oneKey: boolean): readonly string[] {
  const chord = typingChord(one)
  const key = one.key !== undefined && (oneKey || !isOneKey(one.key)) ? [keyWords(one.key)] : []
  const typing = chord !== null ? [keyWords(chord)] : one.typingWords !== undefined ? [one.typingWords] : []
  return [...key, ...typing]
}

/** The last screens, each once, without the one that is open. */
function useRecentLines(): readonly FindLine[] {
  const { route, before } = useRoutes()
  const localities = useRecords('locality')
  const meetings = useRecords('meeting')
  const seen = new Set([JSON.stringify(route)])
  const recent: Route[] = []
  for (const each of [...before].reverse()) {
    const key = JSON.stringify(each)
    if (seen.has(key) || recent.length === 3) continue
    seen.add(key)
    recent.push(each)
  }
  return recent.map((each) => {
    const place = 'localityId' in each || 'meetingId' in each ? placeOf(each, localities, meetings) : undefined
    const meeting = 'meetingId' in each ? meetings.get(each.meetingId) : undefined
    const words = [screenWords[each.screen], place?.name, meeting && shortDay(meeting.on)].filter(Boolean).join(', ')
    return {
      id: `recent ${JSON.stringify(each)}`,
      group: 'Go to',
      copy: words,
      run: () => go(each),
      shows: <DoLine name={words} keys={[]} />,
    }
  })
}

/** Made of what was typed: an action for somebody, a line on the next agenda. */
export function useMadeUpLines(asked: {
  readonly words: string
  readonly personId: string | null
  readonly localityId: string | null
}): readonly FindLine[] {
  const { words, personId, localityId } = asked
  const run = useCommand()
  const host = useHost()
  const today = useToday()
  const isReadOnly = useIsReadOnly()
  const route = useRoutes((state) => state.route)
  const localities = useRecords('locality')
  const meetings = useRecords('meeting')
  const keyboardPersonId = useHostState()?.user.keyboardPersonId ?? null
  const person = useRecord('person', personId ?? keyboardPersonId)
  const place = localities.get(localityId ?? '') ?? placeOf(route, localities, meetings)
  if (words === '' || isReadOnly || place === undefined) return []
  const next = nextMeeting(meetings, place.id, today)
  const addAction = async () => {
    const outcome = await run('action.add', {
      localityId: place.id,
      title: words,
      owner: person === undefined ? { kind: 'nobody' } : { kind: 'person', personId: person.id },
      helperIds: [],
      dueOn: null,
      origin: null,
    })
    if (outcome.ok) showToast({ words: `Action added: ${words}`, canUndo: true })
  }
  const putOn = async (meeting: Meeting) => {
    const opened = await host.call('meeting.open', { meetingId: meeting.id })
    const items = opened.ok ? opened.value.items : []
    const itemKind = 'opportunity'
    const after = standsAfter({ itemKind, openness: { kind: 'open' } }, items)
    const outcome = await run('item.add', { meetingId: meeting.id, itemKind, title: words, after, isKept: true })
    if (outcome.ok) showToast({ words: `On the agenda: ${words}`, canUndo: true })
  }
  const forWhom = person === undefined ? '' : ` for ${person.name}`
  const action = `Add an action “${words}”${forWhom}`
  const lines: FindLine[] = [
    {
      id: 'make action',
      group: 'Do',
      copy: action,
      writes: true,
      run: () => void addAction(),
      shows: <DoLine name={inPlace(action, place, route, localities.size)} icon={<Plus aria-hidden />} keys={[]} />,
    },
  ]
  if (next !== undefined && (next.state === 'planned' || next.state === 'issued')) {
    const put = `Put “${words}” on ${agendaOf(next, today)} agenda`
    lines.push({
      id: 'make item',
      group: 'Do',
      copy: put,
      writes: true,
      run: () => void putOn(next),
      shows: <DoLine name={inPlace(put, place, route, localities.size)} icon="agenda" keys={[]} />,
    })
  }
  return lines
}

/** Where the open screen does not say which place is meant, the line does. */
function inPlace(words: string, place: Locality, route: Route, placeCount: number): string {
  const isSaid = 'localityId' in route && route.localityId === place.id
  return isSaid || placeCount < 2 ? words : `${words}, ${place.name}`
}

/** "Thursday’s", "25 June’s". */
function agendaOf(meeting: Meeting, today: string): string {
  const days = daysBetween(today, meeting.on)
  return `${days >= 0 && days < 7 ? weekdayNames[weekdayOf(meeting.on) - 1] : shortDay(meeting.on)}’s`
}
