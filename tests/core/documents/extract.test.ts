import { describe, expect, test } from 'vitest'
import { extract } from '../../../electron/core/documents/extract'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import type { DocumentVersion } from '../../../shared/model/document-request'
import { aDecision } from '../../builders'
import { aBelievableSnapshot, anApprovedSnapshot } from './a-snapshot'
import { headingsOf, wordsOf } from './papers-of-a-place'

function snapshotOf(itemId: string, decisionId: string | null = null, version: DocumentVersion = 'team') {
  const request = { document: 'extract', meetingId: 'meeting-june', version, itemId, decisionId } as const
  const snapshot = aBelievableSnapshot({ request })
  const decision = aDecision({
    id: 'd-14',
    meetingId: 'meeting-june',
    itemId,
    number: { year: 2026, n: 14 },
    text: 'Neighbours get a knock every day',
  })
  return { ...snapshot, view: { ...snapshot.view, decisions: [decision] } }
}

/** From its heading to the next: what the minutes print of an item. */
function partOf(words: string, heading: string, next: string): string {
  const from = words.indexOf(`${heading}\n`)
  const to = words.indexOf(`${next}\n`)
  return words.slice(from, to === -1 ? undefined : to).trim()
}

describe('an extract', () => {
  test('of an item says it as the minutes do, under its number, with the status and how many were there', () => {
    const model = extract(snapshotOf('item-06'))
    expect(model.title).toBe('Extract of the DRAFT minutes of Millbrook Connected Team, Thursday 11 June 2026')
    expect(headingsOf(model).slice(1)).toEqual(['6. Weir Court lift'])
    expect(wordsOf(model)).toContain('Status: DRAFT – to be approved at the next meeting')
    expect(wordsOf(model)).toContain('Present: 7 of the team and 1 guest')
    const whole = wordsOf(
      minutes({
        ...snapshotOf('item-06'),
        request: { document: 'minutes', meetingId: 'meeting-june', version: 'team' },
      }),
    )
    expect(partOf(wordsOf(model), '6. Weir Court lift', 'nothing')).toBe(
      partOf(whole, '6. Weir Court lift', '7. Pavilion deposit'),
    )
    expect(model.fileName).toBe('MILL 2026-06-11 extract item 6 DRAFT team')
  })

  test('of a decision has its number, its words, its item and the day', () => {
    const model = extract(snapshotOf('item-06', 'd-14'))
    expect(headingsOf(model).slice(1)).toEqual(['Decision MILL 26/D014'])
    expect(wordsOf(model)).toContain('Item: 6. Weir Court lift')
    expect(wordsOf(model)).toContain('Agreed: Neighbours get a knock every day.')
    expect(wordsOf(model)).toContain('Date: Thursday 11 June 2026')
    expect(wordsOf(model)).not.toContain('part was on order')
    expect(model.fileName).toBe('MILL 2026-06-11 extract 26-D014 DRAFT team')
  })

  test('of approved minutes is no draft', () => {
    const request = {
      document: 'extract',
      meetingId: 'meeting-june',
      version: 'team',
      itemId: 'item-06',
      decisionId: null,
    } as const
    const model = extract({ ...anApprovedSnapshot(), request })
    expect(model.title).not.toContain('DRAFT')
    expect(wordsOf(model)).toContain('Status: Approved as a correct record on Thursday 18 June 2026')
  })

  test.each(['partner', 'public'] as const)(
    'of a confidential item has, in the %s version, the reason and nothing else',
    (version) => {
      for (const decisionId of [null, 'd-14']) {
        const model = extract(snapshotOf('item-11', decisionId, version))
        expect(headingsOf(model).slice(1)).toEqual(['11. Confidential item'])
        const words = wordsOf(model)
        expect(words).toContain('It concerns a resident who could be recognised.')
        expect(words).not.toMatch(/larger home|housing panel|a knock every day/)
        expect(model.fileName).toContain(version)
      }
    },
  )

  test('of a confidential item has, for the team, all of it and the reason', () => {
    expect(wordsOf(extract(snapshotOf('item-11')))).toContain('The housing panel was to meet on Tuesday.')
    expect(wordsOf(extract(snapshotOf('item-11', 'd-14')))).toContain(
      'Confidential: It concerns a resident who could be recognised',
    )
  })

  test('of a heading-only item has in public the heading alone', () => {
    const words = wordsOf(extract(snapshotOf('item-09', 'd-14', 'public')))
    expect(words).toContain('9. The small pot')
    expect(words).not.toMatch(/412|a knock every day/)
    expect(wordsOf(extract(snapshotOf('item-09', null, 'partner')))).toContain('£412.50')
  })
})
