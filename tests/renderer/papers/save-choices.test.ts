import { describe, expect, it } from 'vitest'
import type { SaveAsked } from '../../../renderer/src/features/papers/save-asked'
import { firstChoices, requestOf, toSave } from '../../../renderer/src/features/papers/save-choices'
import { checkWords, folderWords, leftOutWords, nameOf, whyNot } from '../../../renderer/src/features/papers/save-words'
import { type DocumentVersion, documentVersions, usualContents } from '../../../shared/model/document-request'

const minutes = (version: DocumentVersion): SaveAsked => ({
  kind: 'document',
  request: { document: 'minutes', meetingId: 'm', version, approvedVersion: 2 },
})
const rank = (version: DocumentVersion) => documentVersions.indexOf(version)

describe('what a save begins with', () => {
  it('never shows more than the screen that asks, whatever was chosen before', () => {
    for (const asked of documentVersions)
      for (const kept of documentVersions) {
        const { version } = firstChoices(minutes(asked), { version: kept })
        expect(rank(version)).toBe(Math.max(rank(asked), rank(kept)))
      }
  })

  it('is what was asked for, and for the rest what was chosen last', () => {
    const contents = { ...usualContents, fullLog: true }
    expect(firstChoices(minutes('team'), { contents, format: 'pdf' })).toMatchObject({ contents, format: 'pdf' })
    expect(requestOf(minutes('team'), firstChoices(minutes('team')))).toEqual({
      ...{ document: 'minutes', meetingId: 'm', version: 'team', approvedVersion: 2 },
      contents: usualContents,
    })
  })

  it('is nothing where no meeting is planned and no pattern is asked for', () => {
    const asked: SaveAsked = { kind: 'calendar', request: { localityId: 'mill', meetingId: null } }
    const series = firstChoices(asked)
    expect(toSave(asked, series, null)).toMatchObject({ request: { meetingId: null } })
    expect(toSave(asked, { ...series, isSeries: false }, null)).toBeNull()
    expect(toSave(asked, { ...series, isSeries: false }, 'next')).toMatchObject({ request: { meetingId: 'next' } })
  })
})

describe('the words of a save', () => {
  it('say what a version leaves out', () => {
    const none = { items: [], actions: 0, stories: 0 }
    expect(leftOutWords(none)).toBe('')
    expect(leftOutWords({ items: ['item 11'], actions: 1, stories: 1 })).toBe(
      'Left out: item 11 and its action, 1 story.',
    )
    expect(leftOutWords({ items: ['item 11'], actions: 0, stories: 0 })).toBe('Left out: item 11.')
    expect(leftOutWords({ items: ['item 4', 'item 7', 'item 11'], actions: 3, stories: 2 })).toBe(
      'Left out: items 4, 7 and 11, 3 actions, 2 stories.',
    )
    expect(
      leftOutWords({ items: Array.from({ length: 30 }, (_, index) => `item ${index}`), actions: 0, stories: 0 }),
    ).toBe('Left out: 30 items.')
    expect(leftOutWords({ ...none, actions: 2 })).toBe('Left out: 2 actions.')
  })

  it('say what the check came to, and why it stops a save', () => {
    const found = (count: number, unsettled: number) =>
      checkWords({ findings: Array.from({ length: count }), unsettled })
    expect(found(0, 0)).toBe('The check found no personal data.')
    expect(found(4, 0)).toBe('Nothing to settle: the check found four, all dealt with.')
    expect(found(2, 0)).toBe('Nothing to settle: the check found two, both dealt with.')
    expect(found(6, 6)).toBe('The check found six, all still to settle.')
    expect(found(6, 1)).toBe('The check found six, one still to settle.')
    expect(whyNot('team', 3)).toBeNull()
    expect(whyNot(null, 3)).toBeNull()
    expect(whyNot('partner', 0)).toBeNull()
    expect(whyNot('partner', 3)).toBe(
      'Three still to settle: the partner version is not saved with personal data in it.',
    )
  })

  it('say where it goes as the system writes it', () => {
    expect(folderWords('C:\\Users\\nettie\\Documents\\Minutes 2026', 'windows')).toBe('Documents\\Minutes 2026')
    expect(folderWords('/home/nettie/Documents', 'linux')).toBe('nettie/Documents')
    expect(nameOf('C:\\Papers\\MILL 2026-06-11 minutes (2).docx')).toBe('MILL 2026-06-11 minutes (2)')
  })
})
