import type { Openness } from '../../../shared/model/agenda-item'
import type { Day, Id } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import { emptyNotes } from '../../../shared/model/notes'
import type { Organisation, Person } from '../../../shared/model/person'
import type { AnyRecord, RecordRef } from '../../../shared/model/record'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { escalationClock } from '../../../shared/rules/escalation-clock'
import { joinedWords, type TextWord, wordsOf } from '../../../shared/rules/fold'
import { idsOf, namesOf } from '../../../shared/rules/merge-people/kept'
import { type DayNumber, dayNumber, type Entry, type Held, noEnd, type UnderItem } from './entry'
import { EntryIndex } from './entry-index'
import { type Findable, findKinds, gist, isArchived, isFindable, originOf, peopleOf, plainBody } from './findable'
import { Vocabulary } from './vocabulary'

const defaultClock = { acknowledgeIn: 2, answerIn: 10 }

/** Everything that can be found, in memory: its words as numbers, and the records to show. */
export class Corpus {
  readonly vocabulary = new Vocabulary()
  readonly index = new EntryIndex()
  readonly people = new Map<Id, Person>()
  readonly localities = new Map<Id, Locality>()
  readonly organisations = new Map<Id, Organisation>()
  readonly #entries = new Map<string, Entry>()
  readonly #held = new Map<Id, Held>()
  readonly #items = new Map<Id, UnderItem>()
  readonly #personIndex = new Map<Id, number>()
  /** Merged people, each with the id of the record that stays. */
  readonly #kept = new Map<Id, Id>()
  readonly #localityIndex = new Map<Id, number>()
  clock = defaultClock
  wording: 'Agreed' | 'RESOLVED' = 'Agreed'
  numbersItems = true

