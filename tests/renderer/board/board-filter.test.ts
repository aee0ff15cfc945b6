import { describe, expect, it } from 'vitest'
import {
  type BoardFilter,
  everything,
  type FilterFacts,
  filterTest,
} from '../../../renderer/src/features/board/board-filter'
import type { WayOfWorking } from '../../../shared/model/way-of-working'

type Card = {
  readonly id: string
  readonly kind: 'action'
  readonly number: { readonly year: number; readonly n: number }
  readonly localityId: string
  readonly column: string
  readonly rank: string
  readonly title: string
  readonly people: readonly string[]
  readonly organisations: readonly string[]
  readonly due: string | null
  readonly isOver: boolean
  readonly ways: readonly WayOfWorking[]
  readonly heldOver: number
}

/** A Tuesday: its week ends on Sunday 14 June. */
const today = '2026-06-09'

function aCard(id: string, changes: Partial<Card> = {}): Card {
  const nothing = { title: '', people: [], organisations: [], due: null, isOver: false, ways: [], heldOver: 0 }
  const card = { id, kind: 'action', number: { year: 2026, n: 1 } } as const
  return { ...card, localityId: 'mill', column: 'todo', rank: 'a0', ...nothing, ...changes }
}

const facts: FilterFacts<Card> = {
  textOf: (card) => card.title,
  personWord: 'Owner',
  peopleOf: (card) => card.people,
  organisationsOf: (card) => card.organisations,
  dueWord: 'Due',
  dueOf: (card) => card.due,
  isOver: (card) => card.isOver,
  waysOf: (card) => card.ways,
  heldOverOf: (card) => card.heldOver,
  marks: [{ id: 'long', label: 'Long', has: (card) => card.title.length > 12 }],
}

/** Ids of those the filter shows, in the order given. */
function shown(cards: readonly Card[], filter: Partial<BoardFilter>, of: FilterFacts<Card> = facts): readonly string[] {
  const given = {
    today,
    organisationOf: (id: string) => (id === 'owen' ? 'peakside' : null),
    numberOf: (card: Card) => `26/A0${card.id}`,
  }
  return cards.filter(filterTest({ ...everything, ...filter }, of, given)).map((card) => card.id)
}

describe('the filter of a board', () => {
  it('shows all while nothing is asked', () => {
    expect(shown([aCard('1'), aCard('2', { isOver: true })], {})).toEqual(['1', '2'])
  })

  it('takes the cards of one place', () => {
    expect(shown([aCard('1'), aCard('2', { localityId: 'carr' })], { localityId: 'carr' })).toEqual(['2'])
  })

  it('takes those of one person, and of one organisation: named on the card, or that of its people', () => {
    const cards = [
      aCard('1', { people: ['owen'] }),
      aCard('2', { organisations: ['peakside'] }),
      aCard('3', { people: ['grace'] }),
      aCard('4'),
    ]
    expect(shown(cards, { personId: 'owen' })).toEqual(['1'])
    expect(shown(cards, { organisationId: 'peakside' })).toEqual(['1', '2'])
    const { organisationsOf: _, ...ofPeopleAlone } = facts
    expect(shown(cards, { organisationId: 'peakside' }, ofPeopleAlone)).toEqual(['1'])
  })

  it('takes what is late, due this week, due in the next two weeks, or has no date; what is over is in none of them', () => {
    const days = ['2026-06-08', today, '2026-06-14', '2026-06-15', '2026-06-22', '2026-06-23', null]
    const cards = days.flatMap((due, index) => [
      aCard(`${index}`, { due }),
      aCard(`${index} over`, { due, isOver: true }),
    ])
    expect(shown(cards, { due: 'late' })).toEqual(['0'])
    expect(shown(cards, { due: 'week' })).toEqual(['1', '2'])
    expect(shown(cards, { due: 'fortnight' })).toEqual(['1', '2', '3', '4'])
    expect(shown(cards, { due: 'none' })).toEqual(['6'])
  })

  it('takes one Way of Working, and what was held over at least so often; nothing where a board does not count that', () => {
    const cards = [
      aCard('1', { ways: ['pledges', 'coaching'], heldOver: 1 }),
      aCard('2', { ways: ['coaching'], heldOver: 3 }),
      aCard('3'),
    ]
    expect(shown(cards, { way: 'pledges' })).toEqual(['1'])
    expect(shown(cards, { way: 'coaching' })).toEqual(['1', '2'])
    expect(shown(cards, { heldOver: 1 })).toEqual(['1', '2'])
    expect(shown(cards, { heldOver: 3 })).toEqual(['2'])
    const { heldOverOf: _, ...uncounted } = facts
    expect(shown(cards, { heldOver: 1 }, uncounted)).toEqual([])
  })

  it('answers the question of one board alone, and leaves one it does not know unasked', () => {
    const cards = [aCard('1', { title: 'Ring the housing officer' }), aCard('2', { title: 'Urns' })]
    expect(shown(cards, { mark: 'long' })).toEqual(['1'])
    expect(shown(cards, { mark: 'gone' })).toEqual(['1', '2'])
  })

  it('finds all the words in number and title, in any order, without accents or capitals; a changed card anew', () => {
    const cards = [aCard('1', { title: 'Walk the café route' }), aCard('2', { title: 'Mend the gate' })]
    expect(shown(cards, { text: ' ROUTE  cafe ' })).toEqual(['1'])
    expect(shown(cards, { text: '26/a02' })).toEqual(['2'])
    expect(shown(cards, { text: 'café gate' })).toEqual([])
    const renamed = cards.map((card) => ({ ...card, title: 'Paint the fence' }))
    expect(shown(renamed, { text: 'cafe' })).toEqual([])
    expect(shown(renamed, { text: 'fence' })).toEqual(['1', '2'])
  })

  it('asks everything at once: a card shows where all of it holds', () => {
    const whole = aCard('1', {
      title: 'Walk the café route',
      people: ['owen'],
      due: today,
      ways: ['coaching'],
      heldOver: 3,
    })
    const all = {
      text: 'walk',
      personId: 'owen',
      organisationId: 'peakside',
      localityId: 'mill',
      due: 'week',
      way: 'coaching',
      heldOver: 3,
      mark: 'long',
    } as const
    expect(shown([whole], all)).toEqual(['1'])
    const lacking: readonly Partial<Card>[] = [
      { title: 'Run the café route' },
      { people: ['grace'], organisations: ['peakside'] },
      { localityId: 'carr' },
      { due: '2026-06-08' },
      { ways: [] },
      { heldOver: 1 },
    ]
    for (const change of lacking) expect(shown([{ ...whole, ...change }], all)).toEqual([])
  })
})
