import { describe, expect, test } from 'vitest'
import { checked, settledText } from '../../../electron/core/documents/check/check'
import { plainText } from '../../../electron/core/documents/text/text'
import type { DocumentBlock } from '../../../shared/model/document'
import type { DocumentVersion } from '../../../shared/model/document-request'
import type { SettledAs } from '../../../shared/model/personal-data'
import { aModel, answer, paragraph, snapshotFor } from './a-checked'

describe('answers to the personal-data check', () => {
  const model = aModel([
    paragraph('Mrs Pottle, who lives at 14 Weir Court, spoke.'),
    paragraph('Mrs Pottle'),
    paragraph('07700 900123'),
  ])
  const by = { kind: 'replaced', by: 'a resident' } as const
  const cut = { kind: 'cut' } as const
  const kept = { kind: 'kept', reason: 'She asked to be named' } as const
  const all = (version: DocumentVersion, name: SettledAs = by) => [
    answer(version, 'titled-name', 'mrs POTTLE', name),
    answer(version, 'address', '14 Weir Court', cut),
    answer(version, 'phone', '07700 900123', cut),
  ]

  test('are applied wherever the words stand; what is left empty is gone, and the findings stay with their answers', () => {
    const { model: settled, findings, unsettled } = checked(model, snapshotFor('public', { answers: all('public') }))
    expect(plainText(settled)).toBe('Minutes\n\nA resident spoke.\n\nA resident\n')
    expect(findings.map(({ text, times, answer: one }) => [text, times, one?.as.kind])).toEqual([
      ['Mrs Pottle', 2, 'replaced'],
      ['14 Weir Court', 1, 'cut'],
      ['07700 900123', 1, 'cut'],
    ])
    expect(unsettled).toBe(0)
  })

  test('that replace or cut hold for versions that show less, never for those that show more', () => {
    const answers = all('partner')
    expect(checked(model, snapshotFor('public', { answers })).unsettled).toBe(0)
    expect(checked(model, snapshotFor('partner', { answers })).unsettled).toBe(0)
    const team = checked(model, snapshotFor('team', { answers }))
    expect(team.unsettled).toBe(3)
    expect(team.model).toBe(model)
  })

  test('that put initials in hold for partners; the public, which reads them nowhere, is asked again', () => {
    const one = aModel([paragraph('Owen asked his director.')])
    const answers = [answer('partner', 'person', 'Owen', { kind: 'replaced', by: 'OL' })]
    expect(plainText(checked(one, snapshotFor('partner', { answers })).model)).toContain('OL asked')
    const { unsettled, findings } = checked(one, snapshotFor('public', { answers }))
    expect(unsettled).toBe(1)
    expect(findings).toMatchObject([{ text: 'Owen', answer: null }])
  })

  test('that keep hold for their own version alone', () => {
    const answers = all('partner', kept)
    expect(checked(model, snapshotFor('partner', { answers })).unsettled).toBe(0)
    expect(checked(model, snapshotFor('public', { answers })).unsettled).toBe(1)
    expect(plainText(checked(model, snapshotFor('partner', { answers })).model)).toContain('Mrs Pottle')
  })

  test('a cell of a table that is cut says None', () => {
    const table: DocumentBlock = {
      kind: 'table',
      caption: 'C',
      header: ['H'],
      widths: [1],
      rows: [[[{ text: 'Mrs Pottle' }]]],
    }
    const { model: settled } = checked(
      aModel([table]),
      snapshotFor('public', { answers: [answer('public', 'titled-name', 'Mrs Pottle', cut)] }),
    )
    expect(plainText(settled)).toContain('H\nNone')
  })

  test('a name that is put in is looked at in its turn', () => {
    const answers = [answer('public', 'titled-name', 'Mrs Pottle', { kind: 'replaced', by: 'Mr Sneath' })]
    const one = aModel([paragraph('Mrs Pottle spoke.')])
    expect(checked(one, snapshotFor('public', { answers }))).toMatchObject({
      unsettled: 1,
      findings: [{ text: 'Mrs Pottle' }, { text: 'Mr Sneath', answer: null }],
    })
    const both = [...answers, answer('public', 'titled-name', 'Mr Sneath', by)]
    const settled = checked(one, snapshotFor('public', { answers: both }))
    expect(settled.unsettled).toBe(0)
    expect(plainText(settled.model)).toContain('A resident spoke.')
  })

  test('a link to somebody is a link no more once the address behind it is cut', () => {
    const link = aModel([{ kind: 'paragraph', runs: [{ text: 'Write to her', href: 'mailto:jo@post.example' }] }])
    const answers = [answer('public', 'e-mail', 'jo@post.example', cut)]
    expect(JSON.stringify(checked(link, snapshotFor('public', { answers })).model)).not.toContain('jo@post')
  })

  test('hold for the cells of a spreadsheet, where in public nothing unasked is left either', () => {
    const cell = 'Visit Mrs Pottle at 14 Weir Court'
    expect(settledText(cell, snapshotFor('team'))).toBe(cell)
    expect(settledText(cell, snapshotFor('public'))).toBe('Visit a resident at Weir Court')
    expect(settledText(cell, snapshotFor('public', { answers: all('public', kept) }))).toBe('Visit Mrs Pottle')
  })
})
