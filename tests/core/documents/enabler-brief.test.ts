import { describe, expect, test } from 'vitest'
import { enablerBrief } from '../../../electron/core/documents/enabler-brief'
import type { EscalationEvent } from '../../../shared/model/cards'
import { anEscalation } from '../../builders'
import { aPermission } from '../../shared/rules/permissions/a-permission'
import { aBriefSnapshot, confidential, headingsOf, pagesOf, rowsOf, wordsOf, writeLinesOf } from './papers-of-a-place'

const event = (kind: EscalationEvent['kind'], day: string): EscalationEvent => ({
  kind,
  at: `${day}T09:00:00.000Z`,
  personId: null,
  words: '',
  via: 'here',
  notedById: null,
})
const trailOf = (...trail: readonly EscalationEvent[]) =>
  wordsOf(
    enablerBrief(aBriefSnapshot({ escalations: [anEscalation({ sentAt: trail[0]?.at ?? null, trail: [...trail] })] })),
  )

describe('the brief for an enabler', () => {
  test('puts each question with what was tried, what happens otherwise, and the date needed', () => {
    const words = wordsOf(enablerBrief(aBriefSnapshot()))
    expect(words).toContain('MILL 26/E11, Millbrook')
    expect(words).toContain('May we use the pavilion without the deposit?')
    expect(words).toContain('Place: Millbrook, High Peak')
    expect(words).toContain('Asked for: To bend a rule')
    expect(words).toContain('Needed by: Tuesday 30 June 2026')
    expect(words).toMatch(/What was tried\s+Asked the desk twice\.\s+Offered a key holder\./)
    expect(words).toMatch(/What happens if nothing is done\s+Saturday tea stops\./)
  })

  test('says in words how long it has waited, and that nothing was written where nothing was', () => {
    expect(wordsOf(enablerBrief(aBriefSnapshot()))).toContain(
      'Clock: Sent on Wednesday 27 May 2026; 12 working days, 2 over',
    )
    expect(trailOf(event('sent', '2026-06-10'))).toContain(
      'Sent on Wednesday 10 June 2026; 2 working days; an answer is due by Wednesday 24 June 2026',
    )
    expect(trailOf(event('sent', '2026-06-01'), event('asked-back', '2026-06-04'))).toContain(
      'asked back on Thursday 4 June 2026, and with the team since: the clock stands at 3 working days',
    )
    expect(trailOf(event('sent', '2026-05-01'), event('passed-on', '2026-06-10'))).toContain(
      'First sent on Friday 1 May 2026, and to you on Wednesday 10 June 2026; 2 working days',
    )
    expect(trailOf()).toContain('Not sent yet')
    expect(trailOf()).toMatch(/What was tried\s+Nothing was written\./)
  })

  test('has room for the answer on labelled lines', () => {
    const { blocks } = enablerBrief(aBriefSnapshot())
    expect(blocks.filter(({ kind }) => kind === 'write-line')).toEqual([
      { kind: 'write-line', label: 'Answer (yes; yes, if; not now; no)' },
      { kind: 'write-line', label: 'What it depends on, or why', more: 3 },
      { kind: 'write-line', label: 'By and date' },
    ])
  })

  test('of one question is one page under its number, and of several a page each behind an overview', () => {
    const one = aBriefSnapshot({ request: { document: 'enabler-brief', personId: 'anna', escalationId: 'e-11' } })
    const single = enablerBrief(one)
    expect(pagesOf(single)).toEqual([])
    expect(headingsOf(single)).not.toContain('Overview')
    expect(single.title).toBe('MILL 26/E11: a question for Dr Anna Roe')
    expect(single.fileName).toBe('MILL 26-E11 brief')

    const elsewhere = anEscalation({
      localityId: 'carr',
      number: { year: 2026, n: 2 },
      question: 'May the patrol start earlier?',
      sentAt: '2026-06-10T09:00:00.000Z',
    })
    const several = enablerBrief(aBriefSnapshot({ escalations: [...one.escalations, elsewhere] }))
    expect(pagesOf(several)).toEqual(['MILL 26/E11, Millbrook', 'CARR 26/E02, Carr Top'])
    expect(rowsOf(several)).toEqual([
      ['Carr Top', '1', '0'],
      ['Millbrook', '1', '1'],
      ['MILL 26/E11', 'May we use the pavilion without the deposit?', '12 working days, 2 over', '30 Jun 2026'],
      ['CARR 26/E02', 'May the patrol start earlier?', '2 working days', 'None'],
    ])
    expect(wordsOf(several)).toContain('2 questions, 1 of them late.')
  })

  test('flags what is late for the programme board, on its page and before all pages', () => {
    const { escalations } = aBriefSnapshot()
    const other = anEscalation({ sentAt: '2026-06-10T09:00:00.000Z', number: { year: 2026, n: 12 } })
    const several = wordsOf(enablerBrief(aBriefSnapshot({ escalations: [...escalations, other] })))
    expect(several).toContain('For the programme board: MILL 26/E11: 12 working days, 2 over')
    expect(several.match(/For the programme board: Flagged, as it is late/g)).toHaveLength(1)
    expect(wordsOf(enablerBrief(aBriefSnapshot({ escalations: [other] })))).not.toContain('programme board')
  })

  test('has the name of the enabler inside, and in the name of its file their initials alone', () => {
    const model = enablerBrief(aBriefSnapshot())
    expect(model.title).toBe('Questions for Dr Anna Roe')
    expect(model.fileName).toBe('AR 2026-06-12 enabler brief')
    expect(model.fileName).not.toContain('Anna')
  })

  test('counted what the team has among what waits for an answer, and put it first', () => {
    const { escalations } = aBriefSnapshot()
    const back = anEscalation({ id: 'back', column: 'asked-back', number: { year: 2026, n: 12 } })
    const words = wordsOf(enablerBrief(aBriefSnapshot({ escalations: [...escalations, back] })))
    expect(words).toContain('Questions: 2, one of them asked back and with the team')
    expect(words).toContain('In the order in which they were first sent, those asked back last.')
    const other = { ...back, column: 'sent' } as const
    const plain = wordsOf(enablerBrief(aBriefSnapshot({ escalations: [...escalations, other] })))
    expect(plain).toMatch(/Questions: 2$/mu)
    expect(plain).toContain('In the order in which they were first sent.')
  })

  test('of one question that waits with two enablers was for nobody, and is for both', () => {
    const [anna] = [aBriefSnapshot().person].flatMap((one) => one ?? [])
    const people = aBriefSnapshot().people
    const owen = people.find(({ id }) => id === 'owen')
    const waitsWith = [anna, owen].flatMap((one) => one ?? [])
    const request = { document: 'enabler-brief', personId: null, escalationId: 'e-11' } as const
    const model = enablerBrief(aBriefSnapshot({ request, person: null, waitsWith }))
    expect(model.title).toBe('MILL 26/E11: a question for Dr Anna Roe and Owen Larkspur')
    expect(wordsOf(model)).toMatch(/For: Dr Anna Roe.*; Owen Larkspur/u)
    expect(wordsOf(model)).not.toContain('Nobody yet')
  })

  test('did not say what stands in the way, which the team was asked', () => {
    const [escalation = anEscalation()] = aBriefSnapshot().escalations
    const words = wordsOf(enablerBrief(aBriefSnapshot({ escalations: [{ ...escalation, barrier: 'structures' }] })))
    expect(words).toContain('In the way: Structures')
    const unsaid = aBriefSnapshot({ escalations: [{ ...escalation, barrier: 'unsaid' }] })
    expect(wordsOf(enablerBrief(unsaid))).not.toContain('In the way')
  })

  test('of what waits for nobody says so', () => {
    const request = { document: 'enabler-brief', personId: null, escalationId: null } as const
    const model = enablerBrief(aBriefSnapshot({ request, person: null, escalations: [] }))
    expect(model.title).toBe('Questions that wait for an enabler')
    expect(model.fileName).toBe('nobody yet 2026-06-12 enabler brief')
    expect(wordsOf(model)).toContain('None')
  })

  test('says that a question is confidential, and why', () => {
    expect(wordsOf(enablerBrief(aBriefSnapshot({ closed: { 'e-11': confidential } })))).toContain(
      'Confidential: About a resident.',
    )
    const over = { ...confidential, until: '2026-06-11' }
    expect(wordsOf(enablerBrief(aBriefSnapshot({ closed: { 'e-11': over } })))).not.toContain('Confidential')
  })

  test('tells who a question is addressed to where another reads it', () => {
    const [escalation = anEscalation()] = aBriefSnapshot().escalations
    const words = wordsOf(enablerBrief(aBriefSnapshot({ escalations: [{ ...escalation, enablerId: 'owen' }] })))
    expect(words).toContain('Addressed to: Owen Larkspur')
    expect(wordsOf(enablerBrief(aBriefSnapshot()))).not.toContain('Addressed to')
  })

  test('of an answered one prints the answer and how it came instead of room for it', () => {
    const answer = {
      kind: 'yes-if',
      words: 'The desk agrees.',
      on: '2026-06-11',
      byPersonId: 'anna',
      via: 'phone',
      notedById: 'owen',
      until: null,
      permissionId: null,
    } as const
    const trail = [event('sent', '2026-06-01'), event('answered', '2026-06-11')]
    const model = enablerBrief(aBriefSnapshot({ escalations: [anEscalation({ answer, trail, column: 'answered' })] }))
    expect(wordsOf(model)).toContain(
      'Yes, if, Dr Anna Roe, Thursday 11 June 2026, by phone, noted by Owen Larkspur: The desk agrees.',
    )
    expect(writeLinesOf(model)).toEqual([])
  })

  test('of one that a permission answered said only that, and says who allowed it, when, and when it was used', () => {
    const answer = {
      kind: 'yes',
      words: 'Rooms without a deposit',
      on: '2026-06-11',
      byPersonId: 'anna',
      via: 'permission',
      notedById: null,
      until: null,
      permissionId: 'perm-1',
    } as const
    const answeredBy = aPermission({ id: 'perm-1', saidOn: '2026-03-05' })
    const escalations = [anEscalation({ answer, column: 'closed' })]
    expect(wordsOf(enablerBrief(aBriefSnapshot({ escalations, answeredBy })))).toContain(
      'Yes, allowed on 5 March 2026 by Dr Anna Roe, used here on 11 June: Rooms without a deposit.',
    )
  })
})
