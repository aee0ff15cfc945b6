import type { Day } from '../../model/common'
import { addDays } from '../dates'
import { readDay } from '../plain-dates'

// Apart from the day nothing here reads dates: what the core needs stands by itself.
export { type AnswerKind, allowedByQuestion, guessAnswer, guessCondition } from './said-kind'

/** "until 31 March", "till the end of June": the last day it holds; null where none is said. */
export function guessUntil(words: string, today: Day): Day | null {
  const said = /\b(?:until|till|up to|through to|expires? on|ends? on|valid to)\b/giu
  for (const match of words.matchAll(said)) {
    const rest = words.slice(match.index + match[0].length, match.index + match[0].length + 60)
    const reading = readDay(rest, today)
    if (reading === null || !('day' in reading) || reading.from > 24) continue
    const before = rest.slice(0, reading.from)
    if (/\S/u.test(before.replace(/\b(?:the|and|including|end|of|on|to)\b/giu, ''))) continue
    if (reading.day < today) continue
    return /\bend of\b/iu.test(before) ? endOfMonth(reading.day) : reading.day
  }
  return null
}

function endOfMonth(day: Day): Day {
  const first = `${day.slice(0, 7)}-01`
  return addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)
}
