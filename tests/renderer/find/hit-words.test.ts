import { expect, it } from 'vitest'
import { routeOfHit } from '../../../renderer/src/features/find/hit-words'
import type { FindHit } from '../../../shared/model/find'

const known = { meetings: new Map(), people: new Map(), openPlaceId: null }

function aHit(changes: Partial<FindHit>): FindHit {
  return {
    kind: 'action',
    id: 'one',
    localityId: 'mill',
    title: 'Bench on Ring Road',
    titleMarks: [],
    sentence: '',
    sentenceMarks: [],
    number: '',
    state: '',
    on: '2026-06-11',
    meetingId: null,
    itemId: null,
    isArchived: false,
    isConfidential: false,
    ...changes,
  }
}

it('what waits for an agenda leads to the parking lot, a correction to the minutes that hold it', () => {
  const parkingLot = { screen: 'parking-lot', localityId: 'mill' }
  for (const kind of ['parked', 'story', 'opportunity'] as const) {
    expect(routeOfHit(aHit({ kind }), known), kind).toEqual(parkingLot)
  }
  const at = { meetingId: 'june', itemId: 'minutes' }
  expect(routeOfHit(aHit({ kind: 'correction', ...at }), known)).toEqual({ screen: 'minutes', ...at })
  expect(routeOfHit(aHit({ kind: 'story', ...at }), known)).toEqual({ screen: 'minutes', ...at })
})

it('an action or a pledge off its board leads to where what is closed is read, whether a meeting made it or an old log', () => {
  for (const at of [{}, { meetingId: 'june', itemId: 'item' }]) {
    for (const kind of ['action', 'pledge'] as const) {
      const closed = { screen: 'closed', localityId: 'mill', of: kind, cardId: 'one' }
      expect(routeOfHit(aHit({ kind, isArchived: true, ...at }), known), kind).toEqual(closed)
    }
    expect(routeOfHit(aHit({ ...at }), known)).toEqual({ screen: 'actions', localityId: 'mill', actionId: 'one' })
  }
})
