import { describe, expect, it } from 'vitest'
import type { AgendaItem, ItemKind } from '../../../shared/model/agenda-item'
import { placeOnAgenda, standsAfter } from '../../../shared/rules/agenda-placing'
import { byRank } from '../../../shared/rules/ranks'
import { itemsFrom, standingAgenda } from '../../../shared/rules/standing-agenda'
import { anId, anItem } from '../../builders'

const closed = { kind: 'confidential', reason: 'named people', until: null } as const
const standing = itemsFrom(standingAgenda, 'm', [], () => anId('item'))
const coming = (itemKind: ItemKind, title: string, more: Partial<AgendaItem> = {}) =>
  anItem({ itemKind, title, ...more })
const titles = (there: readonly AgendaItem[], ...items: readonly AgendaItem[]) =>
  [...there, ...placeOnAgenda(there, items)].sort(byRank).map((one) => one.title)
const around = (all: readonly string[], title: string) => [all[all.indexOf(title) - 1], all[all.indexOf(title) + 1]]

describe('what comes onto an agenda stands', () => {
  it('after the standing line of its kind, in the order it came, before the next kind', () => {
    const all = titles(standing, coming('challenge', 'Lift'), coming('pledges', 'Kitchen'), coming('challenge', 'Cars'))
    expect(around(all, 'Lift')).toEqual(['Challenges', 'Cars'])
    expect(around(all, 'Cars')).toEqual(['Lift', 'Escalations'])
    expect(around(all, 'Kitchen')).toEqual(['Pledges', 'Challenges'])
  })

  it('where its kind has its place in a meeting when there is no line of it, before what closes the meeting', () => {
    const without = standing.filter((one) => one.itemKind !== 'event' && one.itemKind !== 'challenge')
    expect(around(titles(without, coming('challenge', 'Lift')), 'Lift')).toEqual(['Ideas', 'The pot'])
    expect(around(titles(without, coming('event', 'Tea')), 'Tea')).toEqual(['The pot', 'Any other business'])
    const onlyEnd = standing.filter((one) => one.itemKind === 'any-other-business')
    expect(titles(onlyEnd, coming('event', 'Tea'))).toEqual(['Tea', 'Any other business'])
    expect(titles([], coming('event', 'Tea'), coming('welcome', 'Hello'))).toEqual(['Hello', 'Tea'])
  })

  it('at the very end where it is confidential, and what is open before that', () => {
    const secret = coming('challenge', 'One household', { openness: closed })
    const all = titles(standing, secret, coming('round-up', 'Round-up'))
    expect(all.slice(-3)).toEqual(['Round-up', 'Date of the next meeting', 'One household'])
    expect(titles([secret], coming('challenge', 'Cars'))).toEqual(['Cars', 'One household'])
  })

  it('put on from a board, among its kind or before what closes the meeting, never after what is confidential', () => {
    const secret = coming('pledges', 'One household', { openness: closed })
    const all = [...standing, secret]
    const placed = (itemKind: ItemKind) =>
      all.find((one) => one.id === standsAfter({ itemKind, openness: { kind: 'open' } }, all))?.title
    expect(placed('pledges')).toBe('Pledges')
    expect(placed('challenge')).toBe('Challenges')
    expect(standsAfter({ itemKind: 'pledges', openness: { kind: 'open' } }, [])).toBeNull()
  })
})
