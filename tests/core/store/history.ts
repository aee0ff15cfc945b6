import fc from 'fast-check'
import type { Store } from '../../../electron/core/store/store'
import { type AnyRecord, type Change, recordSchemas } from '../../../shared/model/record'
import { aCounter, aLocality, aMeeting, anAction, anItem, aPerson, notesOf } from '../../builders'
import { meta, nobody } from './workspace'

/** One step of a random history over few ids, so that steps meet. */
export type Step =
  | { readonly kind: 'commit'; readonly put: readonly AnyRecord[]; readonly remove: readonly AnyRecord[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'flush' }

const small = fc.constantFrom('a', 'b')
const text = fc.string({ minLength: 0, maxLength: 60, unit: 'grapheme' })
const long = fc.array(text, { minLength: 0, maxLength: 6 })

const typed: fc.Arbitrary<AnyRecord> = fc.oneof(
  fc
    .record({
      id: small,
      title: text,
      detail: long,
      archivedOn: fc.constantFrom(null, null, '2025-03-04', '2026-06-11'),
    })
    .map(({ id, title, detail, archivedOn }) =>
      anAction({ id: `action-${id}`, title: `t${title}`.trim(), detail: detail.join('\n'), archivedOn }),
    ),
  fc
    .record({ id: small, meeting: small, lines: long })
    .map(({ id, meeting, lines }) =>
      anItem({ id: `item-${id}`, meetingId: `meeting-${meeting}`, notes: notesOf(...lines) }),
    ),
  fc.record({ id: small, name: text }).map(({ id, name }) => aPerson({ id: `person-${id}`, name: `n${name}`.trim() })),
  fc.nat(9).map((n) => aCounter({ action: n })),
  fc
    .record({ id: small, on: fc.constantFrom('2025-06-11', '2026-06-11'), venue: text })
    .map(({ id, on, venue }) => aMeeting({ id: `meeting-${id}`, on, venue: venue.trim() })),
  text.map((name) => aLocality({ id: 'mill', name: `l${name}`.trim() })),
)
/** As every call takes it in: a line has no line separator, and no order to write the other way. */
const record = typed.map((one): AnyRecord => recordSchemas[one.kind].parse(one))

const change = fc
  .record({ put: fc.array(record, { maxLength: 3 }), remove: fc.array(record, { maxLength: 1 }) })
  .map(({ put, remove }) => ({ kind: 'commit' as const, put, remove: remove.filter(({ kind }) => kind !== 'counter') }))

export const history = (maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.oneof(
      { arbitrary: change, weight: 8 },
      { arbitrary: fc.constant<Step>({ kind: 'undo' }), weight: 3 },
      { arbitrary: fc.constant<Step>({ kind: 'redo' }), weight: 2 },
      { arbitrary: fc.constant<Step>({ kind: 'flush' }), weight: 1 },
    ),
    { minLength: 1, maxLength },
  )

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`
type Content = Map<string, AnyRecord>
type Taken = { readonly before: Content; readonly after: Content }

/** What the store should hold, told in the plainest way. */
export class Model {
  content: Content = new Map()
  undo: Taken[] = []
  redo: Taken[] = []

  copy(): Model {
    const copy = new Model()
    copy.content = new Map(this.content)
    copy.undo = [...this.undo]
    copy.redo = [...this.redo]
    return copy
  }

  /** Only records that are there can be removed. */
  changeOf(step: Step & { kind: 'commit' }): Change {
    const put = [...new Map(step.put.map((one) => [keyOf(one), one])).values()]
    const remove = step.remove.filter(
      (one) => this.content.has(keyOf(one)) && !put.some((other) => keyOf(other) === keyOf(one)),
    )
    return { put, remove: [...new Map(remove.map(({ kind, id }) => [keyOf({ kind, id }), { kind, id }])).values()] }
  }

  take(change: Change): void {
    const before: Content = new Map(this.content)
    for (const one of change.put) this.content.set(keyOf(one), one)
    for (const one of change.remove) this.content.delete(keyOf(one))
    const touched = this.#touched(before, this.content)
    if (touched.every((key) => key.startsWith('counter/'))) return
    this.undo.push({ before, after: new Map(this.content) })
    this.redo = []
  }

  reverse(way: 'undo' | 'redo'): void {
    const [from, to] = way === 'undo' ? [this.undo, this.redo] : [this.redo, this.undo]
    const taken = from.pop()
    if (taken === undefined) return
    const [was, becomes] = way === 'undo' ? [taken.after, taken.before] : [taken.before, taken.after]
    for (const key of this.#touched(was, becomes)) {
      if (key.startsWith('counter/')) continue
      const value = becomes.get(key)
      if (value === undefined) this.content.delete(key)
      else this.content.set(key, value)
    }
    to.push(taken)
  }

  #touched(a: Content, b: Content): string[] {
    return [...new Set([...a.keys(), ...b.keys()])].filter(
      (key) => JSON.stringify(a.get(key)) !== JSON.stringify(b.get(key)),
    )
  }
}

/** Does one step to both. False where the store did not acknowledge it; then the model is as it was. */
export async function perform(step: Step, store: Store, model: Model): Promise<boolean> {
  switch (step.kind) {
    case 'flush':
      await store.flush()
      return true
    case 'commit': {
      const change = model.changeOf(step)
      const done = await store.commit(change, meta('Changed'))
      if (done.ok) model.take(change)
      return done.ok
    }
    case 'undo':
    case 'redo': {
      const done = step.kind === 'undo' ? await store.undo(nobody) : await store.redo(nobody)
      if (done.ok) model.reverse(step.kind)
      return done.ok || done.problem.code === `nothing-to-${step.kind}`
    }
  }
}

export async function loadAll(store: Store): Promise<void> {
  for (const meeting of ['meeting-a', 'meeting-b']) await store.loadMeeting(meeting)
  for (const year of [2025, 2026]) await store.loadArchive('mill', year)
}

export async function contentOf(store: Store): Promise<Record<string, unknown>> {
  await loadAll(store)
  // Through JSON: that is what a record is.
  const kinds = Object.keys(recordSchemas) as (keyof typeof recordSchemas)[] // the keys of that very object
  const all = kinds.flatMap((kind) => store.all(kind)).map((one) => [keyOf(one), one] as const)
  return JSON.parse(JSON.stringify(Object.fromEntries(all)))
}

export function contentOfModel(model: Model): Record<string, unknown> {
  return JSON.parse(JSON.stringify(Object.fromEntries(model.content)))
}
