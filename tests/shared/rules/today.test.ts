import { describe, expect, it } from 'vitest'
import { pledgeHeadOf } from '../../../electron/core/working-set'
import type { Permission } from '../../../shared/model/permission'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { forYouWords } from '../../../shared/rules/for-you'
import { dueFor } from '../../../shared/rules/pledges/due'
import { issueWords, meetingStanding } from '../../../shared/rules/this-week'
import { todayOf, todaySentence } from '../../../shared/rules/today'
import type { TodayGiven } from '../../../shared/rules/waiting'
import { waitingWords } from '../../../shared/rules/waiting-words'
import { aLocality, aMeeting, anAction, anEscalation, aPerson, aPledge, aVacancy } from '../../builders'

const today = '2026-06-09'
const byId = <T extends { readonly id: string }>(records: readonly T[]) => new Map(records.map((one) => [one.id, one]))
const role = (
  name: 'lead' | 'enabler' | 'member',
  standing: 'confirmed' | 'proposed' | 'cover',
  localityId = 'mill',
) => ({
  localityId,
  name,
  from: null,
  to: null,
  standing,
  time: { freed: 'unknown' as const, words: '' },
})
const mill = aLocality({ id: 'mill', rank: 'a0' })
const home = aLocality({ id: 'home', code: 'HOME', name: 'Homelessness', shape: 'theme', rank: 'a1' })
const nettie = aPerson({ id: 'nettie', name: 'Nettie Bramble', roles: [role('lead', 'confirmed')] })
const grace = aPerson({ id: 'grace', name: 'Grace Alderney', roles: [role('enabler', 'confirmed')] })
const sentOn = (day: string) => {
  const at = `${day}T09:00:00.000Z`
  return {
    column: 'sent' as const,
    sentAt: at,
    trail: [{ kind: 'sent' as const, at, personId: 'grace', words: '', via: 'here' as const, notedById: null }],
  }
}

type Lists = { readonly [K in keyof Omit<TodayGiven, 'limits' | 'today' | 'holidays'>]?: readonly unknown[] }
function given(lists: Lists, on = today): TodayGiven {
  const all = {
    localities: [mill, home],
    meetings: [],
    actions: [],
    pledges: [],
    escalations: [],
    vacancies: [],
    permissions: [],
    ...lists,
  }
  const map = (list: readonly unknown[]) => byId(list as readonly { id: string }[]) // each list holds records of its kind
  return {
    ...Object.fromEntries(Object.entries({ people: [nettie, grace], ...all }).map(([kind, list]) => [kind, map(list)])),
    limits: { acknowledgeIn: 2, answerIn: 10 },
    today: on,
    holidays: bankHolidays,
  } as TodayGiven // every list is there: `all` and `people` name them
}
/** "2 days over | title | below", in the order of the page. */
function waits(lists: Lists, on = today): readonly string[] {
  const all = given(lists, on)
  return todayOf(all, null).waiting.map((line) => {
    const { state, title, below } = waitingWords(line, all.localities.get(line.localityId) ?? mill, on)
    return `${state} | ${title} | ${below}`
  })
}

