import { describe, expect, test } from 'vitest'
import { leftOutOf } from '../../../electron/core/documents/minutes/left-out'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import { plainText } from '../../../electron/core/documents/text/text'
import type { DocumentModel } from '../../../shared/model/document'
import { type MinutesContents, usualContents } from '../../../shared/model/document-request'
import { anAction, anItem, aPledge } from '../../builders'
import { aBelievableSnapshot } from './a-snapshot'

function asked(contents: Partial<MinutesContents>, changes: Partial<MeetingSnapshot> = {}): DocumentModel {
  const request = {
    document: 'minutes',
    meetingId: 'meeting-june',
    version: 'team',
    contents: { ...usualContents, ...contents },
  } as const
  return minutes({ ...aBelievableSnapshot(), ...changes, request })
}
const headings = ({ blocks }: DocumentModel): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

describe('what goes into minutes', () => {
  test('is what is usual where nothing is said', () => {
    expect(asked({})).toEqual(minutes(aBelievableSnapshot()))
  })

  test('may be without the table of actions, which nothing then points to', () => {
    const mattersArising = Array.from({ length: 12 }, (_, n) => ({
      what: 'late' as const,
      card: { kind: 'action' as const, id: `late-${n}` },
      number: `26/A1${n}`,
      title: 'Ring Peakside',
      on: null,
      personId: null,
      words: '',
    }))
    const without = asked({ actions: false }, { mattersArising })
    expect(headings(without)).not.toContain('Actions')
    expect(without.blocks.filter((block) => block.kind === 'table')).toEqual([])
    expect(plainText(without)).toContain('2 more are late.')
    expect(plainText(asked({}, { mattersArising }))).toContain('2 more are late: see the actions at the end.')
  })

  test('may have the whole log, last and on a page of its own, in at most four columns', () => {
    const log = [
      anAction({ number: { year: 2025, n: 2 }, title: 'Mend the gate', column: 'done', finishedOn: '2025-02-03' }),
      anAction({
        number: { year: 2024, n: 7 },
        title: 'Paint it',
        dropped: { on: '2025-02-03', reason: 'It is gone' },
      }),
    ]
    const model = asked({ fullLog: true }, { log })
    expect(model.blocks.at(-2)).toMatchObject({ kind: 'heading', text: 'Appendix: the action log', startsPage: true })
    const table = model.blocks.at(-1)
    expect(table?.kind === 'table' ? table.header : []).toEqual(['Number', 'Action', 'Owner', 'Due'])
    expect(plainText(model)).toContain(
      [
        'Every action of Millbrook, as it stands on Friday 12 June 2026',
        'Number – Action – Owner – Due',
        'MILL 24/A007 – Paint it (dropped: It is gone) – The whole team – Dropped 3 Feb 2025',
        'MILL 25/A002 – Mend the gate – The whole team – Done 3 Feb 2025',
      ].join('\n'),
    )
    expect(plainText(asked({}, { log }))).not.toContain('Mend the gate')
  })

  test('may be without stories, and says then that one was told where nothing else was', () => {
    const text = plainText(asked({ stories: false }))
    expect(text).toContain('2. Good news and stories\n\nA story was told.')
    expect(text).not.toMatch(/^Story/mu)
  })

  test('may be without the logo', () => {
    const logo = { type: 'png', data: 'iVBORw0KGgo=', width: 10, height: 10, alt: 'Northfold' } as const
    expect(asked({}, { logo }).logo).toEqual(logo)
    expect(asked({ logo: false }, { logo }).logo).toBeNull()
  })

  test('ends with how long minutes are kept, where the settings say so', () => {
    const { settings } = aBelievableSnapshot()
    const paper = { ...settings.paper, retentionNote: 'Six years.\n\nAsk the clerk.' }
    const text = plainText(asked({}, { settings: { ...settings, paper } }))
    expect(text).toMatch(/\n\nHow long these minutes are kept\n\nSix years\.\n\nAsk the clerk\.\n$/u)
    expect(plainText(asked({}))).not.toContain('How long')
  })
})

