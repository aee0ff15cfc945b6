import type { ItemKind } from '../../model/agenda-item'
import type { Fit, FitStep, ItemOfAgenda } from '../../model/proposal'

/** A line of an agenda to be fitted: what is marked as taken off is not among them. `isLate`: its reason is bad news. */
export type FitLine = ItemOfAgenda & { readonly isLate: boolean }

/** So few are taken from what has too many before anything is parked. */
const takenFirst = 2

/** What a meeting cannot do without, whoever put it there. */
const frame: ReadonlySet<ItemKind> = new Set([
  'welcome',
  'last-minutes',
  'matters-arising',
  'any-other-business',
  'round-up',
  'next-meeting',
])

const kindWeights: { readonly [K in ItemKind]?: number } = { opportunity: 1, event: 2, challenge: 3, pledges: 4 }

/** Standing lines under which topics of the same kind have minutes of their own: one is left to ask for more. */
const headings: ReadonlySet<ItemKind> = new Set(['pledges', 'opportunity', 'challenge', 'escalations', 'event'])
const leftOfHeading = 1

/** What is known of how long items take. */
export type Usual = {
  /** What an item of that kind can be cut down to and still be like its kind here. */
  readonly least: (kind: ItemKind) => number
  /** Whether that was measured here, or is only what the standing agenda says. */
  readonly isMeasured: (kind: ItemKind) => boolean
}

/**
 * How to fit an agenda to its slot of so many minutes with the least harm: what a standing line has beside the minutes of
 * its own topics; a minute or two from lines that usually take less; else what nobody waits for is parked, lightest first.
 * Before anything that is late, confidential or was held over, standing lines of which nobody has measured how long they
 * take give up to a third; that is parked only when nothing else helps. Standing lines and what the lead said stays never.
 * Null where it fits.
 *
 * No step is more than is needed: without any one of them it would not fit.
 */
export function fitToSlot(lines: readonly FitLine[], slot: number, usual: Usual): Fit | null {
  const { least } = usual
  const over = lines.reduce((sum, line) => sum + line.minutes, 0) - slot
  if (over <= 0) return null
  const parkable = lines
    .map((line, index) => ({ line, index, weight: weightOf(line) }))
    .filter(({ line }) => mayPark(line))
    // Of equals the later one: what stands further down is reached last anyhow.
    .sort((a, b) => a.weight - b.weight || b.index - a.index)
    .map(({ line }) => line)
  const spare = (parked: readonly FitLine[]) => {
    const there = lines.filter((line) => !parked.includes(line))
    const of = (some: readonly FitLine[]) => some.reduce((sum, line) => sum + mayTake(line, lines, least), 0)
    const unmeasured = there.reduce((sum, line) => sum + mayGive(line, lines, usual), 0)
    const all = of(there)
    return { headings: of(there.filter((line) => isHeading(line, lines))), all, inNeed: all + unmeasured }
  }

  const parked: FitLine[] = []
  const remains = () => over - minutesOf(parked)
  for (const line of parkable) {
    const isHard = weightOf(line) >= hard
    const { headings: free, all, inNeed } = spare(parked)
    const enough = isHard ? inNeed : Math.min(all, free + takenFirst)
    if (remains() <= enough) break
    parked.push(line)
  }
  const needed = withoutTooMuch(parked, over)
  const wanted = over - minutesOf(needed)
  const isInNeed = wanted > spare(needed).all
  const most = (line: FitLine) => mayTake(line, lines, least) + (isInNeed ? mayGive(line, lines, usual) : 0)
  const takes = takeFrom(lines, needed, wanted, most)
  const taken = takes.reduce((sum, step) => sum + step.minutes, 0)
  const parks = needed.map(
    (line): FitStep => ({
      kind: 'park',
      itemId: line.id,
      title: line.title,
      minutes: line.minutes,
      why: whyOf(line),
    }),
  )
  return { steps: [...parks, ...takes], left: Math.max(0, wanted - taken) }
}

export function mayPark({ isStanding, isKept, itemKind, about, minutes }: FitLine): boolean {
  return !isStanding && !isKept && minutes > 0 && (about !== null || !frame.has(itemKind))
}