describe('late, or waiting for somebody', () => {
  it('has questions over time first, then late actions, nobody, soon and old drafts', () => {
    expect(
      waits({
        escalations: [
          anEscalation({
            id: 'e1',
            number: { year: 2026, n: 11 },
            question: 'May we?',
            enablerId: 'grace',
            ...sentOn('2026-05-21'),
          }),
          anEscalation({ id: 'e2', localityId: 'home', question: 'Who?' }),
        ],
        actions: [
          anAction({ id: 'a1', title: 'Send the route', dueOn: '2026-06-08' }),
          anAction({
            id: 'a2',
            number: { year: 2026, n: 41 },
            title: 'Ring Peakside',
            dueOn: '2026-06-05',
            heldOver: 3,
          }),
          anAction({ id: 'a3', title: 'Find a kettle', owner: { kind: 'nobody' } }),
          anAction({ id: 'a4', title: 'Print it', dueOn: '2026-06-10' }),
          anAction({ id: 'a5', title: 'Later', dueOn: '2026-06-12' }),
        ],
        pledges: [
          aPledge({
            id: 'p1',
            number: { year: 2026, n: 4 },
            title: 'The kitchen',
            column: 'agreed',
            reviewOn: '2026-06-11',
          }),
          aPledge({ id: 'p2', column: 'agreed', reviewOn: '2026-06-12' }),
        ],
        vacancies: [aVacancy({ id: 'v1', timeFreed: 'no' })],
        meetings: [
          aMeeting({ id: 'm1', on: '2026-05-28', state: 'draft' }),
          aMeeting({ id: 'm2', on: '2026-06-04', state: 'draft' }),
          aMeeting({ id: 'm3', on: '2026-06-11' }),
        ],
      }),
    ).toEqual([
      '2 days over | May we? | MILL 26/E11, no answer in 12 working days.',
      '4 days late | Ring Peakside | MILL 26/A041, was due Friday 5 June. Held over 3 meetings.',
      '1 day late | Send the route | MILL 26/A001, was due Monday 8 June.',
      'Nobody | One question, and no enabler to answer it | HOME has none.',
      'Nobody | Find a kettle | MILL 26/A001, nobody has taken it on.',
      'Vacant | No clerk | Millbrook, since 5 January. No time was freed for it.',
      'Tomorrow | Print it | MILL 26/A001, due Wednesday 10 June.',
      'Thursday | The kitchen: has each side kept it? | MILL 26/P04, review due 11 June.',
      'In draft | The minutes of 28 May are not approved | Millbrook has met again since.',
    ])
  })

  it('named pledges due within two working days, and names those that the next meeting of their place is asked about', () => {
    const due = (rest: Parameters<typeof aPledge>[0]) => aPledge({ column: 'agreed', ...rest })
    const condition = { words: 'if ten join', needed: 10, found: 4, by: '2026-06-17' }
    const pledges = [
      due({ id: 'p1', title: 'Urns', reviewOn: '2026-06-18' }),
      due({ id: 'p2', title: 'Ladders', reviewOn: '2026-06-19' }),
      due({ id: 'p3', title: 'Shelter', localityId: 'home', reviewOn: '2026-06-10' }),
      due({ id: 'p4', title: 'Walks', condition, reviewOn: '2026-06-11' }),
    ]
    const next = aMeeting({ id: 'm1', on: '2026-06-18' })
    const named = (meetings: readonly ReturnType<typeof aMeeting>[]) =>
      waits({ pledges, meetings }).map((line) => line.split(' | ').slice(0, 2).join(' | '))
    // Of a place that has planned no meeting, what is due today.
    expect(named([next])).toEqual(['17 June | Walks: are there enough?', '18 June | Urns: has each side kept it?'])
    expect(named([])).toEqual([])
    // The same that the place counts, and that the agenda asks.
    const heads = pledges.map((one) => pledgeHeadOf(one))
    expect(heads.map((head) => dueFor(head, '2026-06-09', '2026-06-18')?.why)).toEqual([
      'review',
      undefined,
      'review',
      'condition',
    ])
    // A meeting that began yesterday and is still under way asks today.
    expect(dueFor({ column: 'agreed', condition: null, reviewOn: today }, today, '2026-06-08')?.on).toBe(today)
  })

  it('says of an empty seat since when, who is named, and who can cover', () => {
    const wren = aPerson({ id: 'wren', name: 'Tobias Wren', roles: [role('enabler', 'cover', 'home')] })
    const named = aPerson({ id: 'ana', name: 'Ana Lee', roles: [role('enabler', 'proposed')] })
    const vacancy = aVacancy({ localityId: 'home', what: { kind: 'role', role: 'enabler' }, since: '2026-04-14' })
    const escalations = ['e1', 'e2'].map((id) => anEscalation({ id, localityId: 'home', ...sentOn('2026-06-08') }))
    expect(waits({ people: [wren, named], vacancies: [vacancy], escalations })).toEqual([
      'Nobody | Two questions, and no enabler to answer them | HOME has had none since 14 April. Tobias Wren can cover.',
      'Not confirmed | No enabler for Millbrook | MILL: Ana Lee is named, and not confirmed yet.',
    ])
  })

  it('counts the clock on from where it was asked back, and asks the team meanwhile', () => {
    const at = '2026-06-02T09:00:00.000Z'
    const sent = sentOn('2026-05-21')
    const back = {
      ...sent,
      trail: [
        ...sent.trail,
        { kind: 'asked-back' as const, at, personId: null, words: '', via: 'here' as const, notedById: null },
      ],
    }
    const escalation = anEscalation({ question: 'May we?', enablerId: 'grace', ...back, column: 'asked-back' })
    expect(waits({ escalations: [escalation] })).toEqual([
      'Asked back | May we? | MILL 26/E01, waits for our words since 2 June.',
    ])
  })

  it('tells of an agenda that has not gone out from one working day before its meeting, over Easter too', () => {
    const thursday = aMeeting({ id: 'm1', on: '2026-06-11' })
    const words = 'Not issued | Thursday’s agenda has not gone out'
    expect(waits({ meetings: [thursday] }, '2026-06-09')).toEqual([])
    expect(waits({ meetings: [thursday] }, '2026-06-10')).toEqual([
      `${words} | Millbrook meets Thursday 11 June at 10:00. Fit it to its hour and issue it.`,
    ])
    expect(waits({ meetings: [thursday] }, '2026-06-11')).toEqual([
      'Not issued | Today’s agenda has not gone out | Millbrook meets today at 10:00. Fit it to its hour and issue it.',
    ])
    expect(waits({ meetings: [{ ...thursday, state: 'issued' }] }, '2026-06-10')).toEqual([])
    // After Easter Monday, 6 April, the working day before is Maundy Thursday.
    const tuesday = aMeeting({ id: 'm2', on: '2026-04-07' })
    expect(waits({ meetings: [tuesday] }, '2026-04-01')).toEqual([])
    for (const day of ['2026-04-02', '2026-04-03', '2026-04-06']) {
      expect(waits({ meetings: [tuesday] }, day)).toEqual([
        'Not issued | Tuesday’s agenda has not gone out | Millbrook meets Tuesday 7 April at 10:00. Fit it to its hour and issue it.',
      ])
    }
  })

  it('tells a question that nobody has seen in two working days, and one to be answered soon', () => {
    const unseen = anEscalation({ id: 'e1', question: 'One?', enablerId: 'grace', ...sentOn('2026-06-04') })
    const due = anEscalation({ id: 'e2', question: 'Two?', enablerId: 'grace', ...sentOn('2026-05-26') })
    expect(waits({ escalations: [unseen, due] })).toEqual([
      'Today | Two? | MILL 26/E01, to be answered by Tuesday 9 June.',
      'Not seen | One? | MILL 26/E01, sent 3 working days ago.',
    ])
  })

  it('does not lose a question that was drafted and never sent', () => {
    expect(waits({ escalations: [anEscalation({ question: 'May we?' })] })).toEqual([
      'Not sent | May we? | MILL 26/E01, drafted and not sent yet.',
    ])
  })

  it('tells an answer the team has not read, and a permission that ends within a month, each by its day', () => {
    const answer = {
      kind: 'yes-if' as const,
      words: 'If a caretaker locks up.',
      on: '2026-06-08',
      byPersonId: 'grace',
      via: 'e-mail' as const,
      notedById: 'nettie',
      until: null,
      permissionId: null,
    }
    const said = { ...anEscalation({ id: 'e1', question: 'May we?', column: 'answered', answer }), said: answer.words }
    const permission = { id: 'p1', what: 'The library room', where: { kind: 'everywhere' }, askedToGoOn: null } as const
    const ending: Partial<Permission> = { ...permission, until: '2026-07-09', ended: null, saidById: 'grace' }
    const lists = { escalations: [said], permissions: [ending] }
    expect(waits(lists)).toEqual([
      'Answered | May we? | MILL 26/E01. Grace Alderney, by e-mail, said yes, if a caretaker locks up. Read it and close.',
      '9 July | Ends on 9 July: The library room | A permission. Ask whether it may go on, or let it end.',
    ])
    expect(waits({ escalations: [{ ...said, column: 'closed' }] })).toEqual([])
    const over = [{ until: '2026-07-11' }, { until: '2026-06-08' }, { askedToGoOn: 'e9' }, { ended: { on: today } }]
    expect(waits({ permissions: over.map((one, index) => ({ ...ending, ...one, id: `p${index}` })) })).toEqual([])
  })

  it('leaves out what is done, proposed, over, answered, or of a retired place', () => {
    const late = { dueOn: '2026-06-01' }
    expect(
      waits({
        localities: [mill, aLocality({ id: 'old', retiredOn: '2026-01-01' })],
        actions: [
          anAction({ ...late, column: 'done' }),
          anAction({ ...late, column: 'proposed' }),
          anAction({ ...late, localityId: 'old' }),
        ],
        pledges: [aPledge({ column: 'kept', reviewOn: '2026-06-01' })],
        escalations: [anEscalation({ ...sentOn('2026-01-05'), column: 'answered' })],
      }),
    ).toEqual([])
  })

  it('asks what became of a meeting whose day has gone by', () => {
    const meetings = [aMeeting({ id: 'm1', on: '2026-06-04' }), aMeeting({ id: 'm2', on: '2026-06-05', state: 'live' })]
    expect(waits({ meetings }).map((line) => line.split(' | ')[1])).toEqual([
      'Did the meeting of 4 June take place?',
      'The meeting of 5 June was never closed',
    ])
  })
})

