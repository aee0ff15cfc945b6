import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ItemKind, itemKinds } from '../../../../shared/model/agenda-item'
import type { Fit } from '../../../../shared/model/proposal'
import { type FitLine, fitToSlot, mayPark, type Usual } from '../../../../shared/rules/proposal/fit-to-slot'
import { usualMinutes } from '../../../../shared/rules/proposal/usual-minutes'
import { itemsFrom, standingAgenda } from '../../../../shared/rules/standing-agenda'
import { anId, anItem } from '../../../builders'

const line = (overrides: Partial<FitLine>): FitLine => ({ ...anItem(), isLate: false, ...overrides })
const standing = (minutes: number, itemKind: FitLine['itemKind'] = 'stories') =>
  line({ id: `standing-${itemKind}`, title: itemKind, itemKind, minutes, isStanding: true })
const told = (fit: Fit | null) =>
  fit?.steps.map((step) => (step.kind === 'park' ? `park ${step.title}` : `take ${step.minutes} from ${step.title}`))
const measured = (least: (kind: ItemKind) => number): Usual => ({ least, isMeasured: () => true })
const never = measured(() => 480)

describe('an agenda that is too long', () => {
  it('is not fitted where it fits', () => {
    expect(fitToSlot([standing(60)], 60, never)).toBeNull()
  })

  it('loses a minute or two from what usually takes less, and nothing is parked', () => {
    const lines = [standing(54), line({ title: 'Summer tea', itemKind: 'event', minutes: 8 })]
    expect(
      told(
        fitToSlot(
          lines,
          60,
          measured(() => 7),
        ),
      ),
    ).toEqual(['take 2 from stories'])
  })

  it('parks what nobody waits for, and takes the rest from what usually takes less', () => {
    const lines = [
      standing(8),
      standing(34, 'welcome'),
      line({ title: 'Kitchen', itemKind: 'pledges', minutes: 6, about: { kind: 'pledge', id: 'p' } }),
      line({ title: 'Lift', minutes: 7, heldOver: 3 }),
      line({ title: 'Deposit', itemKind: 'escalations', minutes: 6, isLate: true }),
      line({ title: 'Summer tea', itemKind: 'event', minutes: 5 }),
    ]
    const fit = fitToSlot(
      lines,
      60,
      measured((kind) => (kind === 'stories' ? 7 : 480)),
    )
    expect(told(fit)).toEqual(['park Summer tea', 'take 1 from stories'])
    expect(fit?.steps[0]).toMatchObject({ minutes: 5, why: 'nobody is waiting for it' })
    expect(fit?.left).toBe(0)
  })

  it('parks ideas before events, challenges, pledges and questions, and what is late or confidential last', () => {
    const about = (kind: 'opportunity' | 'pledge' | 'escalation') => ({ kind, id: kind }) as const
    const lines = [
      line({ title: 'secret', openness: { kind: 'confidential', reason: 'named people', until: null } }),
      line({ title: 'late', itemKind: 'escalations', isLate: true }),
      line({ title: 'held', heldOver: 1 }),
      line({ title: 'question', itemKind: 'escalations', about: about('escalation') }),
      line({ title: 'pledge', itemKind: 'pledges', about: about('pledge') }),
      line({ title: 'idea with a card', itemKind: 'opportunity', about: about('opportunity') }),
      line({ title: 'challenge' }),
      line({ title: 'event', itemKind: 'event' }),
      line({ title: 'idea', itemKind: 'opportunity' }),
    ]
    const order = ['idea', 'event', 'challenge', 'idea with a card', 'pledge', 'question', 'held', 'late', 'secret']
    for (let parked = 1; parked <= order.length; parked += 1) {
      const fit = fitToSlot(lines, (order.length - parked) * 5, never)
      expect(told(fit)).toEqual(order.slice(0, parked).map((title) => `park ${title}`))
    }
  })

  it('gives up what a standing line has beside its topics, all but a minute, before anything is parked', () => {
    const lines = [
      standing(44, 'welcome'),
      standing(8, 'challenge'),
      line({ title: 'Lift', minutes: 8, heldOver: 3 }),
      standing(7, 'opportunity'),
      line({ title: 'Bus', itemKind: 'opportunity', minutes: 5 }),
    ]
    expect(told(fitToSlot(lines, 60, never))).toEqual(['take 7 from challenge', 'take 5 from opportunity'])
    const withoutTopics = lines.filter(({ title }) => title !== 'Lift' && title !== 'Bus')
    expect(fitToSlot([...withoutTopics, line({ minutes: 5, itemKind: 'budget' })], 60, never)?.steps).toHaveLength(1)
  })

  describe('of a new team, of which nothing was measured yet', () => {
    const unknown = usualMinutes([], standingAgenda)
    const template = itemsFrom(standingAgenda, 'meeting-x', [], () => anId('line'))
    const ofNewTeam = template.map((item) => line({ ...item }))
    const carried = (itemKind: FitLine['itemKind']) =>
      line({ id: anId('carried'), title: 'carried', itemKind, minutes: 8, heldOver: 1, reason: 'Held over' })

    it('does not park the one thing that was carried over: standing lines give up to a third each', () => {
      for (const kind of ['challenge', 'event', 'budget', 'opportunity'] as const) {
        const fit = fitToSlot([...ofNewTeam, carried(kind)], 60, unknown)
        expect(fit).toMatchObject({ left: 0 })
        expect(fit?.steps.filter((step) => step.kind === 'park')).toEqual([])
        for (const step of fit?.steps ?? []) {
          const of = ofNewTeam.find((one) => one.id === step.itemId)
          const most = of?.itemKind === kind ? of.minutes - 1 : Math.floor((of?.minutes ?? 0) / 3)
          expect(step.minutes).toBeLessThanOrEqual(most)
        }
      }
      expect(told(fitToSlot([...ofNewTeam, carried('challenge'), carried('challenge')], 60, unknown))).not.toContain(
        'park carried',
      )
    })

    it('parks what is merely wished for before that', () => {
      const wish = line({ title: 'Summer tea', itemKind: 'event', minutes: 8 })
      const fit = fitToSlot([...ofNewTeam, carried('challenge'), wish], 60, unknown)
      expect(told(fit)?.[0]).toBe('park Summer tea')
      expect(told(fit)).not.toContain('park carried')
    })
  })

  it('says what is still over where nothing more may be parked', () => {
    expect(fitToSlot([standing(50), line({ minutes: 20, isKept: true })], 60, never)).toEqual({ steps: [], left: 10 })
  })
})

