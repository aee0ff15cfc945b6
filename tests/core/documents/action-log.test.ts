import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { actionLog } from '../../../electron/core/documents/action-log'
import type { ActionLogSnapshot } from '../../../electron/core/documents/snapshot'
import { actionTable } from '../../../electron/core/documents/table/action-table'
import type { Action } from '../../../shared/model/action'
import type { CheckAnswer } from '../../../shared/model/personal-data'
import { anAction } from '../../builders'
import { aLogSnapshot, confidential, headingOnly, headingsOf, ownedBy, rowsOf, wordsOf } from './papers-of-a-place'
import { readDocx } from './read-docx'

const withActions = (actions: readonly Partial<Action>[], rest: Partial<ActionLogSnapshot> = {}) =>
  aLogSnapshot({ actions: actions.map((one, n) => anAction({ number: { year: 2026, n: n + 1 }, ...one })), ...rest })

const asked = (version: 'team' | 'partner' | 'public') =>
  ({ document: 'action-log', localityId: 'mill', version, which: 'all' }) as const

async function csvOf(snapshot: ActionLogSnapshot) {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await actionTable(snapshot, 'csv'))
  const { data } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true })
  return { text, rows: data }
}

describe('the action log on paper', () => {
  test('groups the actions by their state, under headings, four columns each', () => {
    const model = actionLog(
      withActions([
        { title: 'Waits', column: 'blocked', blockedBy: 'the landlord' },
        { title: 'Begins', owner: { kind: 'nobody' } },
        { title: 'Over', column: 'done', finishedOn: '2026-05-04' },
        { title: 'Gone', dropped: { on: '2026-05-05', reason: 'the fair moved' } },
      ]),
    )
    expect(headingsOf(model)).toEqual(['Action log of Millbrook Connected Team', 'To do', 'Blocked', 'Done', 'Dropped'])
    expect(rowsOf(model)).toEqual([
      ['MILL 26/A002', 'Begins', 'Nobody yet', 'None'],
      ['MILL 26/A001', 'Waits (blocked: the landlord)', 'The whole team', 'None'],
      ['MILL 26/A003', 'Over', 'The whole team', 'Done 4 May 2026'],
      ['MILL 26/A004', 'Gone (dropped: the fair moved)', 'The whole team', 'Dropped 5 May 2026'],
    ])
    expect(model.fileName).toBe('MILL 2026-06-12 action log team')
  })

  test('keeps a number of wide letters on one line, and the words of what is proposed done', () => {
    const [table] = actionLog(withActions([{ column: 'proposed', dueOn: '2026-06-22' }])).blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    )
    // Points of the page without the space beside the words. In Arial "HOME 26/A001" takes 84, "proposed done" 80.
    const [number = 0, , , due = 0] = (table?.widths ?? []).map((share) => share * 453.5 - 10.8)
    expect(number).toBeGreaterThan(84)
    expect(due).toBeGreaterThan(80)
    expect(rowsOf(actionLog(withActions([{ column: 'proposed', dueOn: '2026-06-22' }])))[0]?.[3]).toBe(
      '22 Jun 2026, proposed done',
    )
  })

  test('says how many are late, and None where there is no action', () => {
    expect(wordsOf(actionLog(withActions([{ dueOn: '2026-06-11' }, { dueOn: '2026-06-12' }])))).toContain(
      'Actions: 2, 1 of them late',
    )
    const empty = actionLog(withActions([], { request: { ...asked('team'), which: 'open' } }))
    expect(wordsOf(empty)).toContain('None')
    expect(empty.title).toBe('Open actions of Millbrook Connected Team')
    expect(empty.fileName).toBe('MILL 2026-06-12 open actions team')
  })

  test('prints a confidential action by its number, and the reason alone', () => {
    const closed = { secret: confidential, half: headingOnly }
    const given = [
      { id: 'secret', title: 'SECRET', owner: ownedBy('owen') },
      { id: 'half', title: 'HALF' },
    ]
    const row = ['MILL 26/A001', 'Confidential item About a resident', 'Not printed', 'Not printed']
    const partner = rowsOf(actionLog(withActions(given, { closed, request: asked('partner') })))
    expect(partner).toEqual([row, ['MILL 26/A002', 'HALF', 'The whole team', 'None']])
    const inPublic = rowsOf(actionLog(withActions(given, { closed, request: asked('public') })))
    expect(inPublic).toEqual([row, ['MILL 26/A002', 'Not open to the public', 'Not printed', 'Not printed']])
    expect(wordsOf(actionLog(withActions(given, { closed })))).toContain('SECRET')
  })

  test('reads what was confidential like any other once its day is past', () => {
    const until = { ...confidential, until: '2026-06-11' }
    const snapshot = withActions([{ id: 'secret', title: 'No secret' }], {
      closed: { secret: until },
      request: asked('public'),
    })
    expect(wordsOf(actionLog(snapshot))).toContain('No secret')
  })
})

