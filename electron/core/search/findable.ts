import type { Action } from '../../../shared/model/action'
import type { AgendaItem, Decision, ParkedItem, SeriesNumber } from '../../../shared/model/agenda-item'
import type { Correction } from '../../../shared/model/approved-minutes'
import type { Escalation, Opportunity, Pledge, PledgeSide, Spend, Story } from '../../../shared/model/cards'
import type { Id } from '../../../shared/model/common'
import type { FindKind } from '../../../shared/model/find'
import type { Locality } from '../../../shared/model/locality'
import type { Permission } from '../../../shared/model/permission'
import type { Organisation, Person } from '../../../shared/model/person'
import type { AnyRecord } from '../../../shared/model/record'
import type { Series } from '../../../shared/model/settings'
import { namesOf as everyName } from '../../../shared/rules/merge-people/kept'
import { notesText } from '../../../shared/rules/notes'
import { printNumber } from '../../../shared/rules/numbers'
import { whereWords } from '../../../shared/rules/permissions/standing'
import { isOnBoard } from '../working-set'
import { pounds } from './pounds'

export type Findable =
  | Action
  | Pledge
  | Escalation
  | Decision
  | Story
  | Spend
  | Opportunity
  | AgendaItem
  | ParkedItem
  | Correction
  | Permission
  | Person
  | Locality

export const findKinds: { readonly [K in Findable['kind']]: FindKind } = {
  action: 'action',
  pledge: 'pledge',
  escalation: 'escalation',
  decision: 'decision',
  story: 'story',
  spend: 'spend',
  opportunity: 'opportunity',
  item: 'minutes',
  parked: 'parked',
  correction: 'correction',
  permission: 'permission',
  person: 'person',
  locality: 'place',
}

export function isFindable(record: AnyRecord): record is Findable {
  return Object.hasOwn(findKinds, record.kind)
}

/** What is known of others: a person's body is the name of an organisation, a permission's the places it holds in. */
export type Known = {
  readonly organisations: ReadonlyMap<Id, Organisation>
  readonly localities: ReadonlyMap<Id, Locality>
}

export type Gist = {
  readonly title: string
  /** Lines of text; who is mentioned stands as an id, see `bodyWithNames`. */
  readonly body: string
  /** Found by and not shown: numbers. */
  readonly extra: readonly string[]
}

/** What a record is found by. Private notes, telephone numbers and addresses are not among it: hits show on a wall. */
export function gist(record: Findable, known: Known): Gist {
  switch (record.kind) {
    case 'action':
      return {
        title: record.title,
        body: lines(record.detail, record.blockedBy, record.dropped?.reason),
        extra: [bareNumber('action', record.number), ...record.aliases],
      }
    case 'pledge':
      return {
        title: record.title,
        body: lines(
          side('We will', record.weWill),
          side('You will', record.youWill),
          record.target,
          record.weWill.evidence,
          record.youWill.evidence,
          record.notKeptBecause,
          record.withdrawn?.reason,
        ),
        extra: [bareNumber('pledge', record.number)],
      }
    case 'escalation':
      return {
        title: record.question,
        body: lines(
          record.answer?.words,
          record.tried,
          record.ifNothing,
          ...record.trail.map((event) => (event.words === record.answer?.words ? '' : event.words)),
          record.withdrawn?.reason,
        ),
        extra: [bareNumber('escalation', record.number)],
      }
    case 'decision':
      return { title: record.text, body: '', extra: [bareNumber('decision', record.number)] }
    case 'story':
      return storyGist(record.text)
    case 'spend':
      return { title: record.what, body: pounds(record.pence), extra: [] }
    case 'opportunity':
      return { title: record.title, body: '', extra: [] }
    case 'item':
      return { title: record.title, body: notesText(record.notes, mention), extra: [] }
    case 'parked': {
      const notes = record.notes === undefined ? '' : notesText(record.notes, mention)
      return { title: record.title, body: lines(record.reason, notes, record.dropped?.reason), extra: [] }
    }
    case 'correction':
      return { title: record.text, body: '', extra: [] }
    case 'permission':
      return {
        title: record.what,
        body: lines(
          record.condition,
          whereWords(record, (id) => known.localities.get(id)?.name),
          record.ended?.reason,
        ),
        extra: record.where.kind === 'places' ? record.where.localityIds.flatMap((id) => namesOf(known, id)) : [],
      }
    case 'person': {
      const body = record.organisationId === null ? undefined : known.organisations.get(record.organisationId)
      return {
        title: record.name,
        body: lines(record.jobTitle, body?.name),
        extra: [record.initials, ...everyName(record).slice(1), ...(body?.aliases ?? [])],
      }
    }
    case 'locality':
      return {
        title: record.name,
        body: lines(record.district, record.venue, record.standingPledge),
        extra: [record.code],
      }
  }
}