  personIndex(id: Id): number {
    return indexIn(this.#personIndex, id)
  }

  localityIndex(id: Id): number {
    return indexIn(this.#localityIndex, id)
  }

  /** Of somebody, and of the records that were merged into theirs. */
  personIndexes(id: Id): readonly number[] {
    const person = this.people.get(id) ?? this.people.get(this.#kept.get(id) ?? '')
    return (person === undefined ? [id] : idsOf(person)).map((one) => this.personIndex(one))
  }

  /** Null where it is not known, or gone. */
  meetingOf(id: Id): Meeting | null {
    return this.#held.get(id)?.meeting ?? null
  }

  nameOf(id: Id): string {
    const person = this.people.get(id) ?? this.people.get(this.#kept.get(id) ?? '')
    return person?.name ?? 'someone no longer listed'
  }

  put(record: AnyRecord, seq = 0): void {
    switch (record.kind) {
      case 'settings': {
        this.clock = record.clock ?? defaultClock
        this.wording = record.decisionWording
        this.numbersItems = record.numbering?.items ?? true
        for (const entry of [...this.#entries.values()]) if (entry.kind === 'escalation') this.#add(entry.record, seq)
        return
      }
      case 'meeting': {
        const held = this.#heldIn(record.id)
        held.meeting = record
        held.day = dayNumber(record.on)
        const locality = this.localityIndex(record.localityId)
        if (held.locality === locality) return
        held.locality = locality
        for (const entry of held.items) this.index.isIn(entry, locality)
        return
      }
      case 'organisation':
        this.organisations.set(record.id, record)
        for (const entry of [...this.#entries.values()])
          if (entry.record.kind === 'person' && entry.record.organisationId === record.id) this.#add(entry.record, seq)
        return
      case 'person':
        this.people.set(record.id, record)
        for (const one of record.mergedFrom ?? []) this.#kept.set(one.id, record.id)
        // What approved minutes say of a record that was merged is found by who it is now, and by who it was.
        for (const id of idsOf(record)) {
          this.index.namePerson(this.personIndex(id), this.#wordsOf([...namesOf(record), record.initials].join(' ')))
        }
        this.#add(record, seq)
        return
      case 'locality':
        this.localities.set(record.id, record)
        this.index.nameLocality(this.localityIndex(record.id), this.#wordsOf(`${record.name} ${record.code}`))
        this.#add(record, seq)
        // They are found by the places they hold in.
        for (const entry of [...this.#entries.values()])
          if (entry.kind === 'permission') this.#add(entry.record, entry.seq)
        return
      default:
        if (isFindable(record)) this.#add(record, seq)
    }
  }

  remove(ref: RecordRef): void {
    if (ref.kind === 'person') this.people.delete(ref.id)
    if (ref.kind === 'locality') this.localities.delete(ref.id)
    if (ref.kind === 'meeting') Object.assign(this.#heldIn(ref.id), { meeting: null, day: 0 })
    this.#drop(keyOf(ref))
  }

  seqOf(ref: RecordRef): number {
    return this.#entries.get(keyOf(ref))?.seq ?? -1
  }

  #add(record: Findable, seq: number): void {
    const key = keyOf(record)
    this.#drop(key)
    const { title, body, extra } = gist(record, this)
    const texts = [title, plainBody(body), ...extra].map((text) => ({ text, words: wordsOf(text) }))
    const [first = [], second = [], ...others] = texts.map(({ words }) => this.#numbersOf(words))
    // "Co-op" is found by "coop" too; a number as it is printed, and the one it had in an old log.
    const joined = texts.map(({ text, words }) => this.#numbersOf(joinedWords(text, words)))
    const origin = originOf(record)
    const entry: Entry = {
      kind: findKinds[record.kind],
      // Kept once: as text it is a third of what it is as a tree.
      record: withoutNotes(record),
      body: record.kind === 'item' || record.kind === 'parked' ? body : '',
      ...{ slot: -1, from: 0, titleEnd: 0, to: 0 },
      people: peopleOf(record, body).map((id) => this.personIndex(id)),
      locality: this.#placeOf(record),
      held: origin === null ? null : this.#heldIn(origin.meetingId),
      item: origin === null ? ownItem(record) : this.#under(origin.itemId),
      day: dayNumber(ownDay(record)),
      lateAfter: this.#lateAfter(record),
      isArchived: isArchived(record),
      seq,
    }
    this.#entries.set(key, entry)
    // It stands on no agenda, and is as open as it was there.
    if (record.kind === 'parked' && entry.item !== null) entry.item.entry = entry
    if (record.kind === 'correction') entry.held?.items.add(entry)
    this.index.add(entry, [first, second, [...joined, ...others].flat()])
    if (record.kind === 'item' && entry.item !== null) {
      const { openness } = record
      entry.item.entry = entry
      entry.item.confidentialUntil = confidentialUntil(openness)
      entry.item.people = record.presenterId === null ? [] : [this.personIndex(record.presenterId)]
      entry.held?.items.add(entry)
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key)
    if (entry === undefined) return
    this.#entries.delete(key)
    entry.held?.items.delete(entry)
    if (entry.item?.entry === entry) entry.item.entry = null
    this.index.drop(entry)
  }

  #wordsOf(text: string): readonly number[] {
    return this.#numbersOf(wordsOf(text))
  }

  #numbersOf(words: readonly TextWord[]): readonly number[] {
    return words.map((word) => this.vocabulary.numberOf(word.folded))
  }

  #placeOf(record: Findable): number {
    if (record.kind === 'locality') return this.localityIndex(record.id)
    if (record.kind === 'person' || record.kind === 'permission') return -1
    return record.kind === 'item' || record.kind === 'correction' ? -1 : this.localityIndex(record.localityId)
  }

  #lateAfter(record: Findable): DayNumber {
    if (record.kind === 'action') {
      const isOpen = record.column !== 'done' && record.dropped === null && record.archivedOn === null
      return isOpen && record.dueOn !== null ? dayNumber(record.dueOn) : noEnd
    }
    if (record.kind !== 'escalation' || record.withdrawn !== null || record.archivedOn !== null) return noEnd
    const clock = escalationClock(record, '2000-01-01', this.clock, bankHolidays)
    return clock.kind === 'running' && clock.answerBy !== null ? dayNumber(clock.answerBy) : noEnd
  }

  #heldIn(id: Id): Held {
    const known = this.#held.get(id)
    if (known !== undefined) return known
    const held: Held = { meeting: null, day: 0, locality: -1, items: new Set() }
    this.#held.set(id, held)
    return held
  }

  #under(id: Id): UnderItem {
    const known = this.#items.get(id)
    if (known !== undefined) return known
    const item: UnderItem = { entry: null, confidentialUntil: 0, people: [] }
    this.#items.set(id, item)
    return item
  }
}

function confidentialUntil(openness: Openness): DayNumber {
  if (openness.kind !== 'confidential') return 0
  return openness.until === null ? noEnd : dayNumber(openness.until)
}

function withoutNotes(record: Findable): Findable {
  if (record.kind === 'item') return { ...record, notes: emptyNotes, privateNote: '' }
  if (record.kind !== 'parked') return record
  const { notes: _, privateNote: __, ...kept } = record
  return kept
}

/** What waits for an agenda has its own openness; anything else without an item is open. */
function ownItem(record: Findable): UnderItem | null {
  if (record.kind !== 'parked') return null
  return { entry: null, confidentialUntil: confidentialUntil(record.openness), people: [] }
}

function keyOf(of: { readonly kind: string; readonly id: Id }): string {
  return `${of.kind} ${of.id}`
}

/** Of its own, not that of its meeting. */
function ownDay(record: Findable): Day | null {
  if (record.kind === 'action') return record.raisedOn
  if (record.kind === 'parked') return record.since
  if (record.kind === 'permission') return record.saidOn
  if (record.kind !== 'story' && record.kind !== 'opportunity') return null
  return record.origin.kind === 'handed-in' ? record.origin.on : null
}

function indexIn(known: Map<Id, number>, id: Id): number {
  const index = known.get(id) ?? known.size
  known.set(id, index)
  return index
}
