import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { MatterArising } from '../../../../shared/model/approved-minutes'
import type { DocumentBlock } from '../../../../shared/model/document'
import { assertNever } from '../../../../shared/refusals'
import { shortDay } from '../../../../shared/rules/dates'
import { notesText } from '../../../../shared/rules/notes'
import { contentsOf, seesCard } from '../closed'
import { isBlank } from '../printable'
import type { MeetingSnapshot } from '../snapshot'
import type { Version } from '../version'
import { bullets, capital, sentence, unstopped } from '../words'
import { toldAtTheirItem } from './marked-pledges'

/** So many of a kind that only stands, and does not change, are named; the list of actions at the end has all of them. */
const namedOfAKind = 10

/** What changed since the last record, a line each. What somebody wrote about, by its number, they have told themselves. */
export function mattersBlocks(item: AgendaItem, snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  const written = notesText(item.notes, version.name)
  const marked = toldAtTheirItem(snapshot, version)
  const left = snapshot.mattersArising.filter(
    (matter) => !written.includes(matter.number) && !marked.has(matter.card.id) && isSeen(matter, snapshot, version),
  )
  if (left.length === 0) return []
  const standing = (what: MatterArising['what']) => left.filter((matter) => matter.what === what).slice(namedOfAKind)
  const [late, blocked] = [standing('late'), standing('blocked')]
  const unnamed = new Set([...late, ...blocked])
  const where = contentsOf(snapshot).actions ? ': see the actions at the end' : ''
  return [
    bullets([
      ...left
        .filter((matter) => !unnamed.has(matter))
        .map((matter) => matterWords(matter, snapshot.locality.code, version)),
      ...moreWords(late.length, `late${where}`),
      ...moreWords(blocked.length, `blocked${where}`),
    ]),
  ]
}

function isSeen({ card }: MatterArising, snapshot: MeetingSnapshot, version: Version): boolean {
  const { actions, view } = snapshot
  const known = [...actions, ...view.actions, ...view.pledges, ...view.escalations].find(({ id }) => id === card.id)
  return seesCard(known ?? card, snapshot, version)
}

function moreWords(count: number, what: string): readonly string[] {
  if (count === 0) return []
  return [`${count} more ${count === 1 ? 'is' : 'are'} ${what}.`]
}

function matterWords(matter: MatterArising, code: string, version: Version): string {
  const who = matter.personId === null ? '' : version.name(matter.personId)
  const owner = who === '' || matter.what === 'answered' ? '' : ` (${who})`
  const what = `${code} ${matter.number} ${unstopped(matter.title)}${owner}`
  // After a question nothing but a new sentence can follow.
  return /[.?!…]$/u.test(what)
    ? `${what} ${capital(sentence(whatWords(matter, who)))}`
    : sentence(`${what}: ${whatWords(matter, who)}`)
}

function whatWords({ what, on, words }: MatterArising, who: string): string {
  const day = on === null ? '' : ` on ${shortDay(on)} ${on.slice(0, 4)}`
  const because = isBlank(words) ? '' : `: ${words}`
  switch (what) {
    case 'done':
      return `done${day}`
    case 'proposed':
      return 'proposed done'
    case 'late':
      return `late${on === null ? '' : `, was due${day}`}${isBlank(words) ? '' : `, blocked: ${words}`}`
    case 'blocked':
      return `blocked${because}`
    case 'dropped':
      return `dropped${day}${because}`
    case 'answered':
      return `answered${who === '' ? '' : ` by ${who}`}${day}${because}`
    case 'kept':
      return `kept${day}`
    case 'changed':
      return `changed${day}`
    case 'not-kept':
      return `not kept${because}`
    case 'withdrawn':
      return `withdrawn${day}${because}`
    default:
      return assertNever(what)
  }
}
