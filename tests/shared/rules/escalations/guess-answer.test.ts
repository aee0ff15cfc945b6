import { describe, expect, it } from 'vitest'
import { afterIf, answerInWords, howAnswered, usedHere } from '../../../../shared/rules/escalations/answer-words'
import {
  allowedByQuestion,
  guessAnswer,
  guessCondition,
  guessUntil,
} from '../../../../shared/rules/escalations/guess-answer'

describe('guessing what kind of answer was pasted', () => {
  it.each([
    ['Yes', 'yes'],
    ['yes please, go ahead', 'yes'],
    ['OK by me.', 'yes'],
    ['No problem at all', 'yes'],
    ['Hi Cass,\n\nThanks for this. I am happy for you to use the yard.\n\nGrace', 'yes'],
    ['Yes.\n\nGrace\n\nOn 9 June 2026 Cass Underhill wrote:\n> May we, if the hall is shut, use the yard?', 'yes'],
    ['Yes, if a named key holder signs for it.', 'yes-if'],
    ['Yes – as long as it is locked by nine', 'yes-if'],
    ['Yes. But only when the caretaker is there.', 'yes-if'],
    ["I'm happy with that provided the risk assessment is done", 'yes-if'],
    ['Agreed, subject to insurance', 'yes-if'],
    ['Not now. The budget is fixed in February.', 'not-now'],
    ['No, not until the survey is back', 'not-now'],
    ['Sorry Cass, ask me again in September', 'not-now'],
    ['No.', 'no'],
    ['No: the checks protect the children.', 'no'],
    ["I'm afraid we can't do this", 'no'],
    ['Dear all, unfortunately this is not possible under the lease.', 'no'],
    ['Could you tell me how many people come?', null],
    ['', null],
    ['👍', null],
  ] as const)('“%s”', (words, kind) => {
    expect(guessAnswer(words)).toBe(kind)
  })
})

describe('reading on what condition', () => {
  it.each([
    ["yes that's fine as long as somebody signs for the key. Valid until 31 March. G.", 'somebody signs for the key'],
    ['Hi Cass,\nYes, if a named key holder signs for it, until 31 March.\nGrace', 'a named key holder signs for it'],
    ["Dear Cass, I'm happy with that provided that the assessment is done!", 'the assessment is done'],
    ['If Dot signs for it', 'Dot signs for it'],
    ['Yes. See you on Friday.', null],
    ['No, not even if it is locked', null],
    ['a key holder signs', null],
  ] as const)('“%s”', (words, condition) => {
    expect(guessCondition(words)).toBe(condition)
  })

  it('goes on behind “if” without a capital, but for names', () => {
    const said = ['A key holder signs', 'Heating paid from the pot', 'Dot signs for it', 'CCTV is on', 'Dr Roe agrees']
    expect(said.map(afterIf)).toEqual(['a key holder signs', 'heating paid from the pot', ...said.slice(2)])
    const words = 'Yes, as long as two people sign. G.'
    expect(answerInWords({ kind: 'yes-if', words })).toBe('Yes, if two people sign')
  })
})

it('says of an answer by a permission when it was allowed, and that it was used here', () => {
  const used = { by: 'Grace Alderney', usedOn: '2026-06-09', today: '2026-06-09' }
  expect(usedHere({ ...used, saidOn: '2026-03-05' })).toBe(
    'Allowed on 5 March 2026 by Grace Alderney, used here on 9 June',
  )
})

it('said “by a permission” in a list and on the brief, and says who allowed it, when, and when it was used', () => {
  const names: Readonly<Record<string, string>> = { grace: 'Grace Alderney', cass: 'Cass Underhill' }
  const given = { nameOf: (id: string) => names[id] ?? 'somebody', today: '2026-06-09' }
  const answer = { via: 'permission', byPersonId: 'grace', notedById: null, on: '2026-06-09' } as const
  expect(howAnswered(answer, { ...given, saidOn: '2026-03-05' })).toBe(
    'allowed on 5 March 2026 by Grace Alderney, used here on 9 June',
  )
  // The permission has gone: what is known is said.
  expect(howAnswered({ ...answer, notedById: 'cass' }, { ...given, saidOn: undefined })).toBe(
    'allowed by Grace Alderney, used here on 9 June, noted by Cass Underhill',
  )
  expect(howAnswered({ ...answer, via: 'e-mail', notedById: 'cass' }, { ...given, saidOn: undefined })).toBe(
    'by e-mail, noted by Cass Underhill',
  )
  expect(howAnswered({ ...answer, via: 'here' }, { ...given, saidOn: undefined })).toBe('')
})

describe('reading until when an answer holds', () => {
  it.each([
    ['Yes, until 31 March', '2027-03-31'],
    ['Fine till the end of August.', '2026-08-31'],
    ['Yes, until 30 June 2028, if somebody signs', '2028-06-30'],
    ['Yes. See you on 12 June', null],
    ['Yes, until further notice', null],
    ['You have had it until now, since 12 March 2020', null],
    ['Yes', null],
  ] as const)('“%s”', (words, day) => {
    expect(guessUntil(words, '2026-06-09')).toBe(day)
  })
})

it('proposes what is allowed from what was asked', () => {
  expect(allowedByQuestion('May we open the Rec pavilion on Saturdays?')).toBe('Open the Rec pavilion on Saturdays')
  expect(allowedByQuestion('Can we please use the yard')).toBe('Use the yard')
  expect(allowedByQuestion('Will you free half a day a month?')).toBe('Free half a day a month')
  expect(allowedByQuestion('May parents marshal before their checks are back?')).toBe(
    'May parents marshal before their checks are back',
  )
})
