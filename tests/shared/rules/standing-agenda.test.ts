import { describe, expect, test } from 'vitest'
import { standingChoices } from '../../../shared/rules/standing-agenda'
import { anItem } from '../../builders'

const closed = { kind: 'confidential', reason: 'about named people', until: null } as const
const before = [{ kind: 'event', title: 'Events', minutes: 4, openness: { kind: 'open' } }] as const
const meant = (item: Parameters<typeof anItem>[0]) => standingChoices([anItem(item)], before)[0]?.isMeant

describe('what of an agenda is offered for the standing one', () => {
  test('is never a confidential item, also where one of that name stood before', () => {
    const items = [anItem({ itemKind: 'event', title: 'Events', openness: closed }), anItem({ title: 'Tea' })]
    expect(standingChoices(items, before).map(({ item }) => item.title)).toEqual(['Tea'])
  })

  test('is meant where it stood before or is plain', () => {
    expect(meant({ title: 'Tea' })).toBe(true)
    expect(meant({ itemKind: 'event', title: 'events', reason: 'The fair is on Sunday' })).toBe(true)
  })

  test('is not meant where a reason, a presenter or an earlier meeting says it is of this one', () => {
    expect(meant({ title: 'Tea', reason: 'Dot asked for it' })).toBe(false)
    expect(meant({ title: 'Tea', presenterId: 'person-dot' })).toBe(false)
    expect(meant({ title: 'Tea', carriedFromItemId: 'item-x' })).toBe(false)
  })
})
