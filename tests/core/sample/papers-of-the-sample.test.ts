import { expect, it } from 'vitest'
import { docx } from '../../../electron/core/documents/word/docx'
import type { Id } from '../../../shared/model/common'
import type { DocumentModel } from '../../../shared/model/document'
import { type DocumentRequest, type DocumentVersion, documentVersions } from '../../../shared/model/document-request'
import type { Meeting } from '../../../shared/model/meeting'
import { byDay } from '../../../shared/rules/meeting-states'
import { laws } from '../documents/laws'
import { readDocx, type WordFile } from '../documents/read-docx'
import { openFilled } from '../handlers/filled-bench'
import { ok } from '../handlers/workspace'
import { built } from './built'

const sample = built('2026-06-09')
const { all } = sample

const [millbrook = '', ...others] = all('locality').map(({ id }) => id)

/** Of a place the newest meeting of each state: the older ones are of the same words. */
function newestOf(localityId: Id): readonly Meeting[] {
  const newest = new Map<Meeting['state'], Meeting>()
  const here = all('meeting').filter((one) => one.localityId === localityId)
  for (const one of here.toSorted(byDay)) newest.set(one.state, one)
  return [...newest.values()]
}

/** Every kind of paper of one place, in each version; of the others what the public reads. */
function requests(): readonly DocumentRequest[] {
  return [
    ...newestOf(millbrook).flatMap((meeting) => papersOf(meeting, documentVersions)),
    ...others.flatMap((id) => newestOf(id).flatMap((meeting) => papersOf(meeting, ['public']).slice(2, 3))),
    ...documentVersions.flatMap((version) => papersOfCards(millbrook, version)),
    ...others.flatMap((id) => papersOfCards(id, 'public')),
    ...[...new Set(all('escalation').map((one) => one.enablerId))].map(
      (personId): DocumentRequest => ({ document: 'enabler-brief', personId, escalationId: null }),
    ),
  ]
}

function papersOfCards(localityId: Id, version: DocumentVersion): readonly DocumentRequest[] {
  return [
    { document: 'action-log', localityId, version, which: 'open' },
    { document: 'pledges', localityId, version, sheet: 'wall' },
    { document: 'pledges', localityId, version, sheet: 'thanks' },
  ]
}

function papersOf({ id: meetingId, state }: Meeting, versions: readonly DocumentVersion[]): readonly DocumentRequest[] {
  const ahead: readonly DocumentRequest[] = [
    { document: 'agenda', meetingId },
    { document: 'signing-in', meetingId },
  ]
  if (state !== 'draft' && state !== 'approved') return ahead
  const decided = all('decision').find((one) => one.meetingId === meetingId)
  const held = versions.flatMap((version): readonly DocumentRequest[] => [
    { document: 'minutes', meetingId, version },
    { document: 'action-sheet', meetingId, version, by: version === 'team' ? 'owner' : 'all', only: null },
    ...(decided === undefined
      ? []
      : [{ document: 'extract', meetingId, version, itemId: decided.itemId, decisionId: decided.id } as const]),
  ])
  return [...ahead, ...held]
}

type Paper = { readonly request: DocumentRequest; readonly model: DocumentModel; readonly file: WordFile }

it('every paper of the sample team keeps every law of paper', async () => {
  const { app } = await openFilled(sample.records, '2026-06-09T09:00:00.000Z')
  const kinds = new Set<string>()
  for (const request of requests()) {
    kinds.add(request.document)
    const { model } = await ok(app, 'document.preview', request)
    check({ request, model, file: await readDocx(await docx(model)) })
  }
  expect(kinds.size).toBe(8)
}, 60_000)

/** A law that is broken says in which paper. */
function check({ request, model, file }: Paper): void {
  for (const [law, keep] of Object.entries(laws)) {
    try {
      keep(file, model)
    } catch (error) {
      if (error instanceof Error) error.message = `${JSON.stringify(request)} ${law}: ${error.message}`
      throw error
    }
  }
}
