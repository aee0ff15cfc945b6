import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import type { Notes, NotesBlock, NotesListItem } from '../../../shared/model/notes'
import { anItem } from '../../builders'
import { aBelievableSnapshot } from './a-snapshot'

const vocabulary =
  'the lift had been out for three weeks and nobody knew when a part would come said our landlord of Weir Court Thursday kitchen'.split(
    ' ',
  )

/** A meeting nobody would hold: so many items, each with so many words in paragraphs, bullets and numbers. */
export function aHugeSnapshot(items: number, words: number): MeetingSnapshot {
  let count = 0
  const some = (howMany: number): string =>
    Array.from({ length: howMany }, () => {
      count += 1
      return vocabulary[(count * 31) % vocabulary.length]
    }).join(' ')
  const paragraph = (howMany: number): NotesBlock => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: some(howMany - 1) },
      { type: 'text', text: ` ${some(1)}`, marks: [{ type: 'bold' }] },
    ],
  })
  const entry = (): NotesListItem => ({ type: 'listItem', content: [paragraph(10)] })
  const block = (index: number): NotesBlock =>
    index % 3 === 0
      ? paragraph(50)
      : {
          type: index % 3 === 1 ? 'bulletList' : 'orderedList',
          content: [entry(), entry(), entry(), entry(), entry()],
        }
  const notes = (): Notes => ({
    type: 'doc',
    content: Array.from({ length: Math.ceil(words / 50) }, (_, at) => block(at)),
  })
  const base = aBelievableSnapshot()
  const meetingId = base.view.meeting.id
  const huge = Array.from({ length: items }, (_, index) =>
    anItem({
      id: `item-huge-${index}`,
      meetingId,
      rank: `a${String(index).padStart(4, '0')}`,
      title: `Matter ${index}`,
      notes: notes(),
    }),
  )
  return { ...base, view: { ...base.view, items: huge } }
}
