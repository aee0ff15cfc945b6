import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timesOf } from '../../../renderer/src/features/agenda/agenda-times'
import { endWords, fitWords, slotWords } from '../../../renderer/src/features/agenda/agenda-words'

const hour = { startsAt: '10:00', endsAt: '11:00' }
const minutes = (...each: number[]) => each.map((one) => ({ minutes: one }))

describe('the hour', () => {
  it('gives each item its start', () => {
    expect(timesOf(hour, minutes(3, 8, 5)).starts).toEqual(['10:00', '10:03', '10:11'])
  })

  it('finds the item the end falls into, and how far', () => {
    expect(timesOf(hour, minutes(30, 28, 8)).crossing).toEqual({ index: 2, into: 2 })
  })

  it('knows when the end falls between two items', () => {
    expect(timesOf(hour, minutes(30, 30, 5)).crossing).toEqual({ index: 2, into: 0 })
  })

  it('has no such item while everything fits', () => {
    const times = timesOf(hour, minutes(30, 30))
    expect(times.crossing).toBeNull()
    expect(times.over).toBe(0)
  })

  it('adds up for every agenda', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 30 }), (each) => {
        const times = timesOf(hour, minutes(...each))
        expect(times.total).toBe(each.reduce((sum, one) => sum + one, 0))
        expect(times.over).toBe(times.total - 60)
        expect(times.crossing === null).toBe(times.total <= 60)
      }),
    )
  })
})

describe('what is said about it', () => {
  it('counts in words, and names the hour', () => {
    expect(fitWords(12, timesOf(hour, minutes(66)))).toEqual({
      items: 'Twelve items, ',
      minutes: '66 minutes for an hour',
    })
    expect(fitWords(1, timesOf(hour, minutes(1)))).toEqual({ items: 'One item, ', minutes: '1 minute for an hour' })
    expect(fitWords(13, timesOf(hour, minutes(1))).items).toBe('13 items, ')
  })

  it('names other lengths', () => {
    expect([45, 90, 120].map(slotWords)).toEqual(['45 minutes', 'an hour and a half', 'two hours'])
  })

  it('says where the end falls', () => {
    expect(endWords('11:00', 2)).toBe('11:00 falls two minutes into the next item')
    expect(endWords('11:00', 1)).toBe('11:00 falls one minute into the next item')
  })
})
