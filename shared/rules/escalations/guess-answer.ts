import type { EscalationAnswer } from '../../model/cards'
import type { Day } from '../../model/common'
import { addDays } from '../dates'
import { readDay } from '../plain-dates'

// What somebody wrote in an e-mail or said on the phone, read for what kind of answer it is. A guess: it is shown as
// chosen and changed with one key.

export type AnswerKind = EscalationAnswer['kind']

/** Null where the first words do not say. */
export function guessAnswer(words: string): AnswerKind | null {
  const sentences = sentencesOf(words).slice(0, 6)
  for (const [at, sentence] of sentences.entries()) {
    const kind = kindOf(sentence)
    if (kind !== 'yes') {
      if (kind !== null) return kind
      continue
    }
    // "Yes. But somebody has to sign for the key."
    return hasCondition(sentences[at + 1] ?? '', 'start') ? 'yes-if' : 'yes'
  }
  return null
}

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

/** What is allowed, from what was asked: "May we open the hall on Sundays?" is "Open the hall on Sundays". */
export function allowedByQuestion(question: string): string {
  const asked = question.trim().replace(/\s*\?+$/u, '')
  const rest =
    /^(?:please )?(?:(?:may|can|could|might|shall|should) (?:we|i|the team)|(?:will|would|can|could) you) (?:please )?(.+)$/isu.exec(
      asked,
    )?.[1]
  const allowed = rest ?? asked
  return allowed.charAt(0).toLocaleUpperCase('en-GB') + allowed.slice(1)
}

const greeting =
  /^(?:hi|hello|dear|good (?:morning|afternoon|evening)|many thanks|thanks|thank you|re:|fw:|subject:|apologies for)\b/iu

/** Without greetings, and without the e-mail it answers. */
function sentencesOf(words: string): readonly string[] {
  const lines = words.split(/\r?\n/u)
  const quoted = lines.findIndex((line) => /^\s*(?:>|from:|-{3,} ?original|on .{5,80} wrote:)/iu.test(line))
  return lines
    .slice(0, quoted === -1 ? undefined : quoted)
    .flatMap((line) => line.split(/(?<=[.!?;])\s+|\s+[–—]\s+/u))
    .map((sentence) => sentence.trim().replaceAll('’', "'"))
    .map((sentence) => sentence.replace(/^(?:hi|hello|dear)\b[^,.!]{0,40}[,.!]\s*/iu, ''))
    .filter((sentence) => /\p{L}/u.test(sentence))
    .filter((sentence) => !greeting.test(sentence) || /\b(?:yes|no)\b/iu.test(sentence))
}

const notNow =
  /\b(?:not (?:now|yet|just yet|at the moment|at present|right now|this (?:year|month|week|quarter)|until|before|for now)|too (?:early|soon)|ask (?:me |us )?again|come back to (?:me|us|it|this)|next financial year|can't (?:say|decide) (?:yet|now))\b/iu
const agrees =
  /\b(?:yes|yep|yeah|aye|ok|okay|agreed|approved|granted|go ahead|of course|certainly|absolutely|no (?:problem|objection|issue)s?|by all means|(?:i am|i'm|we are|we're) (?:quite |very )?(?:happy|fine|content)|fine (?:by|with)|(?:you|they) (?:may|can)|that's fine|no reason why not)\b/iu
const refuses =
  /\b(?:no|nope|sorry|unfortunately|regret|i'm afraid|we're afraid|can't|cannot|can not|won't|will not|may not|must not|not possible|not able|unable|refused?|declined?|not (?:allowed|permitted|approved|agreed))\b/iu

function kindOf(sentence: string): AnswerKind | null {
  const start = sentence.slice(0, 240)
  const yesAt = start.search(agrees)
  const noAt = withoutNoProblem(start).search(refuses)
  const isYes = yesAt !== -1 && (noAt === -1 || yesAt <= noAt)
  if (notNow.test(start) && !(isYes && yesAt === 0 && hasCondition(start, 'anywhere'))) return 'not-now'
  if (isYes) return hasCondition(start.slice(yesAt), 'anywhere') ? 'yes-if' : 'yes'
  return noAt === -1 ? null : 'no'
}

/** "No problem" says yes. */
function withoutNoProblem(sentence: string): string {
  return sentence.replace(/\bno (?:problem|objection|issue)s?\b|\bno reason why not\b/giu, (same) =>
    ' '.repeat(same.length),
  )
}

const condition =
  /\b(?:if|provided|providing|as long as|so long as|on (?:the )?condition|subject to|only (?:when|where|with)|but|on the understanding|assuming|unless)\b/iu

function hasCondition(sentence: string, where: 'anywhere' | 'start'): boolean {
  const at = sentence.search(condition)
  return where === 'anywhere' ? at !== -1 : at === 0 || /^(?:only|and only)\b/iu.test(sentence)
}

function endOfMonth(day: Day): Day {
  const first = `${day.slice(0, 7)}-01`
  return addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)
}
