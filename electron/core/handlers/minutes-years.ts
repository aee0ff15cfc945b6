import type { Day, Id } from '../../../shared/model/common'
import type { DocumentVersion, ToSave, YearRequest } from '../../../shared/model/document-request'
import type { Meeting } from '../../../shared/model/meeting'
import { isRefused, type Outcome } from '../../../shared/refusals'
import { byDay } from '../../../shared/rules/meeting-states'
import type { Core, QueryHandler } from '../context'
import { need } from './reading'

/** Years a place has minutes of, newest first. */
export const minutesYearsHandler: QueryHandler<'minutes.years'> = async ({ store }, { localityId }) => {
  const locality = need(store, 'locality', localityId)
  if (isRefused(locality)) return { ok: false, problem: locality.refused }
  const counts = new Map<number, number>()
  for (const meeting of store.all('meeting')) {
    if (meeting.localityId === localityId && hasMinutes(meeting)) {
      counts.set(yearOf(meeting), (counts.get(yearOf(meeting)) ?? 0) + 1)
    }
  }
  const years = [...counts].map(([year, meetings]) => ({ year, meetings }))
  return { ok: true, value: years.sort((a, b) => b.year - a.year) }
}

export type OfYear = {
  readonly meetingId: Id
  readonly on: Day
  readonly version: DocumentVersion
  readonly what: Extract<ToSave, { kind: 'document' }>
}

/** Every paper of a year, oldest first, and the name of the folder they go to. */
export async function documentsOfYear(
  { store }: Core,
  { localityId, year, versions, contents }: YearRequest,
  format: 'docx' | 'pdf',
): Promise<Outcome<{ readonly folder: string; readonly documents: readonly OfYear[] }>> {
  const locality = need(store, 'locality', localityId)
  if (isRefused(locality)) return { ok: false, problem: locality.refused }
  const meetings = store
    .all('meeting')
    .filter((meeting) => meeting.localityId === localityId && hasMinutes(meeting) && yearOf(meeting) === year)
    .toSorted(byDay)
  if (meetings.length === 0) return { ok: false, problem: { code: 'no-minutes-in-year', year } }
  const documents = meetings.flatMap(({ id, on }) =>
    [...new Set(versions)].map((version): OfYear => {
      const request = { document: 'minutes' as const, meetingId: id, version, ...(contents && { contents }) }
      return { meetingId: id, on, version, what: { kind: 'document', request, format } }
    }),
  )
  return { ok: true, value: { folder: `${locality.code} minutes ${year}`, documents } }
}

function hasMinutes({ state }: Meeting): boolean {
  return state === 'draft' || state === 'approved'
}

function yearOf({ on }: Meeting): number {
  return Number(on.slice(0, 4))
}
