import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { dayOf, longDay, weekdayDay } from '../../../../shared/rules/dates'
import { useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import type { Cover } from '../papers/use-cover'
import styles from './minutes.module.css'

type Approval = MeetingView['approvals'][number]

/** What the compare screen is opened with: the last text that was approved before, and what holds now (0 is the draft). */
export function versionsToCompare({ meeting, approvals }: MeetingView): { before: number; after: number } | null {
  const [last, beforeLast] = approvals.toReversed()
  if (last === undefined) return null
  if (meeting.state !== 'approved') return { before: last.version, after: 0 }
  return beforeLast === undefined ? null : { before: beforeLast.version, after: last.version }
}

export function openCompare(view: MeetingView): void {
  const versions = versionsToCompare(view)
  if (versions !== null) go({ screen: 'compare', meetingId: view.meeting.id, ...versions })
}

/** "Version 1, approved on 11 June, reopened on 18 June: reason". */
export function approvalWords({ version, approvedOn, reopened }: Approval): string {
  const words = `Version ${version}, approved on ${longDay(approvedOn)}`
  return reopened === null ? words : `${words}, reopened on ${longDay(dayOf(reopened.at))}: ${reopened.reason}`
}

/** Every text that was approved, each to be read by itself and compared. Nothing where there is only one. */
export function Versions(props: {
  readonly view: MeetingView
  /** The one on the page; null is what holds now. */
  readonly read: number | null
  onRead(version: number | null): void
}) {
  const { view, read, onRead } = props
  const people = useRecords('person')
  const isDraft = view.meeting.state !== 'approved'
  if (view.approvals.length === 0 || (!isDraft && view.approvals.length === 1)) return null
  const holding = isDraft ? null : (view.approvals.at(-1)?.version ?? null)
  const nameOf = (id: Id | null): string => (id === null ? '' : ` by ${people.get(id)?.name ?? 'somebody'}`)
  return (
    <section className={styles.history} aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul className={styles.historyList}>
        {isDraft && (
          <li>
            <p>
              <b>Draft</b>, as it stands
            </p>
            <ReadButton isRead={read === null} words="Read the draft" onRead={() => onRead(null)} />
          </li>
        )}
        {view.approvals.toReversed().map((one) => (
          <li key={one.id}>
            <p>
              <b>Version {one.version}</b>, approved on {longDay(one.approvedOn)}
            </p>
            {one.reopened !== null && (
              <p className={styles.quiet}>
                Reopened on {longDay(dayOf(one.reopened.at))}
                {nameOf(one.reopened.byPersonId)}: {one.reopened.reason}
              </p>
            )}
            <ReadButton
              isRead={read === null ? one.version === holding : one.version === read}
              words={`Read version ${one.version}`}
              onRead={() => onRead(one.version === holding ? null : one.version)}
            />
          </li>
        ))}
      </ul>
      {versionsToCompare(view) !== null && (
        <Button keys="C" onPress={() => openCompare(view)}>
          Compare
        </Button>
      )}
    </section>
  )
}

function ReadButton({ isRead, words, onRead }: { readonly isRead: boolean; readonly words: string; onRead(): void }) {
  return isRead ? (
    <p className={styles.onPage}>On the page</p>
  ) : (
    <Button size="small" onPress={onRead}>
      {words}
    </Button>
  )
}

/** What later meetings said to these minutes: beside the text, which stays as it was approved. */
export function CorrectedBeside({ view, cover }: { readonly view: MeetingView; readonly cover: Cover }) {
  if (view.correctedBy.length === 0) return null
  return (
    <section className={styles.history} aria-labelledby="corrected">
      <h2 id="corrected">Corrected</h2>
      <ul className={styles.historyList}>
        {view.correctedBy.map(({ correction, on }) => (
          <li key={correction.id}>
            <p>
              <b>Corrected on {weekdayDay(on)}:</b>{' '}
              <bdi>{cover.hides(correction.text) ? cover.instead : correction.text}</bdi>
            </p>
            <Button
              size="small"
              aria-label={`Open that record, of ${weekdayDay(on)}`}
              onPress={() => go({ screen: 'minutes', meetingId: correction.meetingId, itemId: correction.itemId })}
            >
              Open that record
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
