import { describe, expect, test } from 'vitest'
import { agenda } from '../../../electron/core/documents/agenda'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import { emailText } from '../../../electron/core/documents/text/email-text'
import { plainText } from '../../../electron/core/documents/text/text'
import { docx } from '../../../electron/core/documents/word/docx'
import { aRole } from '../../../shared/rules/roles'
import { anItem, aPerson, theSettings } from '../../builders'
import { aBelievableSnapshot, aSnapshot } from './a-snapshot'
import { readDocx, wordsOf } from './read-docx'
import { wordsIn } from './words'

const withoutNumbers = (snapshot: MeetingSnapshot): MeetingSnapshot => ({
  ...snapshot,
  settings: theSettings({ numbering: { restartsIn: 'january', items: false } }),
})
const closed = { kind: 'confidential', reason: 'About a resident', until: null } as const

describe('the agenda for an e-mail', () => {
  test('begins with its subject, and has the words of the Word file in their order', async () => {
    const model = agenda(aBelievableSnapshot())
    const text = emailText(model)
    expect(text.startsWith('Agenda for Millbrook Connected Team, Thursday 11 June 2026\n\n')).toBe(true)
    expect(wordsIn(text)).toEqual(wordsOf(await readDocx(await docx(model))))
  })

  test('takes any characters and keeps no hidden ones', () => {
    const snapshot = aSnapshot(
      {},
      { items: [anItem({ title: 'Tea \u202e🫖 \u2067<script>\u2069 נטע\u0007\u2028ברק' })] },
    )
    expect(emailText(agenda(snapshot))).toContain('1. Tea 🫖 <script> נטע ברק – ')
  })

  test('gives the reason of an open item, and nothing of a closed one but its reason for being so', () => {
    const items = [
      anItem({ title: 'Lift', reason: 'Dot asked for it' }),
      anItem({ title: 'HIDDEN', reason: 'HIDDEN', openness: closed }),
    ]
    const snapshot = aSnapshot({}, { items })
    const text = emailText(agenda(snapshot))
    expect(text).toContain('1. Lift, Dot asked for it – ')
    expect(text).toContain('2. Confidential item, About a resident – ')
    expect(text).not.toContain('HIDDEN')
  })

  test('reads an item like any other once the last day of its confidence is over', () => {
    const openness = { ...closed, until: '2026-06-11' }
    const items = [anItem({ title: 'The tender', reason: 'Dot asked for it', openness })]
    const on = (today: string) => emailText(agenda(aSnapshot({ today }, { items })))
    expect(on('2026-06-11')).toContain('1. Confidential item, About a resident – ')
    expect(on('2026-06-11')).not.toContain('tender')
    expect(on('2026-06-12')).toContain('1. The tender, Dot asked for it – ')
    expect(on('2026-06-12')).not.toContain('About a resident')
  })
})

test('the agenda, which hangs on the door, names a resident or a volunteer only where they agreed to it', () => {
  const role = (name: 'resident' | 'volunteer' | 'member') => aRole('mill', name)
  const people = [
    aPerson({ id: 'dot', name: 'Dot Hazelwood', roles: [role('resident')] }),
    aPerson({ id: 'jonah', name: 'Jonah Reed', roles: [role('volunteer')] }),
    aPerson({ id: 'mabel', name: 'Mabel Merrick', roles: [role('resident')], mayBeNamedInPublic: true }),
    aPerson({ id: 'owen', name: 'Owen Larkspur', roles: [role('member')] }),
  ]
  const request = { document: 'agenda', meetingId: 'meeting-june' } as const
  const items = people.map(({ id }, at) => anItem({ title: `Item ${at}`, presenterId: id, rank: `a${at}` }))
  const text = plainText(agenda(aSnapshot({ people, everybody: people, request }, { items })))
  for (const who of [
    '1. Item 0 – A resident',
    '2. Item 1 – A volunteer',
    '3. Item 2 – Mabel Merrick',
    '4. Item 3 – Owen Larkspur',
  ])
    expect(text).toContain(who)
  expect(text).not.toMatch(/Dot|Jonah/)
})

describe('without item numbers, as a setting', () => {
  test('the agenda lists titles alone', () => {
    const text = plainText(agenda(withoutNumbers(aBelievableSnapshot())))
    expect(text).toContain('10:00 – Welcome and confidentiality – Gemma Aske – 3')
    expect(text).toContain(' – Confidential item, ')
    expect(text).not.toMatch(/ – \d+\. /)
  })

  test('the minutes head items by their titles, and an interest names the title', () => {
    const model = minutes(withoutNumbers(aBelievableSnapshot()))
    const headings = model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toContain('Weir Court lift')
    expect(headings.filter((text) => /^\d+\. /.test(text))).toEqual([])
    expect(plainText(model)).toContain('the item Weir Court lift')
  })
})

test('an agenda of a cancelled meeting says so in its words and in the name of its file', () => {
  const { meeting } = aBelievableSnapshot().view
  const off = agenda(aSnapshot({}, { meeting: { ...meeting, state: 'cancelled', cancelledBecause: 'Snow' } }))
  expect(plainText(off)).toContain('Status: Cancelled: Snow')
  expect(off.fileName).toBe('MILL 2026-06-11 agenda cancelled')
})
