import { describe, expect, it } from 'vitest'
import { pictureTypeOf, wholePicture } from '../../../electron/core/documents/whole-picture'
import type { Notes } from '../../../shared/model/notes'
import { addDays } from '../../../shared/rules/dates'
import { changePaper, logoLimits } from '../../../shared/rules/paper-look'
import { built } from './built'

// What each paper has to show is in the sample: its minutes, its brief, its pledges to thank for.

const sample = built('2026-06-09')
const { all } = sample
const place = all('locality').find((one) => one.code === 'MILL')
const draft = all('meeting').find((one) => one.localityId === place?.id && one.state === 'draft')
const items = all('item').filter((one) => one.meetingId === draft?.id)
const attendees = all('attendance').find((one) => one.meetingId === draft?.id)?.attendees ?? []

describe('the sample body', () => {
  it('has a look of its own that keeps the rules of paper', () => {
    const [settings] = all('settings')
    if (settings === undefined) throw new Error('no settings')
    expect(settings.bodyName).not.toBe('')
    expect(settings.paper.footer).not.toBe('')
    expect(settings.paper.retentionNote).not.toBe('')
    expect(changePaper(settings.paper, settings.paper)).toEqual(settings.paper)
  })

  it('has a small whole logo, with words for it', async () => {
    const [logo] = all('logo')
    const bytes = Buffer.from(logo?.data ?? '', 'base64')
    expect(pictureTypeOf(bytes)).toBe('png')
    const { type, width = 0, height = 0 } = logo ?? {}
    expect(await wholePicture(bytes, 'png')).toEqual({ type, width, height })
    expect(width >= logoLimits.width && height >= logoLimits.height).toBe(true)
    expect(bytes.length).toBeLessThan(8_000)
    expect(logo?.alt).not.toBe('')
  })
})

describe('the last minutes of Millbrook, still a draft', () => {
  it('have an item of each openness, and one that says who is meant by more than a letter', () => {
    expect(new Set(items.map((one) => one.openness.kind))).toEqual(new Set(['open', 'heading-only', 'confidential']))
    const open = items.filter((one) => one.openness.kind === 'open')
    const typed = open.filter((one) =>
      JSON.stringify(one.notes).includes('Mrs Tansley at 14 Weir Court (01632 960114)'),
    )
    expect(typed).toHaveLength(1)
  })

  it('have bold words, bullets, numbers and a link in their notes', () => {
    const kinds = new Set(items.flatMap((one) => kindsIn(one.notes)))
    expect([...kinds]).toEqual(expect.arrayContaining(['paragraph', 'bulletList', 'orderedList', 'bold', 'link']))
    // Read as marks, never left as they were written.
    expect(JSON.stringify(all('item').map((one) => one.notes))).not.toMatch(/\*\*|\]\(|"1\. /)
  })

  it('tell of people present with all kinds of names, a guest, a substitute and a declared interest', () => {
    const personOf = (one: (typeof attendees)[number]) =>
      one.who.kind === 'person' && one.mark === 'present' ? one.who.personId : null
    const present = all('person').filter(({ id }) => attendees.some((one) => personOf(one) === id))
    const roles = present.flatMap((one) => one.roles.filter((role) => role.localityId === place?.id))
    expect(roles.map((role) => role.name)).toEqual(expect.arrayContaining(['resident', 'volunteer', 'member', 'lead']))
    expect(present.some((one) => one.mayBeNamedInPublic) && present.some((one) => !one.mayBeNamedInPublic)).toBe(true)
    expect(attendees.some((one) => one.who.kind === 'guest')).toBe(true)
    expect(attendees.some((one) => one.mark === 'substitute' && one.substitute !== '')).toBe(true)
    const [left, back] = attendees.flatMap((one) => one.movements)
    expect(items.map((one) => one.id)).toContain(left?.interestItemId)
    expect((left?.at ?? '') < (back?.at ?? '')).toBe(true)
  })

  it('have a pledge that was marked kept on the day', () => {
    const marked = all('pledge').filter((one) =>
      [one.weWill, one.youWill].some((side) => side.mark === 'kept' && side.markedOn === draft?.on),
    )
    expect(marked.length).toBeGreaterThan(0)
  })
})

it('an enabler has open questions from two places, one of them late, each with all that a brief prints', () => {
  const enabler = all('person').find((one) => one.initials === 'GA')
  const open = all('escalation').filter(
    (one) => one.enablerId === enabler?.id && one.answer === null && one.withdrawn === null && one.sentAt !== null,
  )
  expect(new Set(open.map((one) => one.localityId)).size).toBeGreaterThan(1)
  const complete = open.filter((one) => one.tried !== '' && one.ifNothing !== '' && one.neededBy !== null)
  expect(complete.map((one) => one.question)).toContain(
    'May we open the Rec pavilion on Saturdays without the £200 deposit?',
  )
  expect(complete.length).toBeGreaterThan(3)
})

it('pledges were kept within a year, each with what shows it', () => {
  const kept = all('pledge').filter((one) => one.column === 'kept')
  expect(kept.length).toBeGreaterThan(2)
  for (const { weWill, youWill } of kept) {
    for (const side of [weWill, youWill]) {
      expect((side.markedOn ?? '') > addDays(sample.today, -365)).toBe(true)
      expect(side.evidence).not.toBe('')
    }
  }
})

function kindsIn(notes: Notes): readonly string[] {
  return [...JSON.stringify(notes).matchAll(/"type":"(\w+)"/g)].map(([, kind]) => kind ?? '')
}
