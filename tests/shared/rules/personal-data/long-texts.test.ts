import { describe, expect, test } from 'vitest'
import { personalDataFinder } from '../../../../shared/rules/personal-data/find'
import { known, markedTexts } from './marked'

/** Of work, whatever else the machine does meanwhile; a search that goes back over the text would take hours. */
const seconds = 20

function secondsFor(text: string): number {
  const find = personalDataFinder(known)
  const began = process.cpuUsage()
  find(text)
  return process.cpuUsage(began).user / 1_000_000
}

describe('the personal-data check of a long text', () => {
  test('a million words of minutes take seconds, not hours', () => {
    const minutes = markedTexts()
      .map(({ text }) => text)
      .join('\n')
    const words = minutes.split(/\s+/u).length
    expect(secondsFor(minutes.repeat(Math.ceil(1_000_000 / words)))).toBeLessThan(seconds)
  })

  const long = 200_000
  test.each([
    ['a', long],
    ['1', long],
    ['0 ', long / 2],
    ['(', long],
    ['+', long],
    ['@', long],
    ['a@', long / 2],
    ['a.', long / 2],
    ['1-', long / 2],
    ['Mr ', long / 3],
    ['Mr and ', long / 7],
    ['J. ', long / 3],
    ['de la ', long / 6],
    ['Owen ', long / 5],
    ['the Larkspurs ', long / 14],
    ['Flat ', long / 5],
    ['1 Mill ', long / 7],
    ['14 Mill Lane, ', long / 14],
    ['SK17 8ZD ', long / 9],
    ['07700 900', long / 9],
    ['born on the ', long / 12],
    ['AB 12 34 ', long / 9],
    ["'s", long / 2],
    ['\u0301', long],
    ['\u200d', long],
    ['\n', long],
    [' ', long],
    ['tel', long / 3],
    ['who lives at ', long / 13],
    ['daughter ', long / 9],
    ['sons Sean and ', long / 14],
    ['Sean from number 12 ', long / 20],
  ])('nothing in it makes the search go back and forth: %j', (piece, times) => {
    expect(secondsFor(piece.repeat(times))).toBeLessThan(seconds)
  })
})
