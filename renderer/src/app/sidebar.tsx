import {
  CalendarClock,
  DoorOpen,
  Files,
  FileText,
  Handshake,
  HardDrive,
  Inbox,
  KeyRound,
  ListChecks,
  MapPin,
  MessageCircleQuestionMark,
  Plus,
  Search,
  Settings,
  Sun,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import type { BoardKind } from '../../../shared/model/board'
import type { Id } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import { timeOf } from '../../../shared/rules/dates'
import { peopleStanding } from '../../../shared/rules/people-standing'
import { useHostState, useRecord, useRecords, useWorking } from '../data/data-provider'
import { go, type Route, useRoutes } from '../data/route'
import { useWaitingOnDesk } from '../features/desk/use-desks'
import { waitsForSomebody } from '../features/parking-lot/parking-words'
import { useParkingLot } from '../features/parking-lot/use-parking-lot'
import { useTodayLines } from '../features/today/use-today-lines'
import { classes } from '../ui/classes'
import { Keys } from '../ui/keys'
import { Plate } from '../ui/plate'
import { StatusShape } from '../ui/status-shape'
import { useToday } from '../ui/use-today'
import styles from './sidebar.module.css'
import { useCardNeeds } from './use-card-needs'
import { useShell } from './use-shell'
import { dayWord, lateCount, nextMeeting, nextMeetingRoute, placeOf, placesInOrder } from './where'

/** Find, Today, the places and their parts; counts only where somebody is needed, in words. */
export function Sidebar({ route }: { readonly route: Route; readonly place?: Locality | undefined }) {
  const rail = useShell((state) => state.rail)
  return (
    <nav className={styles.side} data-rail={rail} aria-label="Connected Team">
      <WorkspaceName />
      <Places route={route} />
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

/** Everything one can go to; in large text it is a sheet of its own. */
export function Places({ route }: { readonly route: Route; readonly place?: Locality | undefined }) {
  const localities = useRecords('locality')
  const meetings = useRecords('meeting')
  const today = useToday()
  const places = placesInOrder(localities)
  const open = placeOf(route, localities, meetings)
  return (
    <>
      <button type="button" className={styles.find} onClick={() => useShell.getState().show('find')}>
        <Search aria-hidden />
        <span className={styles.words}>Find or do</span>
        <span className={styles.keys} aria-hidden="true">
          <Keys keys="Ctrl K" />
        </span>
      </button>
      {places.length > 0 && (
        <ul className={styles.top}>
          <li>
            <TodayEntry route={route} />
          </li>
          <li>
            <DeskEntry route={route} />
          </li>
          <li>
            <Entry
              route={{ screen: 'permissions' }}
              icon={<KeyRound aria-hidden />}
              name="Permissions"
              isCurrent={route.screen === 'permissions'}
            />
          </li>
        </ul>
      )}
      <ul className={styles.places}>
        {places.map((each) => (
          <li key={each.id}>
            <Entry
              route={nextMeetingRoute(nextMeeting(meetings, each.id, today), each.id)}
              icon={<Plate code={each.code} shape={each.shape} />}
              name={each.name}
              isStrong={each.id === open?.id}
            />
            {each.id === open?.id && <Parts route={route} place={each} />}
          </li>
        ))}
        <li className={styles.another}>
          <Entry route={{ screen: 'start-team' }} icon={<Plus aria-hidden />} name="Start another team" />
        </li>
      </ul>
    </>
  )
}

/** How many things are late or wait for somebody. */
function TodayEntry({ route }: { readonly route: Route }) {
  const { waiting } = useTodayLines()
  return (
    <Entry
      route={{ screen: 'home' }}
      icon={<Sun aria-hidden />}
      name="Today"
      isCurrent={route.screen === 'home'}
      {...(waiting.length > 0 && { count: waiting.length.toLocaleString('en-GB') })}
    />
  )
}

/** How many questions wait for an answer: yours where you are an enabler, else everybody’s. */
function DeskEntry({ route }: { readonly route: Route }) {
  const waiting = useWaitingOnDesk()
  return (
    <Entry
      route={{ screen: 'desk' }}
      icon={<DoorOpen aria-hidden />}
      name="Enabler’s desk"
      isCurrent={route.screen === 'desk'}
      {...(waiting > 0 && { count: inWords(waiting), unseen: ', waiting: ' })}
    />
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
  const needs = useCardNeeds(place.id)
  const { unnamed, vacant } = useMemo(
    () => peopleStanding(people.values(), vacancies.values(), place.id, today),
    [people, vacancies, place.id, today],
  )
  // A screen of no place has the parts of the last one open, and none of them is where one is.
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
        <ParkedEntry route={route} localityId={place.id} />
      </li>
      <li>
        <Entry
          route={{ screen: 'actions', localityId: place.id }}
          icon={<ListChecks aria-hidden />}
          name="Actions"
          isCurrent={route.screen === 'actions' || route.screen === 'import' || isClosed(route, 'action')}
          {...(late > 0 && { count: `${inWords(late)} late`, kind: 'late' as const })}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'pledges', localityId: place.id }}
          icon={<Handshake aria-hidden />}
          name="Pledges"
          isCurrent={route.screen === 'pledges' || isClosed(route, 'pledge')}
          {...(needs.pledgesDue > 0 && { count: `${inWords(needs.pledgesDue)} due` })}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'escalations', localityId: place.id }}
          icon={<MessageCircleQuestionMark aria-hidden />}
          name="Escalations"
          isCurrent={ofEscalations.has(route.screen) || isClosed(route, 'escalation')}
          {...(needs.late > 0
            ? { count: `${inWords(needs.late)} late`, kind: 'late' as const }
            : needs.forNobody > 0 && { count: `${inWords(needs.forNobody)} for nobody`, kind: 'held' as const })}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'people', localityId: place.id }}
          icon={<UsersRound aria-hidden />}
          name="People"
          isCurrent={route.screen === 'people' || route.screen === 'leaver'}
          {...(unnamed > 0
            ? { count: `${inWords(unnamed)} unnamed`, kind: 'soon' as const }
            : vacant > 0 && { count: `${inWords(vacant)} vacant`, kind: 'held' as const })}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'papers', localityId: place.id }}
          icon={<Files aria-hidden />}
          name="Papers"
          isCurrent={route.screen === 'papers'}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'place', localityId: place.id }}
          icon={<MapPin aria-hidden />}
          name={place.shape === 'theme' ? 'The theme' : 'The place'}
          isCurrent={route.screen === 'place'}
        />
      </li>
    </ul>
  )
}

