import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../../electron/core/documents/build'
import type {
  ActionLogSnapshot,
  DocumentSnapshot,
  MeetingSnapshot,
  PledgesSnapshot,
} from '../../../electron/core/documents/snapshot'
import { actionTable } from '../../../electron/core/documents/table/action-table'
import { docx } from '../../../electron/core/documents/word/docx'
import type { Openness } from '../../../shared/model/agenda-item'
import type { DocumentVersion } from '../../../shared/model/document-request'
import { everythingIn, everythingSaidBy, foundIn, wordsIn } from './leaks'
import { anyPlanted } from './planted'

// The papers beside minutes and agenda: what a version hides of a meeting, it hides in each of them.

const anyVersion = fc.constantFrom('partner' as const, 'public' as const)
const meetingId = 'meeting-june'

/** Every sheet and every extract of a meeting. */
function papersOf(snapshot: MeetingSnapshot, version: DocumentVersion): readonly MeetingSnapshot[] {
  const asked = (request: MeetingSnapshot['request']): MeetingSnapshot => ({ ...snapshot, request })
  const { items, decisions } = snapshot.view
  return [
    ...(['all', 'owner', 'organisation'] as const).map((by) =>
      asked({ document: 'action-sheet', meetingId, version, by, only: null }),
    ),
    asked({ document: 'action-sheet', meetingId, version, by: 'owner', only: 'planted-1' }),
    ...items.map(({ id }) => asked({ document: 'extract', meetingId, version, itemId: id, decisionId: null })),
    ...decisions.map(({ id, itemId }) => asked({ document: 'extract', meetingId, version, itemId, decisionId: id })),
  ]
}

/** As a snapshot of cards has them: how open each is by the item it came from. */
function closedOf({ view, closed }: MeetingSnapshot): Readonly<Record<string, Openness>> {
  const openness = new Map(view.items.map((item) => [item.id, item.openness]))
  const found: Record<string, Openness> = { ...closed }
  for (const { id, origin } of [...view.actions, ...view.pledges]) {
    const one = origin.kind === 'item' ? openness.get(origin.itemId) : undefined
    if (one !== undefined && one.kind !== 'open') found[id] = one
  }
  return found
}

function commonOf(snapshot: MeetingSnapshot) {
  const { settings, logo, people, organisations, everybody, answers, today, locality } = snapshot
  return { settings, logo, people, organisations, everybody, answers, today, locality, closed: closedOf(snapshot) }
}

function logOf(snapshot: MeetingSnapshot, version: DocumentVersion): ActionLogSnapshot {
  return {
    ...commonOf(snapshot),
    request: { document: 'action-log', localityId: snapshot.locality.id, version, which: 'all' },
    actions: [...snapshot.actions, ...snapshot.view.actions],
    meetingDays: {},
  }
}

function pledgesOf(snapshot: MeetingSnapshot, version: DocumentVersion, sheet: 'wall' | 'thanks'): PledgesSnapshot {
  return {
    ...commonOf(snapshot),
    request: { document: 'pledges', localityId: snapshot.locality.id, version, sheet },
    pledges: snapshot.view.pledges,
  }
}

const said = (snapshot: DocumentSnapshot): string => wordsIn(build(snapshot).model)

test('action sheets and extracts hold nothing that their version hides, in any word of them', () => {
  fc.assert(
    fc.property(anyPlanted, anyVersion, ({ snapshot, hidden }, version) => {
      for (const paper of papersOf(snapshot, version)) {
        expect(foundIn(said(paper), hidden(version)), JSON.stringify(paper.request)).toEqual([])
      }
    }),
    { numRuns: 15 },
  )
})

test('nor does any part of their Word files, nor their names', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlanted, anyVersion, async ({ snapshot, hidden }, version) => {
      for (const paper of papersOf(snapshot, version).slice(1, 5)) {
        expect(foundIn(await everythingSaidBy(build(paper).model), hidden(version))).toEqual([])
      }
    }),
    { numRuns: 3 },
  )
})

test('the action log holds nothing that its version hides, on paper, as a workbook or as text', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlanted, anyVersion, async ({ snapshot, hidden }, version) => {
      const log = logOf(snapshot, version)
      const csv = new TextDecoder().decode(await actionTable(log, 'csv'))
      const workbook = await everythingIn(await actionTable(log, 'xlsx'))
      for (const all of [said(log), csv, workbook]) expect(foundIn(all, hidden(version))).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('a sheet for the wall hides what the public may not see, whomever it is for', async () => {
  const isName = (phrase: string): boolean => /Name|Printed/.test(phrase)
  await fc.assert(
    fc.asyncProperty(
      anyPlanted,
      fc.constantFrom('team' as const, 'partner' as const, 'public' as const),
      fc.constantFrom('wall' as const, 'thanks' as const),
      async ({ snapshot, hidden }, version, sheet) => {
        const { model } = build(pledgesOf(snapshot, version, sheet))
        const all = `${wordsIn(model)}\n${await everythingIn(await docx(model), model.fileName)}`
        const closed = [...hidden('public')].filter((phrase) => !isName(phrase))
        expect(foundIn(all, [...closed, ...[...hidden(version)].filter(isName)])).toEqual([])
      },
    ),
    { numRuns: 12 },
  )
})

test('what is looked for stands in the papers of the team', () => {
  fc.assert(
    fc.property(anyPlanted, ({ snapshot }) => {
      const words = [...papersOf(snapshot, 'team').map(said), said(logOf(snapshot, 'team'))].join('\n')
      const titles = [...snapshot.view.actions, ...snapshot.actions].map(({ title }) => title)
      expect(foundIn(words, titles)).toHaveLength(titles.length)
      expect(
        foundIn(
          words,
          snapshot.view.decisions.map(({ text }) => text),
        ),
      ).toHaveLength(snapshot.view.decisions.length)
    }),
    { numRuns: 5 },
  )
})
