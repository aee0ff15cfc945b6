import type { Action } from '../../../shared/model/action'
import type { DocumentBlock, DocumentPreview } from '../../../shared/model/document'
import { longDay } from '../../../shared/rules/dates'
import { counted } from '../../../shared/rules/near-days'
import { printFullNumber } from '../../../shared/rules/numbers'
import { actionTableOf, dueWords, helperCell, isLateAction, isOpenAction, ownerCell } from './action-words'
import { isBlank, none } from './printable'
import { actionsOfTheDay, sheetRequest } from './sheet-actions'
import type { MeetingSnapshot } from './snapshot'
import type { Version } from './version'
import { bullets, heading, paragraph, sentence } from './words'

/** One page of an action sheet: what one person, organisation or nobody has to do. */
export type SheetPage = DocumentPreview['pagesFor'][number] & {
  /** "a resident", "the whole team" */
  readonly inSentence: string
  readonly kind: 'person' | 'organisation' | 'team' | 'nobody'
  readonly actions: readonly Action[]
  /** Not counting what is proposed done: that waits for the meeting. */
  readonly toDo: number
  readonly late: number
  readonly proposed: number
}

type Whose = Pick<SheetPage, 'id' | 'name' | 'inSentence' | 'kind'>

/** By name; the whole team and nobody stand last. */
export function pagesOf(snapshot: MeetingSnapshot, version: Version): readonly SheetPage[] {
  const groups = new Map<string, { readonly whose: Whose; readonly actions: Action[] }>()
  for (const action of actionsOfTheDay(snapshot, version).seen) {
    const whose = whoseIs(action, snapshot, version)
    const group = groups.get(whose.id) ?? { whose, actions: [] }
    groups.set(whose.id, group)
    group.actions.push(action)
  }
  return [...groups.values()]
    .map(({ whose, actions }) => ({
      ...whose,
      actions,
      toDo: actions.filter((one) => isOpenAction(one) && one.column !== 'proposed').length,
      proposed: actions.filter((one) => isOpenAction(one) && one.column === 'proposed').length,
      late: actions.filter((action) => isLateAction(action, snapshot.today)).length,
    }))
    .toSorted((a, b) => order[a.kind] - order[b.kind] || a.name.localeCompare(b.name, 'en-GB'))
}

const order: Record<SheetPage['kind'], number> = { person: 0, organisation: 0, team: 1, nobody: 2 }

const theTeam: Whose = { id: 'team', name: 'The whole team', inSentence: 'the whole team', kind: 'team' }
const nobody: Whose = { id: 'nobody', name: 'Nobody yet', inSentence: 'somebody to take on', kind: 'nobody' }

function whoseIs({ owner }: Action, snapshot: MeetingSnapshot, version: Version): Whose {
  if (owner.kind === 'team') return theTeam
  if (owner.kind === 'nobody') return nobody
  const { personId } = owner
  const ofPerson: Whose = {
    id: personId,
    name: version.label(personId),
    inSentence: version.name(personId),
    kind: 'person',
  }
  if (sheetRequest(snapshot).by !== 'organisation') return ofPerson
  const record = snapshot.people.find((person) => person.id === personId)
  const body = snapshot.organisations.find((one) => one.id === record?.organisationId)
  // Whom the version does not tie to their organisation must not stand under its name either.
  if (body === undefined || !version.person(personId).line.includes(body.name)) return ofPerson
  return { id: body.id, name: body.name, inSentence: body.name, kind: 'organisation' }
}

/** Heading, a line of greeting, the actions, and what would help with those that are blocked. */
export function pageBlocks(
  page: SheetPage,
  snapshot: MeetingSnapshot,
  version: Version,
  startsPage: boolean,
): readonly DocumentBlock[] {
  const { code } = snapshot.locality
  const isOfOne = page.kind === 'person'
  return [
    { kind: 'heading', level: 2, text: page.name, ...(startsPage ? { startsPage: true as const } : {}) },
    paragraph(greeting(page, snapshot)),
    actionTableOf(page.actions, `${counted(page.actions.length, 'action')} for ${page.inSentence}`, {
      code,
      who: isOfOne
        ? { header: 'With', words: (action) => helperCell(action, version) || none }
        : { header: 'Owner', words: (action) => ownerCell(action, version) },
      words: (action) => [{ text: titleWords(action) }],
      due: dueWords,
    }),
    ...helpBlocks(page, code),
  ]
}

function greeting(page: SheetPage, snapshot: MeetingSnapshot): string {
  const { kind, name, toDo, actions } = page
  const after = `After our meeting on ${longDay(snapshot.view.meeting.on)}`
  const thereIs = `${after} there ${toDo === 1 ? 'is' : 'are'} ${toDoWords(page)}.`
  const isOne = actions.length === 1
  if (kind === 'team') return `${isOne ? 'This is' : 'These are'} for all of us. ${thereIs}`
  if (kind === 'nobody') return `Nobody has taken ${isOne ? 'this' : 'these'} on yet. Could you? ${thereIs}`
  const thanks = kind === 'person' ? 'Thank you for what you took on.' : `Thank you for what ${name} does with us.`
  return `${thanks} ${after} you have ${toDoWords(page)}.`
}

/** "3 actions to do, 1 of them late, and 1 to be agreed as done" */
function toDoWords({ toDo, late, proposed }: SheetPage): string {
  const all = toDo === 0 ? 'nothing left to do' : `${counted(toDo, 'action')} to do`
  return `${all}${lateWords(late, toDo)}${proposed === 0 ? '' : `, and ${proposed} to be agreed as done`}`
}

function lateWords(late: number, toDo: number): string {
  if (late === 0) return ''
  if (late < toDo) return `, ${late} of them late`
  return late === 1 ? ', which is late' : ', all of them late'
}

/** By what it is blocked stands under the table, with room for it. */
function titleWords(action: Action): string {
  if (action.dropped !== null) return `${action.title} (dropped: ${action.dropped.reason})`
  return action.column === 'blocked' ? `${action.title} (blocked)` : action.title
}

function helpBlocks({ actions }: SheetPage, code: string): readonly DocumentBlock[] {
  const blocked = actions.filter((one) => isOpenAction(one) && one.column === 'blocked' && !isBlank(one.blockedBy))
  if (blocked.length === 0) return []
  return [
    heading(3, 'What would help'),
    bullets(
      blocked.map(
        ({ number, blockedBy }) => `${printFullNumber('action', number, code)} is blocked: ${sentence(blockedBy)}`,
      ),
    ),
    paragraph('If you can free one of these, or know who can, please tell us.'),
  ]
}
