import type { Id } from '../../../shared/model/common'
import type { AnyRecord } from '../../../shared/model/record'
import { isRefused } from '../../../shared/refusals'
import { mergePeople, tellApart } from '../../../shared/rules/merge-people/merge'
import { renamed } from '../../../shared/rules/merge-people/renamed'
import type { CommandHandler } from '../context'
import { breathe } from '../store/disk'
import type { Store } from '../store/store'
import { loadArchives } from './closed-search'
import { need } from './reading'

/** Looked at before others have their turn: the process must not stand still. */
const atOnce = 500

export const mergePersonHandler: CommandHandler<'person.merge'> = async ({ store, now, today }, input) => {
  const kept = need(store, 'person', input.keptId)
  if (isRefused(kept)) return kept
  const other = need(store, 'person', input.otherId)
  if (isRefused(other)) return other
  const merged = mergePeople({
    kept,
    other,
    facts: input.facts,
    at: now(),
    people: store.all('person'),
    records: await namingThem(await mayNameSomebody(store, today()), new Map([[other.id, kept.id]])),
    meetingOf: (id) => store.get('meeting', id),
    placeName: (id) => store.get('locality', id)?.name ?? '',
  })
  if (isRefused(merged)) return merged
  const { change, moved } = merged
  return { change, label: 'Merged two records of one person', output: { moved } }
}

export const tellApartPersonHandler: CommandHandler<'person.tell-apart'> = ({ store }, input) => {
  const person = need(store, 'person', input.personId)
  if (isRefused(person)) return person
  const other = need(store, 'person', input.otherId)
  if (isRefused(other)) return other
  const change = tellApart(person, other)
  if (isRefused(change)) return change
  return { change, label: 'Said that two people are not the same', output: {} }
}

/** Of five years of cards few name the other, and they are looked through in slices. Answers to checks are compared, too. */
async function namingThem(
  records: readonly AnyRecord[],
  whoIsWhom: ReadonlyMap<Id, Id>,
): Promise<readonly AnyRecord[]> {
  const found: AnyRecord[] = []
  for (const [index, record] of records.entries()) {
    if (index > 0 && index % atOnce === 0) await breathe()
    if (record.kind === 'check-answer' || renamed(record, whoIsWhom) !== record) found.push(record)
  }
  return found
}

/** Whatever is not locked, the archive included: the meetings that are approved stay as they were. */
async function mayNameSomebody(store: Store, today: string): Promise<readonly AnyRecord[]> {
  await loadArchives(store, null, today)
  const ofMeetings: AnyRecord[] = []
  for (const meeting of store.all('meeting')) {
    if (meeting.state === 'approved') continue
    // Read at once: a meeting that was loaded may be put away again when the next ones are.
    await store.loadMeeting(meeting.id)
    ofMeetings.push(
      ...store.all('item').filter((one) => one.meetingId === meeting.id),
      ...store.all('attendance').filter((one) => one.meetingId === meeting.id),
      ...store.all('check-answer').filter((one) => one.scope.kind === 'meeting' && one.scope.id === meeting.id),
    )
    await breathe()
  }
  return [
    ...store.all('action'),
    ...store.all('pledge'),
    ...store.all('escalation'),
    ...store.all('permission'),
    ...store.all('story'),
    ...store.all('spend'),
    ...store.all('opportunity'),
    ...store.all('pot'),
    ...store.all('parked'),
    ...store.all('check-answer').filter((one) => one.scope.kind !== 'meeting'),
    ...ofMeetings,
  ]
}
