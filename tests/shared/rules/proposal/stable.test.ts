import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParkedItem } from '../../../../shared/model/agenda-item'
import { addDays } from '../../../../shared/rules/dates'
import { gatherItems } from '../../../../shared/rules/proposal/gather-items'
import type { ProposalGiven } from '../../../../shared/rules/proposal/given'
import { allThatAsks, proposeAgenda } from '../../../../shared/rules/proposal/propose-agenda'
import { byRank } from '../../../../shared/rules/ranks'
import { itemsFrom, standingAgenda } from '../../../../shared/rules/standing-agenda'
import { anAction, anEscalation, anId, anOpportunity, aPledge, aStory } from '../../../builders'
import { aParked, given, sentOn } from './given'

const aDay = fc.integer({ min: -40, max: 20 }).map((days) => addDays('2026-06-11', days))
const words = fc.oneof(fc.string({ minLength: 1, maxLength: 400 }), fc.constant('עברית و عربي 👩‍👩‍👧 <script>'))
const title = words.map((text) => text.trim() || 'Bench')
const somebody = fc.constantFrom('dot', 'idris', 'nobody', null)
const aCard = fc.constantFrom(
  null,
  { kind: 'pledge', id: 'p0' } as const,
  { kind: 'escalation', id: 'e0' } as const,
  { kind: 'opportunity', id: 'o0' } as const,
)
const parked = fc
  .record({
    title,
    about: aCard,
    backOn: fc.option(aDay),
    since: aDay,
    heldOver: fc.integer({ min: 0, max: 5 }),
    reason: fc.string({ maxLength: 300 }),
    handedInById: somebody,
    fromMeetingId: fc.constantFrom(null, 'thursday', 'meeting-of-may'),
    dropped: fc.constantFrom(null, { on: '2026-06-02', reason: 'Enough' }),
  })
  .map((one): ParkedItem => aParked({ ...one, fromItemId: one.fromMeetingId === null ? null : anId('item') }))
const indexed = <T extends object>(prefix: string, list: readonly T[]) =>
  list.map((one, index) => ({ ...one, id: `${prefix}${index}` }))

const aPlace = fc
  .record({
    hasTemplate: fc.boolean(),
    // What waits is about each card once: an unfinished thing is in one place.
    parked: fc.uniqueArray(parked, { maxLength: 6, selector: (one) => one.about?.id ?? one.id }),
    pledges: fc.array(fc.record({ title, reviewOn: fc.option(aDay) }), { maxLength: 4 }),
    escalations: fc.array(fc.record({ question: title, day: aDay, isAnswered: fc.boolean() }), { maxLength: 4 }),
    actions: fc.array(fc.record({ title, dueOn: fc.option(aDay) }), { maxLength: 6 }),
    ideas: fc.array(fc.record({ title, personId: somebody, on: aDay }), { maxLength: 3 }),
    stories: fc.array(fc.record({ text: title, personId: somebody, on: aDay }), { maxLength: 3 }),
  })
  .map((place): ProposalGiven => {
    const template = place.hasTemplate ? standingAgenda : []
    const handedIn = ({ personId, on }: { personId: string | null; on: string }) =>
      ({ kind: 'handed-in', personId, on }) as const
    return given({
      items: itemsFrom(template, 'thursday', [], () => anId('item')),
      parked: place.parked,
      pledges: indexed('p', place.pledges).map((one) => aPledge(one)),
      escalations: indexed('e', place.escalations).map(({ id, question, day, isAnswered }) => {
        const answer = {
          kind: 'no',
          words: '',
          on: day,
          byPersonId: null,
          via: 'phone',
          notedById: null,
          until: null,
          permissionId: null,
        } as const
        return anEscalation({ id, question, ...sentOn(day), ...(isAnswered && { answer, column: 'answered' }) })
      }),
      actions: indexed('a', place.actions).map((one) => anAction(one)),
      opportunities: indexed('o', place.ideas).map(({ id, title: what, ...by }) =>
        anOpportunity({ id, title: what, origin: handedIn(by) }),
      ),
      stories: indexed('s', place.stories).map(({ id, text, ...by }) => aStory({ id, text, origin: handedIn(by) })),
    })
  })

/** The place as it stands when these were put on. */
function later(before: ProposalGiven, gathered: ReturnType<typeof gatherItems>): ProposalGiven {
  const gone = new Set(gathered.remove.map((one) => one.id))
  const changed = new Map([...gathered.changed, ...gathered.added].map((one) => [one.id, one]))
  return {
    ...before,
    items: [...before.items.map((one) => changed.get(one.id) ?? one), ...gathered.added].sort(byRank),
    parked: before.parked.filter((one) => !gone.has(one.id)),
  }
}
const newId = () => anId('made')

describe('for any place', () => {
  it('the same is proposed twice, each key once, with a reason that can be read', () => {
    fc.assert(
      fc.property(aPlace, (place) => {
        const proposal = proposeAgenda(place)
        expect(proposeAgenda(place)).toEqual(proposal)
        const all = allThatAsks(place)
        expect(new Set(all.map((one) => one.key)).size).toBe(all.length)
        for (const { reason } of [...all, ...proposal.standing]) {
          expect(reason.trim()).not.toBe('')
          expect(reason.length).toBeLessThanOrEqual(120)
        }
        for (const { minutes } of all) expect(minutes).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  it('what was put on is proposed no more, and what waits stands where it stood', () => {
    fc.assert(
      fc.property(aPlace, (place) => {
        const { comes, waits } = proposeAgenda(place)
        const then = later(place, gatherItems(place, comes, newId))
        expect(proposeAgenda(then).comes).toEqual([])
        // What follows from the agenda alone (late actions, stories) may have got its line meanwhile.
        const keys = new Set(proposeAgenda(then).waits.map((one) => one.key))
        const cards = new Set(comes.flatMap((one) => one.about?.id ?? []))
        for (const one of waits) {
          if (one.parkedId !== null && !cards.has(one.about?.id ?? '')) expect(keys.has(one.key)).toBe(true)
        }
      }),
    )
  })

  it('everything that asks can be put on, once, and nothing of it is lost', () => {
    fc.assert(
      fc.property(aPlace, (place) => {
        const all = allThatAsks(place)
        const gathered = gatherItems(place, all, newId)
        expect(gathered.added.map((one) => one.title)).toEqual(all.map((one) => one.title))
        expect(gathered.remove.map((one) => one.id)).toEqual(all.flatMap((one) => one.parkedId ?? []))
        // Each idea that was handed in was mentioned once more.
        const ideas = place.opportunities.filter((one) => all.some(({ about }) => about?.id === one.id))
        expect(gathered.ideas).toEqual(ideas.map((one) => ({ ...one, mentions: one.mentions + 1 })))
        const then = later(place, gathered)
        expect(new Set(then.items.map((one) => one.rank)).size).toBe(then.items.length)
        expect(allThatAsks(then).filter((one) => one.about?.kind !== 'story')).toEqual([])
        expect(gatherItems(then, [], newId).changed).toEqual([])
      }),
    )
  })
})
