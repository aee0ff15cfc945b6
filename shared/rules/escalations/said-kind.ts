import type { EscalationAnswer } from '../../model/cards'

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

const ifWords =
  /\b(?:only )?(?:if|provided(?: that)?|providing(?: that)?|(?:as|so) long as|on (?:the )?condition that|on the understanding that|assuming(?: that)?)\s+(\S.*)$/isu

/** "somebody signs for the key", of "Yes, that's fine as long as somebody signs for the key. G."; null where none is read. */
export function guessCondition(words: string): string | null {
  for (const sentence of sentencesOf(words).slice(0, 6)) {
    const kind = kindOf(sentence)
    if (kind === 'no' || kind === 'not-now') return null
    if (kind !== 'yes-if' && sentence.search(ifWords) !== 0) continue
    const said = ifWords.exec(sentence)?.[1] ?? ''
    const bare = said.replace(/,\s*(?:valid |this holds )?(?:until|till)\s[^,]*$/iu, '').replace(/[\s.,;!]+$/u, '')
    if (bare !== '') return bare
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