const hard = 100

/** The less, the sooner it is parked. */
function weightOf(line: FitLine): number {
  const { isLate, openness, heldOver, about, itemKind } = line
  if (openness.kind === 'confidential') return 3 * hard
  if (isLate) return 2 * hard + heldOver
  if (heldOver > 0) return hard + heldOver
  const kind = about?.kind === 'action' ? 3 : (kindWeights[itemKind] ?? 5)
  return about === null ? kind : 10 + kind
}

function whyOf({ isLate, openness, heldOver, about }: FitLine): string {
  if (openness.kind === 'confidential' || isLate || heldOver > 0) return 'nothing lighter is left to park'
  switch (about?.kind) {
    case undefined:
      return 'nobody is waiting for it'
    case 'opportunity':
      return 'an idea can wait'
    case 'action':
      return 'the action goes on without it'
    case 'pledge':
      return 'the pledge goes on without it'
    case 'story':
      return 'a story can be told next time'
    case 'escalation':
      return 'the question is not late'
  }
}

function isHeading({ isStanding, itemKind }: FitLine, lines: readonly FitLine[]): boolean {
  if (!isStanding || !headings.has(itemKind)) return false
  return lines.some((line) => !line.isStanding && line.itemKind === itemKind && line.minutes > 0)
}

/**
 * Minutes beyond what such items are done with here at their quickest, and never more than a third; of a heading all but
 * the minute in which somebody may ask for more. `lines` are all there are.
 */
function mayTake(line: FitLine, lines: readonly FitLine[], least: (kind: ItemKind) => number): number {
  const { minutes, itemKind, isKept } = line
  if (isKept) return 0
  if (isHeading(line, lines)) return Math.max(0, minutes - leftOfHeading)
  return Math.max(0, Math.min(minutes - least(itemKind), Math.floor(minutes / 3)))
}

/** What a standing line gives beyond that, up to a third in all, where nobody knows how long such items take here. */
function mayGive(line: FitLine, lines: readonly FitLine[], { least, isMeasured }: Usual): number {
  const { isStanding, isKept, itemKind, minutes } = line
  if (!isStanding || isKept || isMeasured(itemKind) || isHeading(line, lines)) return 0
  return Math.floor(minutes / 3) - mayTake(line, lines, least)
}

/** Exactly that many, of those that stay: from headings, then from other standing lines before topics, from what is late or confidential last, and from as few as can be. */
function takeFrom(
  lines: readonly FitLine[],
  without: readonly FitLine[],
  wanted: number,
  mostOf: (line: FitLine) => number,
): readonly Extract<FitStep, { kind: 'take' }>[] {
  const order = lines
    .map((line, index) => ({ line, index, most: mostOf(line), effort: hardship(line, lines) }))
    .filter(({ line, most }) => most > 0 && !without.includes(line))
    .sort((a, b) => a.effort - b.effort || b.most - a.most || b.line.minutes - a.line.minutes || a.index - b.index)
  let left = wanted
  const taken = order.flatMap(({ line, index, most }) => {
    const minutes = Math.min(most, left)
    left -= Math.max(0, minutes)
    return minutes > 0 ? [{ index, step: { kind: 'take', itemId: line.id, title: line.title, minutes } as const }] : []
  })
  return taken.sort((a, b) => a.index - b.index).map(({ step }) => step)
}

/** How hard it is on a line to be made shorter. */
function hardship(line: FitLine, lines: readonly FitLine[]): number {
  if (isHeading(line, lines)) return -1
  if (line.isStanding) return 0
  return weightOf(line) >= hard ? 2 : 1
}

/** What turned out not to be needed once heavier ones were parked stays: the heaviest is spared first. */
function withoutTooMuch(parked: readonly FitLine[], over: number): readonly FitLine[] {
  return parked.reduceRight((kept: readonly FitLine[], line) => {
    const others = kept.filter((one) => one !== line)
    return minutesOf(others) >= over ? others : kept
  }, parked)
}

function minutesOf(lines: readonly FitLine[]): number {
  return lines.reduce((sum, line) => sum + line.minutes, 0)
}
