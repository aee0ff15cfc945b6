import { join } from 'node:path'
import { openStore } from '../../electron/core/store/open-store'
import type { AgendaItem } from '../../shared/model/agenda-item'
import type { Day, Id } from '../../shared/model/common'
import type { Attendance, Meeting } from '../../shared/model/meeting'
import type { Notes, NotesBlock } from '../../shared/model/notes'
import { notesText } from '../../shared/rules/notes'
import { type Seeded, seeded, sentence } from './seeded'

const items = 200
const wordsAnItem = 5_000

/**
 * The largest minutes anybody could ask for: 200 items with 5,000 words each, a day's worth of paragraphs and bullets.
 * Put into a filled store before the app starts. The answer is the meeting's id, and all that was written in it.
 */
export async function addLargestMeeting(dir: string, on: Day): Promise<{ readonly id: Id; readonly text: string }> {
  const opened = await openStore({
    dir,
    backupsDir: join(dir, '..', 'bench backups'),
    clock: () => new Date(`${on}T06:00:00.000Z`),
    newId: () => `largest-${Math.random().toString(36).slice(2)}`,
    log: () => undefined,
    holder: { user: 'Nettie', host: 'BENCH' },
    create: false,
    takeOver: false,
  })
  if (opened.kind !== 'open') throw new Error(`not open: ${JSON.stringify(opened.because)}`)
  const { store } = opened
  const [locality] = store.all('locality')
  const [person] = store.all('person')
  if (locality === undefined || person === undefined) throw new Error('the store is empty')
  const id = 'm-largest'
  const random = seeded(5)
  const meeting: Meeting = {
    kind: 'meeting',
    id,
    localityId: locality.id,
    on,
    startsAt: '14:00',
    endsAt: '15:00',
    venue: locality.venue,
    state: 'draft',
    live: null,
    closedAt: '15:00',
    issuedAt: null,
    approvedOn: null,
    cancelledBecause: '',
  }
  const attendance: Attendance = {
    kind: 'attendance',
    id: `${id}-attendance`,
    meetingId: id,
    attendees: [],
    printedNames: {},
  }
  const put = async (records: readonly (Meeting | Attendance | AgendaItem)[]): Promise<void> => {
    const done = await store.commit(
      { put: records, remove: [] },
      { name: 'bench.fill', label: 'Filled', actor: { personId: null, onBehalf: null } },
    )
    if (!done.ok) throw new Error(`the store refused: ${JSON.stringify(done.problem)}`)
  }
  await put([meeting, attendance])
  const texts: string[] = []
  for (let n = 0; n < items; n += 1) {
    const item = largeItem(random, id, n, person.id)
    texts.push(notesText(item.notes, () => ''))
    await put([item])
  }
  await store.close()
  return { id, text: texts.join('\n') }
}

function largeItem(random: Seeded, meetingId: Id, n: number, presenterId: Id): AgendaItem {
  return {
    kind: 'item',
    id: `${meetingId}-i${n}`,
    meetingId,
    itemKind: 'challenge',
    title: sentence(random, 60),
    minutes: 5,
    presenterId,
    openness: { kind: 'open' },
    reason: '',
    rank: `a${String(n).padStart(4, '0')}V`,
    notes: manyWords(random),
    privateNote: '',
    spentSeconds: 300,
    carryOver: null,
    carriedFromItemId: null,
    isStanding: false,
    about: null,
    heldOver: 0,
    isKept: false,
  }
}

/** Fifty words a paragraph; each third one is a list of three. A word and its space are six letters. */
function manyWords(random: Seeded): Notes {
  const paragraph = (words: number): NotesBlock => ({
    type: 'paragraph',
    content: [{ type: 'text', text: sentence(random, words * 6) }],
  })
  const content = Array.from({ length: wordsAnItem / 50 }, (_, index): NotesBlock => {
    if (index % 3 !== 2) return paragraph(50)
    return {
      type: 'bulletList',
      content: [16, 17, 17].map((words) => ({ type: 'listItem', content: [paragraph(words)] })),
    }
  })
  return { type: 'doc', content }
}
