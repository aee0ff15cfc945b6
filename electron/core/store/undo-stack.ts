import type { LinePlace, PlacedLine } from './journal-files'
import type { JournalLine } from './journal-line'
import { refOf } from './record-diff'

export type UndoStep = {
  /** The line whose reversal is the step. */
  readonly seq: number
  readonly place: LinePlace
  /** Of the command a person gave, however often it was undone and redone since. */
  readonly name: string
  readonly label: string
  /** Records whose running time it changed: a meeting with its clock, an item with its seconds. */
  readonly clockOf: readonly string[]
}

const remembered = 200

/** What the app does by itself is nobody's gesture: the first Undo after opening is still the person's last change. */
const housekeeping: ReadonlySet<string> = new Set(['action.put-away', 'sample.fill'])

/** What Undo and Redo would reverse: linear, rebuilt from the journal's end. Lines stay on the disk until needed. */
export class UndoStack {
  #undo: UndoStep[] = []
  #redo: UndoStep[] = []

  get undo(): UndoStep | undefined {
    return this.#undo.at(-1)
  }

  get redo(): UndoStep | undefined {
    return this.#redo.at(-1)
  }

  push({ line, place }: PlacedLine): void {
    if (line.undoes !== undefined) this.#swing(this.#undo, this.#redo, line, place)
    else if (line.redoes !== undefined) this.#swing(this.#redo, this.#undo, line, place)
    else if (line.name === 'meeting.gap') this.#forgetClockOf(line)
    else if (!housekeeping.has(line.name) && changesMoreThanCounters(line)) {
      const { seq, name, label } = line
      this.#undo.push({ seq, place, name, label, clockOf: clockOf(line) })
      this.#redo = []
      if (this.#undo.length > remembered) this.#undo.shift()
    }
  }

  /** It cannot be reversed any more, and must not stand before those that can. */
  giveUp(way: 'undo' | 'redo'): void {
    if (way === 'undo') this.#undo.pop()
    else this.#redo.pop()
  }

  #swing(from: UndoStep[], to: UndoStep[], line: JournalLine, place: LinePlace): void {
    const reversed = line.undoes ?? line.redoes
    const at = from.findLastIndex(({ seq }) => seq === reversed)
    // Those above it were given up before it was reached.
    const [step] = at < 0 ? [] : from.splice(at)
    // Older than what is remembered: its own label was made from the first one.
    const label = step?.label ?? line.label.replace(/^(Undid|Redid): /, '')
    to.push({ seq: line.seq, place, name: step?.name ?? line.name, label, clockOf: clockOf(line) })
  }

  /**
   * The app was away and the clock was set right: what was done to that clock before cannot be taken back any more, and
   * must not stand in the way of what can.
   */
  #forgetClockOf(line: JournalLine): void {
    const gone = new Set(clockOf(line))
    const isLeft = (step: UndoStep) => !step.clockOf.some((ref) => gone.has(ref))
    this.#undo = this.#undo.filter(isLeft)
    this.#redo = this.#redo.filter(isLeft)
  }
}

/** Numbers that were given stay given. */
export function isOutsideUndo(key: string): boolean {
  return refOf(key).kind === 'counter'
}

function clockOf(line: JournalLine): readonly string[] {
  return line.diff.flatMap((entry) =>
    entry.op === 'edit' && ('live' in entry.fields || 'spentSeconds' in entry.fields) ? [entry.ref] : [],
  )
}

function changesMoreThanCounters(line: JournalLine): boolean {
  return line.diff.some((entry) => !isOutsideUndo(entry.ref))
}