describe('for the person at the keyboard', () => {
  it('is nothing where nobody is', () => {
    const action = anAction({ owner: { kind: 'person', personId: 'nettie' }, dueOn: today })
    expect(todayOf(given({ actions: [action] }), null).forYou).toEqual([])
  })

  it('is the agenda to issue, minutes to read, actions of this week, and initials to complete', () => {
    const mine = { owner: { kind: 'person' as const, personId: 'nettie' } }
    const all = given({
      people: [nettie, aPerson({ id: 'kd', name: 'KD', toComplete: true, roles: [role('member', 'confirmed')] })],
      meetings: [
        aMeeting({ id: 'm1', on: '2026-06-04', state: 'draft' }),
        aMeeting({ id: 'm2', on: '2026-06-11' }),
        aMeeting({ id: 'm3', on: '2026-06-18' }),
        aMeeting({ id: 'm4', localityId: 'home', on: '2026-06-10' }),
      ],
      actions: [
        anAction({ id: 'a1', title: 'This week', ...mine, dueOn: '2026-06-14' }),
        anAction({ id: 'a2', title: 'Next week', ...mine, dueOn: '2026-06-15' }),
      ],
    })
    const said = todayOf(all, nettie).forYou.map((line) => forYouWords(line, mill, today))
    expect(said.map(({ title, due }) => `${title} | ${due?.words}`)).toEqual([
      'Issue the agenda for Millbrook, Thursday | by 17:00 tomorrow',
      'Read the draft minutes of 4 June, Millbrook | before Thursday',
      'MILL 26/A001: This week | 14 June',
      'One person of Millbrook known by initials only: say who they are | undefined',
    ])
  })

  it('is, for the cover, what waits for nobody else, and never what was asked back', () => {
    const wren = aPerson({ id: 'wren', roles: [role('enabler', 'cover', 'home')] })
    const at = { localityId: 'home', enablerId: null }
    const all = given({
      people: [wren, nettie],
      escalations: [
        anEscalation({ id: 'e1', ...at, question: 'New?', ...sentOn('2026-06-08') }),
        anEscalation({ id: 'e2', ...at, question: 'Back?', ...sentOn('2026-06-08'), column: 'asked-back' }),
      ],
    })
    expect(todayOf(all, wren).forYou.map((line) => line.id)).toEqual(['e1'])
    expect(todayOf(all, nettie).forYou).toEqual([])
  })

  it('is, for an enabler, the questions that wait, the oldest first', () => {
    const all = given({
      escalations: [
        anEscalation({ id: 'e1', question: 'New?', enablerId: 'grace', ...sentOn('2026-06-08') }),
        anEscalation({ id: 'e2', question: 'Old?', enablerId: 'grace', ...sentOn('2026-05-21') }),
      ],
    })
    const said = todayOf(all, grace).forYou.map((line) => forYouWords(line, mill, today))
    expect(said.map(({ title, due }) => `${title} | ${due?.words}`)).toEqual([
      'MILL 26/E01: Old? | 2 days over',
      'MILL 26/E01: New? | by 22 June',
    ])
  })
})