describe('pledges marked on the day', () => {
  const side = {
    by: { kind: 'person' as const, personId: 'person-owen' },
    mark: 'kept' as const,
    markedOn: '2026-06-11',
  }
  const pledge = aPledge({
    number: { year: 2026, n: 3 },
    title: 'Shed keys',
    weWill: { ...side, text: 'lend the key', evidence: 'Out nine times' },
    youWill: {
      by: { kind: 'residents' },
      text: 'bring it back',
      mark: 'changed',
      markedOn: '2026-06-11',
      evidence: '',
    },
  })
  const marked =
    'Pledge MILL 26/P03 was marked: Shed keys. We (Owen Larkspur): kept. Out nine times. You (residents): changed.'
  const { view } = aBelievableSnapshot()
  const matter = {
    what: 'changed' as const,
    card: { kind: 'pledge' as const, id: pledge.id },
    number: '26/P03',
    title: 'Shed keys',
    on: '2026-06-11',
    personId: null,
    words: '',
  }

  test('are told at the item about them, else where the pledges are gone through, else under a heading of their own', () => {
    const textBefore = (items: typeof view.items): string | undefined => {
      const text = plainText(asked({}, { markedPledges: [pledge], view: { ...view, items } }))
      expect(text.split(marked)).toHaveLength(2)
      return text.split(`\n\n${marked}`)[0]?.split('\n\n').at(-1)
    }
    const about = { kind: 'pledge' as const, id: pledge.id }
    expect(textBefore([anItem({ title: 'Sheds', itemKind: 'pledges' }), anItem({ title: 'Keys', about })])).toBe(
      '2. Keys',
    )
    expect(textBefore([anItem({ title: 'Keys' }), anItem({ title: 'Sheds', itemKind: 'pledges' })])).toBe('2. Sheds')
    expect(textBefore([anItem({ title: 'Keys' })])).toBe('Pledges')
    const end = anItem({ title: 'Any other business', itemKind: 'any-other-business' })
    const text = plainText(asked({}, { markedPledges: [pledge], view: { ...view, items: [anItem(), end] } }))
    expect(text.indexOf(marked)).toBeLessThan(text.indexOf('2. Any other business'))
  })

  test('are not told once more under matters arising, and not at all where minutes are asked for without', () => {
    const changes = { markedPledges: [pledge], mattersArising: [matter] }
    expect(plainText(asked({}, changes))).not.toContain('26/P03 Shed keys: changed')
    const without = plainText(asked({ pledges: false }, changes))
    expect(without).not.toContain('was marked')
    expect(without).toContain('26/P03 Shed keys: changed on 11 June 2026.')
  })

  test('at an item that is closed are told to nobody who may not read it, under matters arising neither', () => {
    const closed = { kind: 'confidential', reason: '', until: null } as const
    const about = { kind: 'pledge' as const, id: pledge.id }
    const items = [...view.items, anItem({ title: 'Keys', about, openness: closed })]
    const snapshot = {
      ...aBelievableSnapshot(),
      markedPledges: [pledge],
      mattersArising: [matter],
      view: { ...view, items },
    }
    const request = { document: 'minutes', meetingId: 'meeting-june', version: 'partner' } as const
    expect(plainText(minutes({ ...snapshot, request }))).not.toContain('Shed keys')
    expect(plainText(minutes(snapshot))).toContain(marked)
  })

  test('that were not kept say why', () => {
    const over = { ...pledge, column: 'not-kept' as const, notKeptBecause: 'The shed fell down' }
    expect(plainText(asked({}, { markedPledges: [over] }))).toContain('The pledge was not kept: The shed fell down.')
  })
})

test('of an action sheet only actions are left out, of an extract only what is of its item', () => {
  const base = aBelievableSnapshot()
  const sheet = {
    document: 'action-sheet',
    meetingId: 'meeting-june',
    version: 'public',
    by: 'all',
    only: null,
  } as const
  const closed = { 'action-006': { kind: 'heading-only' as const } }
  expect(leftOutOf({ ...base, closed, request: sheet })).toEqual({ items: [], actions: 1, stories: 0 })
  const of = (itemId: string) =>
    leftOutOf({
      ...base,
      closed,
      request: { document: 'extract', meetingId: 'meeting-june', version: 'public', itemId, decisionId: null },
    })
  expect(of('item-11')).toEqual({ items: ['item 11'], actions: 0, stories: 0 })
  expect(of('item-02')).toEqual({ items: [], actions: 0, stories: 2 })
})
