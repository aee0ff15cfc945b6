import { describe, expect, test } from 'vitest'
import { agenda, emailText } from '../../../electron/core/documents/agenda'
import { docx } from '../../../electron/core/documents/docx'
import { minutes } from '../../../electron/core/documents/minutes'
import type { DocumentSnapshot } from '../../../electron/core/documents/snapshot'
import { plainText } from '../../../electron/core/documents/text'
import { anItem, theSettings } from '../../builders'
import { aBelievableSnapshot, aSnapshot } from './a-snapshot'
import { readDocx, splitWords, wordsOf } from './read-docx'

const withoutNumbers = (snapshot: DocumentSnapshot): DocumentSnapshot => ({
  ...snapshot,
  settings: theSettings({ numbering: { restartsIn: 'january', items: false } }),
})
const closed = { kind: 'confidential', reason: 'About a resident', until: null } as const

describe('the agenda for an e-mail', () => {
  test('has a line for its subject, and then the words of the Word file in their order', async () => {
    const snapshot = aBelievableSnapshot()
    const model = agenda(snapshot)
    const [subject, blank, ...rest] = emailText(snapshot, model).split('\n')
    expect(subject).toBe('Agenda: Millbrook Connected Team, Thursday 11 June 2026')
    expect(blank).toBe('')
    const words = splitWords(rest.join('\n').replaceAll(' – ', ' '))
    const paper = wordsOf(await readDocx(await docx(model)))
    expect(words).toEqual(paper.filter((word) => word !== '–'))
  })

  test('takes any characters and keeps no hidden ones', () => {
    const snapshot = aSnapshot({}, { items: [anItem({ title: 'Tea 🫖 <script> נטע\u0007\u2028ברק' })] })
    expect(emailText(snapshot, agenda(snapshot))).toContain('1. Tea 🫖 <script> נטע ברק\t')
  })

  test('gives the reason of an open item, and nothing of a closed one but its reason for being so', () => {
    const items = [
      anItem({ title: 'Lift', reason: 'Dot asked for it' }),
      anItem({ title: 'HIDDEN', reason: 'HIDDEN', openness: closed }),
    ]
    const snapshot = aSnapshot({}, { items })
    const text = emailText(snapshot, agenda(snapshot))
    expect(text).toContain('1. Lift – Dot asked for it\t')
    expect(text).toContain('2. Confidential item – About a resident\t')
    expect(text).not.toContain('HIDDEN')
  })

  test('has the words of the paper in its order, but for the dash before a reason', () => {
    const snapshot = aBelievableSnapshot()
    const model = agenda(snapshot)
    const words = (text: string) => text.replace(/[\s–]+/gu, '')
    expect(words(emailText(snapshot, model))).toContain(words(plainText(model)))
  })
})

describe('without item numbers, as a setting', () => {
  test('the agenda lists titles alone', () => {
    const text = plainText(agenda(withoutNumbers(aBelievableSnapshot())))
    expect(text).toContain('10:00\tWelcome and confidentiality\tGemma Aske\t3')
    expect(text).toContain('\tConfidential item ')
    expect(text).not.toMatch(/\t\d+\. /)
  })

  test('the minutes head items by their titles, and an interest names the title', () => {
    const model = minutes(withoutNumbers(aBelievableSnapshot()))
    const headings = model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toContain('Weir Court lift')
    expect(headings.filter((text) => /^\d+\. /.test(text))).toEqual([])
    expect(plainText(model)).toContain('the item Weir Court lift')
  })
})
