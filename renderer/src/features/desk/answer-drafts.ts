import { create } from 'zustand'
import type { EscalationHead, InputOf } from '../../../../shared/contract'
import type { EscalationAnswer } from '../../../../shared/model/cards'
import type { Day, Id } from '../../../../shared/model/common'
import {
  allowedByQuestion,
  guessAnswer,
  guessCondition,
  guessUntil,
} from '../../../../shared/rules/escalations/guess-answer'

/** What can be said to a question, in the order of its keys; asking back has a key of its own. */
export const sayings = [
  { kind: 'yes', name: 'Yes', key: '1', wordsLabel: 'Anything to add' },
  { kind: 'yes-if', name: 'Yes, if', key: '2', wordsLabel: 'On what condition' },
  { kind: 'not-now', name: 'Not now', key: '3', wordsLabel: 'What it waits for' },
  { kind: 'no', name: 'No', key: '4', wordsLabel: 'Why not' },
  { kind: 'pass-on', name: 'Pass on', key: '5', wordsLabel: 'A word to them' },
  { kind: 'ask-back', name: 'Ask back', key: 'b', wordsLabel: 'What do you need to know?' },
] as const satisfies readonly {
  readonly kind: EscalationAnswer['kind'] | 'pass-on' | 'ask-back'
  readonly name: string
  readonly key: string
  readonly wordsLabel: string
}[]
export type Saying = (typeof sayings)[number]

/** An answer while it is written. It stays with its question when one moves on and back, until the app is closed. */
export type AnswerDraft = {
  /** Null leaves it to the words: what came by e-mail is pasted, and says it itself. */
  readonly kind: Saying['kind'] | null
  readonly words: string
  /** Undefined: as the words say, or nobody. */
  readonly until: Day | null | undefined
  /** As a permission, here or in every place; `what` null: made of the question. */
  readonly keep: 'here' | 'everywhere' | 'not'
  readonly what: string | null
  /** Undefined: as the words say. */
  readonly condition: string | undefined
  readonly toPersonId: Id | null
}

type Drafts = { readonly drafts: ReadonlyMap<string, AnswerDraft> }
const useAnswerDrafts = create<Drafts>(() => ({ drafts: new Map() }))

/** Sent once more, it is another question. */
const keyOf = ({ id, sentAt }: Pick<EscalationHead, 'id' | 'sentAt'>): string => `${id} ${sentAt ?? ''}`

export const noDraft: AnswerDraft = {
  kind: null,
  words: '',
  until: undefined,
  keep: 'here',
  what: null,
  condition: undefined,
  toPersonId: null,
}

/** `first`: what it begins with. */
export function useDraft(
  escalation: Pick<EscalationHead, 'id' | 'sentAt'>,
  first: AnswerDraft,
): readonly [AnswerDraft, (part: Partial<AnswerDraft>) => void] {
  const key = keyOf(escalation)
  const draft = useAnswerDrafts((state) => state.drafts.get(key)) ?? first
  const change = (part: Partial<AnswerDraft>) =>
    useAnswerDrafts.setState(({ drafts }) => ({
      drafts: new Map(drafts).set(key, { ...(drafts.get(key) ?? first), ...part }),
    }))
  return [draft, change]
}

/** As it stands: what was left to the words is read from them. */
export function readDraft(draft: AnswerDraft, today: Day): AnswerDraft {
  return {
    ...draft,
    kind: draft.kind ?? guessAnswer(draft.words),
    until: draft.until === undefined ? guessUntil(draft.words, today) : draft.until,
  }
}

/** The condition that stands among other words, and is shown beside them; null where the words are the condition. */
export function conditionBeside({ kind, words, condition }: AnswerDraft): string | null {
  if (kind !== 'yes-if') return null
  if (condition !== undefined) return condition
  const said = guessCondition(words)
  const bare = words
    .trim()
    .replace(/^if\s+/iu, '')
    .replace(/[\s.]+$/u, '')
  return said === null || said === bare ? null : said
}

export function isYes(kind: AnswerDraft['kind']): kind is 'yes' | 'yes-if' {
  return kind === 'yes' || kind === 'yes-if'
}

/** What of it has to be said first; null where nothing is missing. */
export function missingIn(draft: AnswerDraft): 'kind' | 'words' | 'person' | null {
  if (draft.kind === null) return 'kind'
  if (draft.kind === 'pass-on') return draft.toPersonId === null ? 'person' : null
  return draft.kind !== 'yes' && draft.words.trim() === '' ? 'words' : null
}

export const missingWords: Readonly<Record<Saying['kind'], string>> = {
  yes: '',
  'yes-if': 'Say on what condition.',
  'not-now': 'Say what it waits for.',
  no: 'Say why not.',
  'pass-on': '',
  'ask-back': 'Say what you need to know.',
}

/** The answer as the core takes it. */
export function answerOf(
  escalation: Pick<EscalationHead, 'id' | 'localityId' | 'question'>,
  draft: AnswerDraft & { readonly kind: EscalationAnswer['kind'] },
): InputOf<'escalation.answer'> {
  const words = draft.words.trim()
  const isKept = isYes(draft.kind) && draft.keep !== 'not'
  const what = (draft.what ?? '').trim()
  return {
    escalationId: escalation.id,
    kind: draft.kind,
    words,
    until: isYes(draft.kind) ? (draft.until ?? null) : null,
    keep: isKept
      ? {
          what: what === '' ? allowedByQuestion(escalation.question) : what,
          where:
            draft.keep === 'everywhere'
              ? { kind: 'everywhere' }
              : { kind: 'places', localityIds: [escalation.localityId] },
          reach: '',
          ...(draft.kind === 'yes-if' && draft.condition?.trim() && { condition: draft.condition.trim() }),
        }
      : null,
  }
}
