import { describe, expect, test } from 'vitest'
import type { LiveState, Meeting } from '../../../shared/model/meeting'
import { isRefused } from '../../../shared/refusals'
import { beginOrEndPart, isInSignedUpPart, isKeptOffTheWall, withPartEnded } from '../../../shared/rules/signed-up-part'
import { wallTitle } from '../../../shared/rules/wall-title'
import { aMeeting, anItem } from '../../builders'

const running: LiveState = {
  startedAt: '2026-06-11T09:00:00.000Z',
  itemId: 'pot',
  runningSince: '2026-06-11T09:00:00.000Z',
  statementShownAt: null,
  isFromPaper: false,
  gap: null,
  signedUpParts: [],
}
const live = (changes: Partial<LiveState> = {}): Meeting =>
  aMeeting({ state: 'live', live: { ...running, ...changes } })
const ten = '2026-06-11T09:10:00.000Z'
const twenty = '2026-06-11T09:20:00.000Z'
const turned = (meeting: Meeting, part: 'open' | 'signed-up', now: string): Meeting => {
  const change = beginOrEndPart(meeting, part, now)
  if (isRefused(change)) throw new Error('refused')
  const record = change.put[0]
  return record?.kind === 'meeting' ? record : meeting
}

describe('the signed-up part', () => {
  test('is written down each time it began and ended', () => {
    const begun = turned(live(), 'signed-up', ten)
    expect(isInSignedUpPart(begun.live)).toBe(true)
    const ended = turned(begun, 'open', twenty)
    expect(isInSignedUpPart(ended.live)).toBe(false)
    expect(turned(ended, 'signed-up', twenty).live?.signedUpParts).toEqual([
      { from: ten, to: twenty },
      { from: twenty, to: null },
    ])
  })

  test('that runs already does not begin again', () => {
    const begun = turned(live(), 'signed-up', ten)
    expect(beginOrEndPart(begun, 'signed-up', twenty)).toEqual({ put: [], remove: [] })
    expect(beginOrEndPart(live(), 'open', ten)).toEqual({ put: [], remove: [] })
  })

  test('is for a meeting that is going on', () => {
    expect(beginOrEndPart(aMeeting({ state: 'issued' }), 'signed-up', ten)).toMatchObject({
      refused: { code: 'wrong-state' },
    })
    expect(beginOrEndPart(aMeeting({ state: 'approved' }), 'signed-up', ten)).toMatchObject({
      refused: { code: 'locked-record' },
    })
    expect(isRefused(beginOrEndPart(live({ isFromPaper: true }), 'signed-up', ten))).toBe(true)
  })

  test('ends with the meeting', () => {
    const open = { ...running, signedUpParts: [{ from: ten, to: null }] }
    expect(withPartEnded(open, twenty).signedUpParts).toEqual([{ from: ten, to: twenty }])
    expect(withPartEnded(running, twenty)).toBe(running)
  })
})

describe('a confidential item', () => {
  const openness = { kind: 'confidential', reason: 'about named people', until: '2026-06-30' } as const
  const item = anItem({ title: 'Support for one household', openness })

  test('is kept off the wall until the signed-up part begins', () => {
    expect(isKeptOffTheWall(live(), item, '2026-06-11')).toBe(true)
    expect(wallTitle(live(), item, '2026-06-11')).toBe('Confidential item')
    const begun = live({ signedUpParts: [{ from: ten, to: null }] })
    expect(isKeptOffTheWall(begun, item, '2026-06-11')).toBe(false)
    expect(wallTitle(begun, item, '2026-06-11')).toBe('Support for one household')
    expect(isKeptOffTheWall(live({ signedUpParts: [{ from: ten, to: twenty }] }), item, '2026-06-11')).toBe(true)
  })

  test('is read like any other after its last day', () => {
    expect(isKeptOffTheWall(live(), item, '2026-06-30')).toBe(true)
    expect(isKeptOffTheWall(live(), item, '2026-07-01')).toBe(false)
  })

  test('is not hidden from who writes a meeting down from paper, nor is a heading', () => {
    expect(isKeptOffTheWall(live({ isFromPaper: true }), item, '2026-06-11')).toBe(false)
    expect(isKeptOffTheWall(live(), anItem({ openness: { kind: 'heading-only' } }), '2026-06-11')).toBe(false)
  })
})