const full: Partial<Action> = {
  title: '=HYPERLINK("https://evil.example")',
  aliases: ['14', '+7'],
  detail: 'First line\nSecond line',
  owner: ownedBy('owen'),
  helperIds: ['bev'],
  raisedOn: '2026-06-04',
  dueOn: '2026-06-18',
  column: 'blocked',
  blockedBy: '@desk',
  heldOver: 3,
  origin: { kind: 'item', meetingId: 'meeting-1', itemId: 'item-1' },
}
const fullLog = withActions([full, { title: 'Plain', dropped: { on: '2026-06-05', reason: '-1 is too few' } }], {
  meetingDays: { 'meeting-1': '2026-06-04' },
})

describe('the action log as rows', () => {
  test('has every column, begins with a byte order mark and ends its lines as spreadsheets do', async () => {
    const { text, rows } = await csvOf(fullLog)
    expect(text.startsWith('\ufeffNumber,Also known as,Action,Detail,Owner,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(rows[0]).toEqual({
      Number: 'MILL 26/A001',
      'Also known as': '14; +7',
      Action: '\'=HYPERLINK("https://evil.example")',
      Detail: 'First line\nSecond line',
      Owner: 'Owen Larkspur',
      Helpers: 'Bev Oakes',
      Organisation: 'Peakside Homes',
      Raised: '2026-06-04',
      Due: '2026-06-18',
      State: 'Blocked',
      'Blocked by': "'@desk",
      Finished: '',
      'Held over': '3',
      'From meeting': '2026-06-04',
      'Dropped because': '',
    })
    expect(rows[1]?.['Dropped because']).toBe("'-1 is too few")
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=1\n2'])(
    'runs nothing in a cell that begins like a formula: %j',
    async (title) => {
      const { rows } = await csvOf(withActions([{ title }]))
      expect(rows[0]?.Action?.startsWith("'")).toBe(true)
    },
  )

  test('keeps the detail for the team, and names and closed cards as the version does', async () => {
    const closed = { secret: confidential }
    const given = [full, { ...full, id: 'secret', title: 'SECRET', aliases: ['SECRET'], blockedBy: 'SECRET' }]
    const { text, rows } = await csvOf(withActions(given, { closed, request: asked('public') }))
    expect(text).not.toMatch(/SECRET|Detail|Second line|Larkspur|Oakes/)
    expect(rows[0]?.Owner).toBe('Housing officer, Peakside Homes')
    expect(rows[0]?.Helpers).toBe('A resident')
    expect(rows[1]?.Action).toBe('Confidential item: About a resident')
    expect(rows[1]?.Owner).toBe('Not printed')
  })

  test('in public ties no resident to their group', async () => {
    const { text } = await csvOf(withActions([{ owner: ownedBy('bev') }], { request: asked('public') }))
    expect(text).not.toContain('Weir Court Residents')
  })

  test('as a workbook has its header frozen, days as days, counts as numbers, and formulas as text', async () => {
    const file = await readDocx(await actionTable(fullLog, 'xlsx'))
    const sheet = file.part('xl/worksheets/sheet1.xml')
    expect(sheet.all('pane')[0]?.attribute('ySplit')).toBe('1')
    expect(sheet.all('col')).toHaveLength(15)
    const cells = sheet.all('c').filter((cell) => cell.attribute('r')?.endsWith('2') === true)
    const at = (column: string) => cells.find((cell) => cell.attribute('r') === `${column}2`)
    // Days since 1900 as workbooks count them: 18 June 2026.
    expect(at('I')?.child('v')?.text).toBe('46191')
    expect(at('M')?.child('v')?.text).toBe('3')
    expect(sheet.all('f')).toEqual([])
    const texts = [...file.parts.values()].map((part) => part.text).join(' ')
    expect(texts).toContain('=HYPERLINK("https://evil.example")')
  })
})

describe('what was answered to the personal-data check', () => {
  const everybody = [{ id: 'mary', name: 'Mary Quarmby', initials: 'MQ', mayBeNamedInPublic: false, roles: [] }]
  const answer: CheckAnswer = {
    kind: 'check-answer',
    id: 'answer-1',
    scope: { kind: 'locality', id: 'mill' },
    version: 'team',
    findingKind: 'person',
    text: 'Mary Quarmby',
    as: { kind: 'replaced', by: 'a resident' },
    on: '2026-06-12',
    byPersonId: null,
  }
  const given = [{ title: 'Drive Mary Quarmby to the surgery', detail: 'Mary Quarmby has no car.\nMonday is best.' }]

  test('holds for the cells of a spreadsheet, its detail too', async () => {
    const { rows, text } = await csvOf(withActions(given, { everybody, answers: [answer] }))
    expect(rows[0]?.Action).toBe('Drive a resident to the surgery')
    expect(rows[0]?.Detail).toBe('A resident has no car.\nMonday is best.')
    expect(text).not.toContain('Quarmby')
    expect((await csvOf(withActions(given, { everybody }))).rows[0]?.Action).toContain('Mary Quarmby')
  })
})
