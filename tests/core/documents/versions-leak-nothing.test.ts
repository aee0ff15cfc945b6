import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agenda } from '../../../electron/core/documents/agenda'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import { type DocumentVersion, documentVersions } from '../../../shared/model/document-request'
import { everythingSaidBy, foundIn, wordsIn } from './leaks'
import { anyPlanted } from './planted'

function inVersion(snapshot: MeetingSnapshot, version: DocumentVersion): MeetingSnapshot {
  const { request } = snapshot
  return request.document === 'minutes' ? { ...snapshot, request: { ...request, version } } : snapshot
}

test('minutes hold nothing that their version hides, in any word of them', () => {
  fc.assert(
    fc.property(anyPlanted, fc.constantFrom(...documentVersions), ({ snapshot, hidden }, version) => {
      const said = wordsIn(minutes(inVersion(snapshot, version)))
      expect(foundIn(said, hidden(version))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('nor does any part of the Word file, nor its name', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlanted, fc.constantFrom('partner' as const, 'public' as const), async (planted, version) => {
      const said = await everythingSaidBy(minutes(inVersion(planted.snapshot, version)))
      expect(foundIn(said, planted.hidden(version))).toEqual([])
    }),
    { numRuns: 8 },
  )
})

test('what is looked for stands in the version of the team, in the words and in the file', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlanted, async ({ snapshot, shown }) => {
      const said = await everythingSaidBy(minutes(snapshot))
      expect(foundIn(said, shown)).toEqual([...shown])
    }),
    { numRuns: 4 },
  )
})

test('the agenda, which goes to everybody, holds nothing of a closed item but what it may', () => {
  fc.assert(
    fc.property(anyPlanted, ({ snapshot, hidden }) => {
      const said = wordsIn(agenda({ ...snapshot, request: { document: 'agenda', meetingId: 'meeting-june' } }))
      // People are named in it, and its reasons are of items that are open.
      const titles = [...hidden('public')].filter((phrase) => /Title|Notes|Private|Decision|Dropped/.test(phrase))
      expect(foundIn(said, titles)).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('each version says no more than the one before it: whatever stands in it of the meeting stands in that, too', () => {
  const planted = /Qzv(?!Name|Printed)\w+?vzq/g
  fc.assert(
    fc.property(anyPlanted, ({ snapshot }) => {
      const [team = [], partner = [], wide = []] = documentVersions.map((version) => [
        ...new Set(wordsIn(minutes(inVersion(snapshot, version))).match(planted) ?? []),
      ])
      expect(team).toEqual(expect.arrayContaining(partner))
      expect(partner).toEqual(expect.arrayContaining(wide))
    }),
    { numRuns: 30 },
  )
})
