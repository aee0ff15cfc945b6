import type { Day } from '../../../../shared/model/common'
import type { WaitingItem } from '../../../../shared/model/proposal'
import { countWords, fullDay } from '../../../../shared/rules/near-days'
import { capital, kindBefore } from '../agenda/agenda-words'

/** What a line is called: a story by its first words. */
export function titleOf({ item }: WaitingItem): string {
  return isStory(item) ? item.reason : item.title
}

const isStory = ({ about }: WaitingItem['item']): boolean => about?.kind === 'story'

/** One word before the title, where the title does not say it. */
export function wordBefore({ item }: WaitingItem): string | null {
  return isStory(item) ? null : kindBefore(item)
}

/** The grey line: why it waits here, and until when. */
export function belowWords(line: WaitingItem, today: Day): string {
  switch (line.kind) {
    case 'dropped':
      return `Dropped: ${line.droppedBecause}`
    case 'skipped':
      return line.backOn === null ? line.item.reason : `Skipped: back by itself on ${fullDay(line.backOn, today)}`
    case 'story':
      return 'It is told under good news and stories.'
    default:
      return line.item.reason
  }
}

/** "Three wait for an agenda." What comes back by itself waits for nobody. */
export function waitingSentence(lines: readonly WaitingItem[]): string {
  const waiting = lines.filter(waitsForSomebody).length
  const back = lines.filter((line) => line.kind === 'skipped').length
  const first =
    waiting === 0
      ? 'Nothing waits for an agenda.'
      : `${capital(countWords(waiting))} ${waiting === 1 ? 'waits' : 'wait'} for an agenda.`
  if (back === 0) return first
  return `${first} ${capital(countWords(back))} ${back === 1 ? 'comes' : 'come'} back by ${back === 1 ? 'itself' : 'themselves'}.`
}

/** Somebody has to ask for it, or to tell it. */
export function waitsForSomebody({ kind }: WaitingItem): boolean {
  return kind !== 'dropped' && kind !== 'skipped'
}

/** A story has its place on every agenda; what was dropped comes back here first. */
export function canBePutOn({ kind }: WaitingItem): boolean {
  return kind !== 'dropped' && kind !== 'story'
}
