import { describe, expect, test } from 'vitest'
import { signingInSheet } from '../../../electron/core/documents/signing-in-sheet'
import { theSettings } from '../../builders'
import { aBelievableSnapshot, aSnapshot } from './a-snapshot'
import { headingsOf, wordsOf, writeLinesOf } from './papers-of-a-place'

const request = { document: 'signing-in', meetingId: 'meeting-june' } as const

describe('the signing-in sheet', () => {
  const model = signingInSheet(aBelievableSnapshot({ request }))

  test('has a labelled line to sign on for everybody expected, in the order of their names, and for guests', () => {
    expect(writeLinesOf(model).slice(0, 10)).toEqual([
      'Bev Oakes, signature',
      'Dev Anand, Northfold Community Health NHS Trust, signature',
      'Dr Anna Roe, Northfold County Council, signature',
      'Gemma Aske, Northfold County Council, signature',
      'Idris Vaughan, Millbrook Volunteers, signature',
      'Owen Larkspur, Peakside Homes, signature',
      'Ruth Calder, Northfold County Council, signature',
      'Sita Rao, Northfold Community Health NHS Trust, signature',
      'Tom Entwistle, Northfold Police, signature',
      'Cllr Joan Pike, Millbrook Parish Council, signature',
    ])
  })

  test('has room for six others, and names who sent apologies without a line', () => {
    expect(writeLinesOf(model).slice(10)).toEqual(Array.from({ length: 6 }, () => 'Name, organisation and signature'))
    expect(headingsOf(model)).toContain('Apologies')
    expect(wordsOf(model)).toContain('• Mary Quarmby')
  })

  test('has the statement that is signed, the facts of the meeting, and no table to write in', () => {
    const words = wordsOf(model)
    expect(words).toContain('What is said here stays here.')
    expect(words).toContain('By signing you say')
    expect(words).toContain('Date: Thursday 11 June 2026')
    expect(words).not.toContain('Status:')
    expect(model.blocks.some(({ kind }) => kind === 'table')).toBe(false)
    expect(model.fileName).toBe('MILL 2026-06-11 signing in')
  })

  test('without a statement or anybody expected still has room to sign', () => {
    const settings = theSettings({ confidentialityStatement: ' \n' })
    const empty = signingInSheet(aSnapshot({ request, settings }))
    expect(wordsOf(empty)).not.toContain('By signing')
    expect(wordsOf(empty)).toContain('None')
    expect(writeLinesOf(empty)).toHaveLength(6)
  })

  test('leaves out who has left the team by the day of the meeting', () => {
    const snapshot = aBelievableSnapshot({ request })
    const people = snapshot.people.map((one) =>
      one.id === 'person-owen' ? { ...one, roles: one.roles.map((role) => ({ ...role, to: '2026-06-10' })) } : one,
    )
    expect(writeLinesOf(signingInSheet({ ...snapshot, people })).join()).not.toContain('Owen Larkspur')
  })
})
