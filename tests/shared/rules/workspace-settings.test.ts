import { expect, it } from 'vitest'
import { defaultSettings, editSettings } from '../../../shared/rules/workspace-settings'

it('changes what is named, from the usual settings where there are none yet', () => {
  expect(editSettings(undefined, { bodyName: 'Northfold' })).toEqual({ ...defaultSettings, bodyName: 'Northfold' })
})

it('keeps the escalation clock in order: seen before it is answered, or on the same day', () => {
  expect(editSettings(defaultSettings, { clock: { acknowledgeIn: 11, answerIn: 10 } })).toEqual({
    refused: { code: 'seen-after-answered' },
  })
  const clock = { acknowledgeIn: 10, answerIn: 10 }
  expect(editSettings(defaultSettings, { clock })).toEqual({ ...defaultSettings, clock })
})

it('changes the look of papers beside the rest, and nothing at all where the look breaks a rule', () => {
  expect(editSettings(undefined, { bodyName: 'Northfold', paper: { font: 'calibri' } })).toEqual({
    ...defaultSettings,
    bodyName: 'Northfold',
    paper: { ...defaultSettings.paper, font: 'Calibri' },
  })
  expect(editSettings(defaultSettings, { bodyName: 'Northfold', paper: { size: 10 } })).toEqual({
    refused: { code: 'against-paper-rules', rule: { kind: 'text-too-small', size: 10, least: 12 } },
  })
})
