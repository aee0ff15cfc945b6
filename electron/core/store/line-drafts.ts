import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '../../../shared/model/common'
import type { KeptLine } from '../../../shared/model/kept-line'
import { DurableJson, type DurableJsonOptions } from './durable-json'
import { isId } from './layout'

type LineFile = { readonly lines: readonly KeptLine[] }
type OfMeeting = {
  readonly file: DurableJson<LineFile>
  readonly lines: Map<string, string>
  /** The last write, also where it failed. */
  written: Promise<unknown>
}

/** More than any meeting has lines: whatever calls may write no more files than that. */
const mostLines = 500

/** Lines begun in a meeting and not added yet: one small file for each meeting, overwritten as somebody types. */
export class LineDrafts {
  readonly #folder: string
  readonly #options: DurableJsonOptions
  readonly #meetings = new Map<Id, Promise<OfMeeting>>()

  constructor(folder: string, options: DurableJsonOptions) {
    this.#folder = folder
    this.#options = options
  }

  /** An empty text is a line that was added or wiped. Resolves when it is on the disk; `no-room` where it is one too many. */
  async save(meetingId: Id, { place, text }: KeptLine): Promise<'kept' | 'no-room'> {
    const meeting = await this.#of(meetingId)
    const { file, lines } = meeting
    if (text === '') lines.delete(place)
    else if (lines.has(place) || lines.size < mostLines) lines.set(place, text)
    else return 'no-room'
    const writing = lines.size === 0 ? file.remove() : file.write({ lines: asList(lines) })
    meeting.written = writing.catch(() => undefined)
    await writing
    return 'kept'
  }

  /** Once what was saved so far is on the disk: whoever sees a line here would see it after a crash too. */
  async linesOf(meetingId: Id): Promise<readonly KeptLine[]> {
    const meeting = await this.#of(meetingId)
    const told = asList(meeting.lines)
    await meeting.written
    return told
  }

  /** Those with lines that were begun. */
  async meetings(): Promise<readonly Id[]> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json'))
    return names.map((name) => name.slice(0, -'.json'.length)).filter(isId)
  }

  /** Of a meeting that can take no line any more: kept where a person can find them, never thrown away. */
  async setAside(meetingId: Id): Promise<void> {
    await this.#options.setAside?.(join(this.#folder, `${meetingId}.json`))
  }

  #of(meetingId: Id): Promise<OfMeeting> {
    const known = this.#meetings.get(meetingId)
    if (known !== undefined) return known
    const file = new DurableJson<LineFile>(join(this.#folder, `${meetingId}.json`), this.#options)
    const opened = file.read().then((found) => {
      const lines = new Map((found?.lines ?? []).map(({ place, text }) => [place, text]))
      return { file, lines, written: Promise.resolve() }
    })
    this.#meetings.set(meetingId, opened)
    // Not read today (the disk): asked again, so that nothing is written over what is there.
    opened.catch(() => this.#meetings.delete(meetingId))
    return opened
  }
}

const asList = (lines: ReadonlyMap<string, string>): readonly KeptLine[] =>
  [...lines].map(([place, text]) => ({ place, text }))
