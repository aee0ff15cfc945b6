import { type AgendaItem, type ItemKind, itemKinds } from '../../model/agenda-item'
import type { TemplateItem } from '../../model/locality'
import type { MinutesRange } from '../../model/proposal'
import type { PastMeeting } from './given'
import { cardKey } from './given'

type Topic = Pick<AgendaItem, 'itemKind' | 'title' | 'about'>

export type UsualMinutes = {
  /** How long such an item takes here. */
  readonly suggest: (topic: Topic) => number
  /** The same where no heading of the standing agenda stands for it: what was measured, else five. */
  readonly suggestNew: (topic: Topic) => number
  /** What it can be cut down to and still be like its kind here. */
  readonly least: (itemKind: ItemKind) => number
  /** Three were timed here, or more. */
  readonly isMeasured: (itemKind: ItemKind) => boolean
  /** In the order of kinds; those measured fewer than three times are left out. */
  readonly ranges: readonly MinutesRange[]
}

const meetingsThatCount = 10
/** Less is an item that was only passed by. */
const measuredFrom = 30
const enough = 3
/** Twice the same topic says more than its kind does; once may have been chance. */
const enoughOfOne = 2
const leastSuggested = 2
const unknownMinutes = 5

/** Learnt from the last ten held meetings: the topic itself where it was on before, else its kind, else the standing agenda. */
export function usualMinutes(history: readonly PastMeeting[], template: readonly TemplateItem[]): UsualMinutes {
  const byKind = new Map<ItemKind, number[]>()
  const byTopic = new Map<string, number[]>()
  const last = [...history].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(-meetingsThatCount)
  for (const item of last.flatMap(({ items }) => items)) {
    if (item.spentSeconds < measuredFrom) continue
    const add = (seconds: number[] | undefined) => [...(seconds ?? []), item.spentSeconds]
    byKind.set(item.itemKind, add(byKind.get(item.itemKind)))
    for (const key of topicKeys(item)) byTopic.set(key, add(byTopic.get(key)))
  }
  const ranges = itemKinds.flatMap((itemKind) => rangeOf(itemKind, byKind.get(itemKind) ?? []))
  const ofTemplate = (itemKind: ItemKind) => template.find(({ kind }) => kind === itemKind)?.minutes ?? unknownMinutes
  const measured = (topic: Topic): number | null => {
    const own = topicKeys(topic).map((key) => byTopic.get(key) ?? [])
    const topicSeconds = own.find((seconds) => seconds.length >= enoughOfOne)
    const kindSeconds = byKind.get(topic.itemKind) ?? []
    const seconds = topicSeconds ?? (kindSeconds.length >= enough ? kindSeconds : null)
    return seconds === null ? null : Math.max(leastSuggested, Math.round(median(seconds) / 60))
  }
  return {
    suggest: (topic) => measured(topic) ?? ofTemplate(topic.itemKind),
    suggestNew: (topic) => measured(topic) ?? unknownMinutes,
    least: (itemKind) => ranges.find((range) => range.itemKind === itemKind)?.from ?? ofTemplate(itemKind),
    isMeasured: (itemKind) => ranges.some((range) => range.itemKind === itemKind),
    ranges,
  }
}

/** By its card, then by its words. */
function topicKeys({ itemKind, title, about }: Topic): readonly string[] {
  const words = `${itemKind} ${title.trim().toLocaleLowerCase('en-GB')}`
  return about === null ? [words] : [cardKey(about), words]
}

/** The shortest and the longest of five or more are left out: one meeting that ran away is not what is usual. */
function rangeOf(itemKind: ItemKind, seconds: readonly number[]): readonly MinutesRange[] {
  if (seconds.length < enough) return []
  const sorted = [...seconds].sort((a, b) => a - b)
  const usual = sorted.length >= 5 ? sorted.slice(1, -1) : sorted
  const minutes = (at: number) => Math.max(1, Math.round((usual.at(at) ?? 0) / 60))
  return [{ itemKind, from: minutes(0), to: minutes(-1), count: seconds.length }]
}

function median(seconds: readonly number[]): number {
  const sorted = [...seconds].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}