const aLine = fc
  .record({
    itemKind: fc.constantFrom(...itemKinds),
    minutes: fc.integer({ min: 0, max: 25 }),
    isStanding: fc.boolean(),
    isKept: fc.boolean(),
    isLate: fc.boolean(),
    heldOver: fc.integer({ min: 0, max: 4 }),
    openness: fc.constantFrom(
      { kind: 'open' } as const,
      { kind: 'confidential', reason: 'named people', until: null } as const,
    ),
    about: fc.constantFrom(null, { kind: 'pledge', id: 'p' } as const, { kind: 'opportunity', id: 'o' } as const),
  })
  .map(line)
const anAgenda = fc.record({
  lines: fc.array(aLine, { maxLength: 20 }),
  slot: fc.integer({ min: 15, max: 120 }),
  least: fc.dictionary(fc.constantFrom(...itemKinds), fc.integer({ min: 1, max: 12 })),
})
type Agenda = typeof anAgenda extends fc.Arbitrary<infer A> ? A : never

/** What was measured has a least; of the rest five is what the standing agenda says. */
const usualOf = ({ least }: Agenda): Usual => ({
  least: (kind) => least[kind] ?? 5,
  isMeasured: (kind) => least[kind] !== undefined,
})

describe('for any agenda', () => {
  const law = (check: (agenda: Agenda, fit: Fit, over: number) => void) =>
    fc.assert(
      fc.property(anAgenda, (agenda) => {
        const over = agenda.lines.reduce((sum, one) => sum + one.minutes, 0) - agenda.slot
        const fit = fitToSlot(agenda.lines, agenda.slot, usualOf(agenda))
        expect(fit === null).toBe(over <= 0)
        if (fit !== null) check(agenda, fit, over)
      }),
      { numRuns: 500 },
    )
  const cutBy = (fit: Fit) => fit.steps.reduce((sum, step) => sum + step.minutes, 0)

  it('nothing is over when the steps are done, or it is said by how much', () => {
    law((_, fit, over) => {
      expect(Math.max(0, over - cutBy(fit))).toBe(fit.left)
    })
  })

  it('no step is more than is needed: without any one of them it does not fit', () => {
    law((_, fit, over) => {
      for (const step of fit.steps) {
        expect(step.minutes).toBeGreaterThan(0)
        expect(cutBy(fit) - step.minutes).toBeLessThan(over)
      }
      const takes = fit.steps.filter((step) => step.kind === 'take')
      // Minutes are taken one by one: never more of them than are missing.
      if (takes.length > 0) expect(cutBy(fit)).toBeLessThanOrEqual(over)
    })
  })

  it('standing lines, what is kept and what a meeting cannot do without stay', () => {
    law(({ lines }, fit) => {
      for (const step of fit.steps) {
        const of = lines.find((one) => one.id === step.itemId)
        expect(of?.isKept).toBe(false)
        if (step.kind === 'park') expect(of !== undefined && mayPark(of) && !of.isStanding).toBe(true)
      }
    })
  })

  it('no line is made shorter than such lines usually are, nor by more than a third; a heading keeps a minute', () => {
    law(({ lines, least }, fit) => {
      for (const step of fit.steps) {
        const of = lines.find((one) => one.id === step.itemId)
        if (step.kind === 'park' || of === undefined) continue
        const hasTopics = lines.some((one) => !one.isStanding && one.itemKind === of.itemKind && one.minutes > 0)
        if (of.isStanding && hasTopics) {
          expect(of.minutes - step.minutes).toBeGreaterThanOrEqual(1)
          continue
        }
        const isUnknown = of.isStanding && least[of.itemKind] === undefined
        if (!isUnknown) expect(of.minutes - step.minutes).toBeGreaterThanOrEqual(least[of.itemKind] ?? 5)
        expect(step.minutes).toBeLessThanOrEqual(of.minutes / 3)
      }
    })
  })

  it('the same is proposed twice, and each line is named once', () => {
    law((agenda, fit) => {
      expect(fitToSlot(agenda.lines, agenda.slot, usualOf(agenda))).toEqual(fit)
      expect(new Set(fit.steps.map((step) => step.itemId)).size).toBe(fit.steps.length)
    })
  })

  it('nothing that was held over, is late or confidential is parked where standing lines could give the minutes', () => {
    law((agenda, fit, over) => {
      const { lines } = agenda
      const parked = fit.steps.filter((step) => step.kind === 'park').map((step) => step.itemId)
      const isHard = (one: FitLine) => one.heldOver > 0 || one.isLate || one.openness.kind === 'confidential'
      const hard = lines.filter((one) => parked.includes(one.id) && isHard(one))
      const [only] = hard
      // Of several the heaviest are spared first, whatever the minutes.
      if (only === undefined || hard.length > 1) return
      const soft = lines.filter((one) => parked.includes(one.id) && one !== only)
      const givers = lines.filter((one) => one.isStanding && !one.isKept && agenda.least[one.itemKind] === undefined)
      const thirds = givers.reduce((sum, one) => sum + Math.floor(one.minutes / 3), 0)
      expect(soft.reduce((sum, one) => sum + one.minutes, thirds)).toBeLessThan(over)
    })
  })
})
