import { CalendarClock, FileText, HardDrive, ListChecks, Plus, UserRound, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Locality } from '../../../shared/model/locality'
import { timeOf } from '../../../shared/rules/dates'
import { useHostState, useRecord, useRecords, useWorking } from '../data/data-provider'
import { go, type Route } from '../data/route'
import { classes } from '../ui/classes'
import { Plate } from '../ui/plate'
import { StatusShape } from '../ui/status-shape'
import { useToday } from '../ui/use-today'
import styles from './sidebar.module.css'
import { useShell } from './use-shell'
import { dayWord, lateCount, nextMeeting, nextMeetingRoute, placesInOrder } from './where'

/** The places and their parts; counts only where somebody is needed, in words. */
export function Sidebar({ route, place }: { readonly route: Route; readonly place: Locality | undefined }) {
  const rail = useShell((state) => state.rail)
  return (
    <nav className={styles.side} data-rail={rail} aria-label="Connected Team">
      <WorkspaceName />
      <Places route={route} place={place} />
      <Foot />
    </nav>
  )
}

export function WorkspaceName() {
  const settings = useRecord('settings', 'settings')
  const name = settings?.bodyName === undefined || settings.bodyName === '' ? 'Connected Team' : settings.bodyName
  return (
    <p className={styles.space} title={name}>
      <StatusShape of="table" className={styles.logo} />
      <span className={styles.words}>{name}</span>
    </p>
  )
}

export function Places({ route, place }: { readonly route: Route; readonly place: Locality | undefined }) {
  const places = placesInOrder(useRecords('locality'))
  const meetings = useRecords('meeting')
  const today = useToday()
  return (
    <ul className={styles.places}>
      {places.map((each) => (
        <li key={each.id}>
          <Entry
            route={nextMeetingRoute(nextMeeting(meetings, each.id, today), each.id)}
            icon={<Plate code={each.code} shape={each.shape} />}
            name={each.name}
            isStrong={each.id === place?.id}
          />
          {each.id === place?.id && <Parts route={route} place={each} />}
        </li>
      ))}
      <li className={styles.another}>
        <Entry route={{ screen: 'start-team' }} icon={<Plus aria-hidden />} name="Start another team" />
      </li>
    </ul>
  )
}

function Parts({ route, place }: { readonly route: Route; readonly place: Locality }) {
  const meetings = useRecords('meeting')
  const actions = useRecords('action')
  const people = useRecords('person')
  const vacancies = useRecords('vacancy')
  const today = useToday()
  const next = nextMeeting(meetings, place.id, today)
  const late = lateCount(actions, place.id, today)
  const vacant = [...vacancies.values()].filter((each) => each.localityId === place.id && each.filledOn === null).length
  const unnamed = [...people.values()].filter((each) => each.toComplete && isHere(each.roles, place.id)).length
  const meetingId = 'meetingId' in route ? route.meetingId : null
  const isNext = next !== undefined && meetingId === next.id
  return (
    <ul className={styles.parts}>
      <li>
        <Entry
          route={nextMeetingRoute(next, place.id)}
          icon={<CalendarClock aria-hidden />}
          name="Next meeting"
          isCurrent={isNext}
          count={next === undefined ? 'Plan it' : dayWord(next, today)}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'meetings', localityId: place.id }}
          icon={<FileText aria-hidden />}
          name="Minutes and decisions"
          isCurrent={route.screen === 'meetings' || (meetingId !== null && !isNext)}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'actions', localityId: place.id }}
          icon={<ListChecks aria-hidden />}
          name="Actions"
          isCurrent={route.screen === 'actions' || route.screen === 'import'}
          {...(late > 0 && { count: `${late} late`, kind: 'late' as const })}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'people', localityId: place.id }}
          icon={<UsersRound aria-hidden />}
          name="People"
          isCurrent={route.screen === 'people'}
          {...(unnamed > 0
            ? { count: `${unnamed} unnamed`, kind: 'soon' as const }
            : vacant > 0 && { count: `${vacant} vacant`, kind: 'held' as const })}
        />
      </li>
    </ul>
  )
}

function isHere(roles: readonly { readonly localityId: string }[], localityId: string): boolean {
  return roles.some((role) => role.localityId === localityId)
}

function Entry(props: {
  readonly route: Route
  readonly icon: ReactNode
  readonly name: string
  readonly isCurrent?: boolean
  readonly isStrong?: boolean
  readonly count?: string
  readonly kind?: 'late' | 'held' | 'soon'
}) {
  const { route, icon, name, isCurrent = false, isStrong = false, count, kind } = props
  return (
    <button
      type="button"
      className={classes(styles.entry, isStrong && styles.strong)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => {
        useShell.getState().show(null)
        go(route)
      }}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{name}</span>
      {count !== undefined && <span className={classes(styles.count, kind && styles[kind])}>{count}</span>}
    </button>
  )
}

/** When it was last saved, and who is at the keyboard, with a way to change. */
export function Foot() {
  const host = useHostState()
  const savedNow = useWorking((state) => state.savedAt)
  const person = useRecord('person', host?.user.keyboardPersonId ?? null)
  const workspace = host?.workspace
  const savedAt = savedNow ?? (workspace?.kind === 'open' ? workspace.savedAt : null)
  return (
    <div className={styles.foot}>
      <button
        type="button"
        className={styles.entry}
        aria-label={person === undefined ? undefined : `At the keyboard: ${person.name}. Change`}
        onClick={() => useShell.getState().show('keyboard')}
      >
        <span className={styles.icon}>
          <UserRound aria-hidden />
        </span>
        <span className={styles.words}>{person?.name ?? 'Who is at the keyboard?'}</span>
      </button>
      <p className={styles.saved} title={workspace !== undefined && 'dir' in workspace ? workspace.dir : ''}>
        <HardDrive aria-hidden />
        <span className={styles.words}>
          {workspace?.kind === 'read-only'
            ? 'Reading only'
            : savedAt === null
              ? 'All is saved here'
              : `Saved here at ${timeOf(savedAt)}`}
        </span>
      </p>
    </div>
  )
}
