import { expect, it } from 'vitest'
import { isTakenOff } from '../../../shared/rules/taken-off'

const park = { carryOver: { kind: 'park' } } as const

it('what is parked, skipped or dropped takes no time on an agenda to come', () => {
  expect(isTakenOff({ state: 'issued' }, park)).toBe(true)
  expect(isTakenOff({ state: 'issued' }, { carryOver: { kind: 'skip-once', backOn: '2026-06-18' } })).toBe(true)
  expect(isTakenOff({ state: 'issued' }, { carryOver: { kind: 'drop', reason: 'It is mended' } })).toBe(true)
})

it('what is only carried over, or was said once the meeting had begun, has the minutes that were planned', () => {
  expect(isTakenOff({ state: 'issued' }, { carryOver: null })).toBe(false)
  expect(isTakenOff({ state: 'issued' }, { carryOver: { kind: 'carry-over' } })).toBe(false)
  expect(isTakenOff({ state: 'live' }, park)).toBe(false)
  expect(isTakenOff({ state: 'approved' }, park)).toBe(false)
})