describe('the week and the next meetings', () => {
  it('is Monday to Friday; a Saturday stands there where something is on it', () => {
    const days = (lists: Lists) => todayOf(given(lists), null).week.map((one) => one.day.slice(8))
    expect(days({})).toEqual(['08', '09', '10', '11', '12'])
    expect(days({ meetings: [aMeeting({ on: '2026-06-13' })] })).toEqual(['08', '09', '10', '11', '12', '13'])
  })

  it('says to issue an agenda on the working day before, over a weekend and a bank holiday too', () => {
    const meeting = aMeeting({ on: '2026-05-26' })
    const said = (on: string) => todayOf(given({ meetings: [meeting] }, on), null).week.flatMap((day) => day.toIssue)
    expect(said('2026-05-20')).toEqual([])
    const [one] = said('2026-05-21')
    expect(one && issueWords(one.meeting, one.by, '2026-05-21', null)).toBe('Issue Tuesday’s agenda by 17:00 tomorrow.')
    const [late] = said('2026-05-25')
    expect(late && issueWords(late.meeting, late.by, '2026-05-25', 'Millbrook')).toBe('Issue Millbrook’s agenda now.')
  })

  it('says how each meeting stands', () => {
    const fit = { total: 66, over: 6 }
    expect(meetingStanding(aMeeting(), fit)).toEqual({ late: '6 minutes over.', words: 'Not issued.' })
    expect(meetingStanding(aMeeting({ state: 'issued' }), { total: 58, over: -2 }).words).toBe(
      'Agenda issued, 58 minutes.',
    )
    expect(meetingStanding(aMeeting({ state: 'cancelled', cancelledBecause: 'Snow' }), null).words).toBe(
      'Cancelled: Snow.',
    )
    // A reason that ends with a stop of its own has no second one.
    expect(
      meetingStanding(aMeeting({ state: 'cancelled', cancelledBecause: 'The hall is flooded.' }), null).words,
    ).toBe('Cancelled: The hall is flooded.')
    expect(meetingStanding(aMeeting({ state: 'draft' }), null).words).toBe('Met. Minutes are in draft.')
  })

  it('has the nearest first, the one under way before all, and names places without one', () => {
    const quiet = aLocality({ id: 'quiet', rank: 'a2' })
    const all = given({
      localities: [mill, home, quiet],
      meetings: [
        aMeeting({ id: 'm1', on: '2026-06-10' }),
        aMeeting({ id: 'm2', localityId: 'home', on: '2026-06-02', state: 'suspended' }),
      ],
    })
    const { next, unplanned } = todayOf(all, null)
    expect(next.map((one) => one.id)).toEqual(['m2', 'm1'])
    expect(unplanned).toEqual(['quiet'])
  })

  it('is summed up in one sentence, the worst of it strong', () => {
    const next = aMeeting({ on: '2026-06-11' })
    const say = (it: Partial<Parameters<typeof todaySentence>[0]>) =>
      todaySentence({ next, placeName: 'Millbrook', fit: null, waiting: 0, today, ...it })
        .map((part) => (part.isStrong ? `*${part.words}*` : part.words))
        .join('')
    expect(say({})).toBe('Nothing waits. Millbrook meets on Thursday.')
    expect(say({ waiting: 5, fit: { total: 66, over: 6 } })).toBe(
      '*Millbrook meets on Thursday* and its agenda is 6 minutes over. Five things are late or waiting.',
    )
    expect(say({ waiting: 1 })).toBe('Millbrook meets on Thursday. *One thing is late or waiting.*')
    expect(say({ next: null })).toBe('Nothing waits. No meeting is planned.')
    // Of one that is under way the agenda is behind it, whether something waits or not.
    const live = aMeeting({ on: today, state: 'live' })
    expect(say({ next: live, fit: { total: 66, over: 6 } })).toBe('Nothing waits. Millbrook is meeting now.')
  })
})
