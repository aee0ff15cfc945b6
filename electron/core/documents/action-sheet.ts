import type { DocumentBlock, DocumentModel, DocumentPreview } from '../../../shared/model/document'
import { longDay } from '../../../shared/rules/dates'
import { counted } from '../../../shared/rules/near-days'
import { actionTableOf, actionWords, dueWords, isOpenAction, leftOutSentence, ownerCell } from './action-words'
import { paperOf } from './paper'
import { none } from './printable'
import { actionsOfTheDay, sheetRequest } from './sheet-actions'
import { pageBlocks, pagesOf, type SheetPage } from './sheet-pages'
import type { MeetingSnapshot } from './snapshot'
import { fileNameOf, teamName } from './team-words'
import { type Version, versionOfMeeting } from './version'
import { heading, paragraph } from './words'

/** What goes out on the day of a meeting: its actions, the ones still open, and those that changed. */
export function actionSheet(snapshot: MeetingSnapshot): DocumentModel {
  const version = versionOfMeeting(snapshot)
  const { by, only } = sheetRequest(snapshot)
  const { on } = snapshot.view.meeting
  const all = by === 'all' ? [] : pagesOf(snapshot, version)
  const pages = only === null ? all : all.filter((page) => page.id === only)
  const [single] = only === null ? [] : pages
  const title = `Actions of ${teamName(snapshot)}, ${longDay(on)}`
  return {
    ...paperOf(snapshot),
    title,
    author: teamName(snapshot),
    header: { left: teamName(snapshot), right: `Actions, ${longDay(on)}` },
    fileName: fileNameOf(snapshot, 'actions', fileWords(snapshot, single), version.kind),
    blocks: [
      heading(1, title),
      ...(by === 'all' ? listBlocks(snapshot, version) : []),
      ...(by !== 'all' && only === null ? coverBlocks(pages, snapshot, version) : []),
      ...(by !== 'all' && only !== null && pages.length === 0 ? [paragraph(none)] : []),
      ...pages.flatMap((page) => pageBlocks(page, snapshot, version, only === null)),
    ],
  }
}

/** The pages a sheet by owner or organisation has, in its order. */
export function sheetPages(snapshot: MeetingSnapshot): DocumentPreview['pagesFor'] {
  if (sheetRequest(snapshot).by === 'all') return []
  return pagesOf(snapshot, versionOfMeeting(snapshot)).map(({ id, name }) => ({ id, name }))
}

function listBlocks(snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  const { seen, unseen } = actionsOfTheDay(snapshot, version)
  const open = seen.filter(isOpenAction).length
  return [
    ...(seen.length === 0
      ? [paragraph(none)]
      : [
          actionTableOf(seen, `${counted(open, 'open action')}, and those that changed since the last minutes`, {
            code: snapshot.locality.code,
            who: { header: 'Owner', words: (action) => ownerCell(action, version) },
            words: (action) => [{ text: actionWords(action) }],
            due: dueWords,
          }),
        ]),
    ...leftOutBlocks(unseen),
  ]
}

/** For whoever hands the pages out: whose they are. */
function coverBlocks(
  pages: readonly SheetPage[],
  snapshot: MeetingSnapshot,
  version: Version,
): readonly DocumentBlock[] {
  const { unseen } = actionsOfTheDay(snapshot, version)
  if (pages.length === 0) return [paragraph(none), ...leftOutBlocks(unseen)]
  return [
    {
      kind: 'table',
      caption: 'A page for each, in this order',
      header: ['For', 'To do', 'Late'],
      widths: [0.6, 0.2, 0.2],
      rows: pages.map(({ name, toDo, late }) => [[{ text: name }], [{ text: String(toDo) }], [{ text: String(late) }]]),
    },
    ...leftOutBlocks(unseen),
  ]
}

function leftOutBlocks(unseen: number): readonly DocumentBlock[] {
  return unseen === 0 ? [] : [paragraph(leftOutSentence(unseen, 'action'))]
}

/** A file's name goes further than its words: a person stands there by initials, and in public not at all. */
function fileWords(snapshot: MeetingSnapshot, single: SheetPage | undefined): string {
  const { by, only, version } = sheetRequest(snapshot)
  if (by === 'all') return ''
  if (only === null) return `by ${by}`
  if (single === undefined || only === 'team' || only === 'nobody')
    return only === 'nobody' ? 'nobody yet' : 'whole team'
  const person = snapshot.people.find(({ id }) => id === only)
  if (person === undefined) return single.name
  return version === 'public' ? 'one person' : person.initials
}
