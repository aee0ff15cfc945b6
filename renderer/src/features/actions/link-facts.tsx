import { useMemo } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { nearDay } from '../../../../shared/rules/near-days'
import { isToCome, nextMeetings } from '../../../../shared/rules/next-meeting'
import { useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { useToday } from '../../ui/use-today'
import styles from './actions.module.css'
import { CardLink } from './card-link'

/** The cards that wait for this one. */
export function InTheWayOfFact({ head, localityId }: { readonly head: ActionHead; readonly localityId: Id }) {
  const actions = useRecords('action')
  const pledges = useRecords('pledge')
  const waiting = useMemo(
    () =>
      [...actions.values(), ...pledges.values()].filter(
        ({ waitsFor }) => waitsFor !== null && waitsFor.kind === head.kind && waitsFor.id === head.id,
      ),
    [actions, pledges, head.kind, head.id],
  )
  if (waiting.length === 0) return null
  return (
    <>
      <dt>Stands in the way of</dt>
      <dd className={styles.links}>
        {waiting.map((card) => (
          <CardLink key={card.id} head={card} localityId={localityId} />
        ))}
      </dd>
    </>
  )
}

/** The next agenda of its place, where it stands on it. */
export function AgendaFact({ head }: { readonly head: ActionHead }) {
  const meetings = useRecords('meeting')
  const today = useToday()
  const meeting = useMemo(() => {
    const next = nextMeetings(meetings.values(), today).get(head.localityId)
    return next !== undefined && isToCome(next) ? next : undefined
  }, [meetings, today, head.localityId])
  const hours = useQuery('meeting.hours', meeting === undefined ? null : { meetingIds: [meeting.id] }, (touched) =>
    touched.some((ref) => ref.kind === 'item' || ref.kind === 'meeting'),
  )
  const items = hours.kind === 'ready' ? (hours.value[0]?.items ?? []) : []
  const item = items.find(({ about }) => about !== null && about.kind === head.kind && about.id === head.id)
  if (meeting === undefined || item === undefined) return null
  return (
    <>
      <dt>On the agenda</dt>
      <dd>
        <button
          type="button"
          className={styles.link}
          onClick={() => go({ screen: 'agenda', meetingId: meeting.id, itemId: item.id })}
        >
          {nearDay(meeting.on, today)}’s agenda
        </button>
      </dd>
    </>
  )
}
