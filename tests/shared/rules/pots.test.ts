import { describe, expect, it } from 'vitest'
import { poundsOf, readPounds, setPot } from '../../../shared/rules/pots'

const pot = { localityId: 'mill', amountPence: 50_000, funder: 'Vale Trust', endsOn: null, limitPence: null }
const isPerson = (id: string) => id.startsWith('p-')

describe('the pot of a place', () => {
  it('is one, whoever sets it and however often', () => {
    expect(setPot({ ...pot, approverIds: ['p-nettie', 'p-owen'] }, isPerson)).toEqual({
      kind: 'pot',
      id: 'mill-pot',
      ...pot,
      approverIds: ['p-nettie', 'p-owen'],
    })
  })

  it('has approvers who are people, and two of them, not one twice', () => {
    expect(setPot({ ...pot, approverIds: ['p-nettie', 'o-council'] }, isPerson)).toEqual({
      refused: { code: 'missing', kind: 'person', id: 'o-council' },
    })
    expect(setPot({ ...pot, approverIds: ['p-nettie', 'p-nettie'] }, isPerson)).toMatchObject({
      approverIds: ['p-nettie'],
    })
  })
})

describe('pounds', () => {
  it.each([
    ['500', 50_000],
    ['£1,250', 125_000],
    ['1 250.5', 125_050],
    ['12.05', 1_205],
    ['0', 0],
  ])('%s is read', (text, pence) => expect(readPounds(text)).toBe(pence))

  it.each(['', '12.345', '1,25', '-5', 'five', '999999999'])('%s is no sum', (text) =>
    expect(readPounds(text)).toBeNull(),
  )

  it('are written with pence only where there are some', () => {
    expect([poundsOf(125_000), poundsOf(1_205), poundsOf(0)]).toEqual(['£1,250', '£12.05', '£0'])
  })
})
