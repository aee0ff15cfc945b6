import { CircleCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Meeting } from '../../../../shared/model/meeting'
import { useHostState } from '../../data/data-provider'
import { announce } from '../../ui/announce'
import styles from './live-time.module.css'

/** Which openings were told of already: a person who comes back to the room is not told again. */
const told = new Set<string>()
const shownForMs = 12_000

/** The app was closed or killed in the middle of this meeting, and is back at the same item. Goes by itself. */
export function BackAgain({ meeting }: { readonly meeting: Meeting }) {
  const workspace = useHostState()?.workspace
  const wasLive = workspace?.kind === 'open' && workspace.report.liveMeetingId === meeting.id
  const opening = wasLive ? `${workspace.dir} ${meeting.id}` : null
  // A longer time away is asked about, which says enough.
  const isAsked = meeting.live?.gap != null
  const [isShown, setShown] = useState(() => opening !== null && !isAsked && !told.has(opening))
  const isPaused = meeting.live?.runningSince === null
  const words = isPaused
    ? 'The app stopped and is back, at the same item. The clock is still paused. Nothing was lost.'
    : 'The app stopped for a moment and is back, at the same item. Nothing was lost.'
  const [first] = useState(words)
  useEffect(() => {
    if (opening === null || told.has(opening)) return
    told.add(opening)
    if (!isAsked) announce(first)
  }, [opening, isAsked, first])
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(() => setShown(false), shownForMs)
    return () => clearTimeout(timer)
  }, [isShown])
  if (!isShown) return null
  return (
    <p className={styles.notice} data-kind="done">
      <CircleCheck aria-hidden="true" />
      <b>{first}</b>
    </p>
  )
}