/** What is over belongs to the board it was on. */
const isClosed = (route: Route, of: BoardKind): boolean => route.screen === 'closed' && route.of === of

const ofEscalations: ReadonlySet<Route['screen']> = new Set(['escalations', 'escalation', 'write-escalation'])

/** How many things wait for somebody to put them on an agenda. */
function ParkedEntry({ route, localityId }: { readonly route: Route; readonly localityId: Id }) {
  const { lines } = useParkingLot(localityId)
  const waiting = lines.filter(waitsForSomebody).length
  const isCurrent = route.screen === 'parking-lot'
  // The screen itself says how many.
  return (
    <Entry
      route={{ screen: 'parking-lot', localityId }}
      icon={<Inbox aria-hidden />}
      name="Parked"
      unseen=" and handed in"
      isCurrent={isCurrent}
      {...(waiting > 0 && !isCurrent && { count: waiting.toLocaleString('en-GB') })}
    />
  )
}

function Entry(props: {
  readonly route: Route
  readonly icon: ReactNode
  readonly name: string
  /** The rest of the name, for which there is no room beside a count. */
  readonly unseen?: string
  readonly isCurrent?: boolean
  readonly isStrong?: boolean
  readonly count?: string
  readonly kind?: 'late' | 'held' | 'soon'
}) {
  const { route, icon, name, unseen, isCurrent = false, isStrong = false, count, kind } = props
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
      <span className={styles.words}>
        {name}
        {unseen !== undefined && <span className="visually-hidden">{unseen}</span>}
      </span>
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
  const isInSettings = useRoutes((state) => state.route.screen === 'settings')
  const savedAt = savedNow ?? (workspace?.kind === 'open' ? workspace.savedAt : null)
  return (
    <div className={styles.foot}>
      <div className={styles.footLine}>
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
        <button
          type="button"
          className={classes(styles.entry, styles.settings)}
          aria-label="Settings"
          title="Settings"
          aria-current={isInSettings ? 'page' : undefined}
          onClick={() => {
            useShell.getState().show(null)
            go({ screen: 'settings' })
          }}
        >
          <span className={styles.icon}>
            <Settings aria-hidden />
          </span>
        </button>
      </div>
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

function inWords(count: number): string {
  return count.toLocaleString('en-GB')
}
