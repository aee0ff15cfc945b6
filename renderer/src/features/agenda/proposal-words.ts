import type { AgendaItem, ItemKind } from '../../../../shared/model/agenda-item'
import type { Day } from '../../../../shared/model/common'
import type { AgendaProposal, Fit, FitStep, MinutesRange } from '../../../../shared/model/proposal'
import { counted, dateOnly } from '../../../../shared/rules/near-days'
import { standingAgenda } from '../../../../shared/rules/standing-agenda'
import { capital, inWords, shortened } from './agenda-words'

type Origins = Pick<AgendaItem, 'isStanding' | 'carriedFromItemId' | 'about' | 'reason' | 'heldOver'>

/** Nobody wrote it here: it was carried from a meeting before, or a card that waits brought it. */
function cameByItself(item: Origins): boolean {
  if (item.isStanding) return false
  if (item.carriedFromItemId !== null) return true
  const isOfCard = item.about !== null && item.about.kind !== 'story' && item.about.kind !== 'opportunity'
  return isOfCard && item.reason !== ''
}

/** "Seven came by themselves." Empty where none did. */
export function cameWords(items: readonly Origins[]): string {
  const count = items.filter(cameByItself).length
  if (count === 0) return ''
  return count === 1 ? 'One came by itself.' : `${capital(inWords(count))} came by themselves.`
}

/** Its reason is bad news: it was put off more than once, or nobody has answered. */
export function isLateReason({ heldOver, about, reason }: Pick<Origins, 'heldOver' | 'about' | 'reason'>): boolean {
  return heldOver > 1 || (about?.kind === 'escalation' && /^(No answer|Late from) /.test(reason))
}

/** "Parked", "Skipped until 25 June", "Dropped: the fair is off"; null for an item that stays. */
export function takenOffWords(carryOver: AgendaItem['carryOver'], today: Day): string | null {
  switch (carryOver?.kind) {
    case 'park':
      return 'Parked'
    case 'skip-once':
      return `Skipped until ${dateOnly(carryOver.backOn, today)}`
    case 'drop':
      return `Dropped: ${carryOver.reason}`
    default:
      return null
  }
}

/** Of so many steps each is named; of more, the first, and the rest in a number. */
const mostNamed = 6
const mostWithReasons = 2

const storiesTitle = standingAgenda.find(({ kind }) => kind === 'stories')?.title

export type FitPart = { readonly words: string; readonly isTitle?: boolean }

/** In characters: the sentence names an item, the list has all of its title. */
const longestTitle = 48

/** A heading that every agenda has is said in its last word: the sentence keeps to one line. */
function inShort(title: string): string {
  return title === storiesTitle ? 'stories' : shortened(title, longestTitle)
}

/** "park " Summer tea " (5 minutes, nobody is waiting for it) and take 1 from " stories: titles apart. */
export function fitParts(steps: readonly FitStep[]): readonly FitPart[] {
  const named = steps.length > mostNamed ? steps.slice(0, mostNamed - 1) : steps
  const rest = steps.slice(named.length)
  const parts = named.flatMap((step, index): FitPart[] => {
    const isLast = rest.length === 0 && index === named.length - 1
    const before = index === 0 ? '' : isLast ? ' and ' : ', '
    const verb = named[index - 1]?.kind === step.kind ? '' : `${step.kind} `
    const title: FitPart = { words: inShort(step.title), isTitle: true }
    if (step.kind === 'take') return [{ words: `${before}${verb}${step.minutes} from ` }, title]
    // Said of every second one it would be all there is to read.
    const why = step.why === '' || steps.length > mostWithReasons ? '' : `, ${step.why}`
    return [{ words: `${before}${verb}` }, title, { words: ` (${counted(step.minutes, 'minute')}${why})` }]
  })
  const minutes = rest.reduce((sum, step) => sum + step.minutes, 0)
  return rest.length === 0
    ? parts
    : [...parts, { words: `, and ${counted(minutes, 'minute')} from ${rest.length} others` }]
}

/**
 * Whether a proposal still is about the agenda as it stands on the screen: minutes that were just changed are in the
 * next one.
 */
export function isFitOf(
  fit: Fit,
  items: readonly Pick<AgendaItem, 'id' | 'minutes'>[],
  times: { readonly total: number; readonly slot: number },
): boolean {
  const minutesOf = new Map(items.map((item) => [item.id, item.minutes]))
  const fits = fit.steps.every((step) => {
    const has = minutesOf.get(step.itemId)
    return has !== undefined && (step.kind === 'park' ? has === step.minutes : has >= step.minutes)
  })
  const after = times.total - fit.steps.reduce((sum, step) => sum + step.minutes, 0)
  if (!fits || fit.left > 0) return fits && after === times.slot + fit.left
  // Minutes are taken one by one, and nothing is parked that need not be: of fewer minutes over, less is proposed.
  const isExact = fit.steps.some((step) => step.kind === 'take')
  const isNeeded = fit.steps.every((step) => after + step.minutes > times.slot)
  return isNeeded && (isExact ? after === times.slot : after <= times.slot)
}

/** What is talked about; the others take their few minutes whatever comes. */
const talkedAbout: Partial<Record<ItemKind, string>> = {
  stories: 'Stories',
  'matters-arising': 'Matters arising',
  pledges: 'Pledges',
  opportunity: 'Ideas',
  challenge: 'Challenges',
  escalations: 'Escalations',
  budget: 'Budget items',
  event: 'Events',
}

/** "From how long such items took here in the last ten meetings. Stories: 7 to 12 minutes. Challenges: 6 to 14." */
export function rangeWords(ranges: readonly MinutesRange[]): string {
  const known = ranges.flatMap(({ itemKind, from, to }) => {
    const kind = talkedAbout[itemKind]
    return kind === undefined ? [] : [{ kind, from, to }]
  })
  if (known.length === 0) {
    return 'From what such items usually take. Once three of a kind were timed here, from how long those took.'
  }
  const said = known.map(({ kind, from, to }, index) => {
    const unit = index > 0 ? '' : to === 1 ? ' minute' : ' minutes'
    return `${kind}: ${from === to ? from : `${from} to ${to}`}${unit}.`
  })
  return ['From how long such items took here in the last ten meetings.', ...said].join(' ')
}

/** By item, why lines are here that stand on every agenda: what has gathered under them since. */
export function standingReasons(proposal: AgendaProposal | null): ReadonlyMap<string, string> {
  return new Map((proposal?.standing ?? []).map(({ itemId, reason }) => [itemId, reason]))
}