function namesOf({ localities }: Known, id: Id): readonly string[] {
  const place = localities.get(id)
  return place === undefined ? [] : [place.name, place.code]
}

/** `A041`: the year before it stands in a whole year's numbers, and is compared as such (see scan). */
function bareNumber(series: Series, number: SeriesNumber): string {
  return printNumber(series, number).slice(3)
}

const longestTitle = 90

/** A story has no title: its beginning is it. */
function storyGist(text: string): Gist {
  const [first = ''] = text.split('\n')
  if (first.length === text.length && text.length <= longestTitle) return { title: text, body: '', extra: [] }
  if (first.length <= longestTitle) return { title: first, body: text, extra: [] }
  const cut = first.slice(0, longestTitle).replace(/\s+\S*$/u, '')
  // One endless word: never in the middle of a letter.
  const whole = cut.length < longestTitle ? cut : Array.from(first).slice(0, 40).join('')
  return { title: `${whole}…`, body: text, extra: [] }
}

function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text.trim() !== '').join('\n')
}

function side(opening: string, { text }: PledgeSide): string {
  return text.trim() === '' ? '' : `${opening} ${text}`
}

// Private use characters cannot be typed and mean nothing in any script.
const mentioned = /\uE000([a-z0-9-]{3,80})\uE001/gu
const mention = (personId: Id): string => `\uE000${personId}\uE001`

/** Without the mentions: their names change without the text, and are found through the people of the entry. */
export function plainBody(body: string): string {
  return body.includes('\uE000') ? body.replaceAll(mentioned, ' ') : body
}

export function bodyWithNames(body: string, nameOf: (personId: Id) => string): string {
  return body.includes('\uE000') ? body.replaceAll(mentioned, (_all, id: string) => nameOf(id)) : body
}

/** Whom it is by, for or about; `body` with its mentions. */
export function peopleOf(record: Findable, body: string): readonly Id[] {
  switch (record.kind) {
    case 'action':
      return [...(record.owner.kind === 'person' ? [record.owner.personId] : []), ...record.helperIds]
    case 'pledge':
      return [record.weWill.by, record.youWill.by].flatMap((by) => (by.kind === 'person' ? [by.personId] : []))
    case 'escalation':
      return record.enablerId === null ? [] : [record.enablerId]
    case 'permission':
      return [record.saidById, record.standsById].flatMap((id) => (id === null ? [] : [id]))
    case 'story':
      return record.tellerId === null ? [] : [record.tellerId]
    case 'item':
    case 'parked': {
      const named = [...body.matchAll(mentioned)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]))
      const own = [record.presenterId, record.kind === 'parked' ? record.handedInById : null]
      return [...new Set([...own.flatMap((id) => (id === null ? [] : [id])), ...named])]
    }
    case 'person':
      return [record.id]
    default:
      return []
  }
}

/** The item it came from, whose openness it has. */
export function originOf(record: Findable): { readonly meetingId: Id; readonly itemId: Id } | null {
  switch (record.kind) {
    case 'item':
      return { meetingId: record.meetingId, itemId: record.id }
    case 'decision':
    case 'correction':
      return record
    case 'permission':
      return record.minute
    case 'parked':
    case 'person':
    case 'locality':
      return null
    default:
      return record.origin.kind === 'item' ? record.origin : null
  }
}

/** On no list of what is at hand: of a card, that its board has it no more. */
export function isArchived(record: Findable): boolean {
  if (record.kind === 'action' || record.kind === 'pledge' || record.kind === 'escalation') return !isOnBoard(record)
  if (record.kind === 'person' || record.kind === 'locality') return record.retiredOn !== null
  if (record.kind === 'permission') return record.ended !== null
  return 'archivedOn' in record && record.archivedOn !== null
}
