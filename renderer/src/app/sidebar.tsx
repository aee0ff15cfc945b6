import { DoorOpen, KeyRound, Plus, Search, Sun } from 'lucide-react'
import { useRecord, useRecords } from '../data/data-provider'
import type { Route } from '../data/route'
import { useWaitingOnDesk } from '../features/desk/use-desks'
import { useTodayLines } from '../features/today/use-today-lines'
import { Keys } from '../ui/keys'
import { Plate } from '../ui/plate'
import { StatusShape } from '../ui/status-shape'
import { useToday } from '../ui/use-today'
import { PlaceParts } from './place-parts'
import styles from './sidebar.module.css'
import { Entry } from './sidebar-entry'
import { Foot } from './sidebar-foot'
import { useShell } from './use-shell'
import { nextMeeting, nextMeetingRoute, placeOf, placesInOrder } from './where'

/** Find, Today, the places and their parts; counts only where somebody is needed, in words. */
export function Sidebar({ route }: { readonly route: Route }) {
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
export function Places({ route }: { readonly route: Route }) {
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
            {each.id === open?.id && <PlaceParts route={route} place={each} />}
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
      {...(waiting > 0 && { count: waiting.toLocaleString('en-GB'), unseen: ', waiting: ' })}
    />
  )
}
