import type { CommandName, EscalationHead, InputOf, OnBehalf, OutputOf } from '../../../../shared/contract'
import type { EscalationAnswer, EscalationColumn } from '../../../../shared/model/cards'
import type { Day, Id } from '../../../../shared/model/common'
import type { Problem } from '../../../../shared/refusals'
import { dayOf } from '../../../../shared/rules/dates'
import { counted, dateOnly } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { showToast } from '../../ui/toast-store'
import { useToday } from '../../ui/use-today'
import { usePutOnAgenda } from '../agenda/use-put-on-agenda'
import { askToSave } from '../papers/save-asked'
import { columnNames } from './escalation-words'

type Card = Pick<EscalationHead, 'id' | 'number'>
type Asked = Card & Pick<EscalationHead, 'localityId' | 'question' | 'sentAt'>

export type AnswerToRecord = {
  readonly kind: EscalationAnswer['kind']
  readonly words: string
  readonly until: Day | null
  readonly keep: InputOf<'escalation.answer'>['keep']
  readonly on: Day
  /** Null: whoever is at the keyboard answers. */
  readonly onBehalf: OnBehalf | null
}

/** What can be done with escalations; each says what it did, with Undo. A refusal says why and leaves all as it was. */
export function useEscalationCommands() {
  const run = useCommand()
  const putOn = usePutOnAgenda()
  const people = useRecords('person')
  const today = useToday()
  const nameOf = (id: Id) => people.get(id)?.name ?? 'somebody'
  const number = (card: Card) => printNumber('escalation', card.number)

  /** Answers the problem, or null once it is done. */
  const done = async <N extends CommandName>(
    name: N,
    input: InputOf<N>,
    words: string,
    options: { readonly onBehalf?: OnBehalf; readonly quiet?: boolean } = {},
  ): Promise<{ readonly problem: Problem } | { readonly value: OutputOf<N> }> => {
    const outcome = await run(name, input, options)
    if (!outcome.ok) return { problem: outcome.problem }
    if (words !== '') showToast({ words, canUndo: true })
    return { value: outcome.value }
  }
  const isDone = (made: { readonly problem: Problem } | object): boolean => !('problem' in made)

  return {
    send: async (cards: readonly Card[], enablerId?: Id) => {
      const escalationIds = cards.map((card) => card.id)
      const to = enablerId === undefined ? '' : ` to ${nameOf(enablerId)}`
      const words = `Sent${to}: ${several(cards, number)}`
      return isDone(await done('escalations.send', { escalationIds, ...(enablerId && { enablerId }) }, words))
    },
    seen: async (card: Card, onBehalf: OnBehalf | null) =>
      isDone(
        await done('escalation.acknowledge', { escalationId: card.id }, `Seen: ${number(card)}`, {
          ...(onBehalf && { onBehalf }),
        }),
      ),
    askBack: async (card: Card, words: string, onBehalf: OnBehalf | null) =>
      isDone(
        await done(
          'escalation.ask-back',
          { escalationId: card.id, words },
          `Asked back: ${number(card)}. The clock is paused.`,
          { ...(onBehalf && { onBehalf }) },
        ),
      ),
    giveWords: async (card: Card, words: string) =>
      isDone(
        await done(
          'escalation.return',
          { escalationId: card.id, words },
          `Back with the enabler: ${number(card)}. The clock goes on.`,
        ),
      ),
    passOn: async (cards: readonly Card[], toPersonId: Id, words: string) =>
      isDone(
        await done(
          'escalations.pass-on',
          { escalationIds: cards.map((card) => card.id), toPersonId, words },
          `Sent to ${nameOf(toPersonId)}: ${several(cards, number)}`,
        ),
      ),
    /** Problems are said in the form. */
    answer: (card: Card, answer: AnswerToRecord) => {
      const { onBehalf, ...said } = answer
      const kept = said.keep === null ? '' : ' It is kept as a permission.'
      return done('escalation.answer', { escalationId: card.id, ...said }, `Answered: ${number(card)}.${kept}`, {
        quiet: true,
        ...(onBehalf && { onBehalf }),
      })
    },
    mendAnswer: (card: Card, kind: EscalationAnswer['kind'], words: string, until: Day | null) =>
      done('escalation.mend-answer', { escalationId: card.id, kind, words, until }, `Answer mended: ${number(card)}`, {
        quiet: true,
      }),
    close: async (cards: readonly Card[], words: string) =>
      isDone(
        await done(
          'escalations.close',
          { escalationIds: cards.map((card) => card.id), words },
          `Closed: ${several(cards, number)}`,
        ),
      ),
    reopen: async (card: Card, words: string) =>
      isDone(
        await done('escalation.reopen', { escalationId: card.id, words }, `Sent again: ${number(card)}. A new clock.`),
      ),
    withdraw: async (card: Card, reason: string) =>
      isDone(await done('escalation.withdraw', { escalationId: card.id, reason }, `Withdrawn: ${number(card)}`)),
    answerByPermission: async (card: Card, permissionId: Id) =>
      isDone(
        await done(
          'escalation.use-permission',
          { escalationId: card.id, permissionId, words: '' },
          `${number(card)} is answered by what was said before.`,
        ),
      ),
    notTheSame: async (card: Card, permissionId: Id) =>
      isDone(await done('escalation.not-the-same', { escalationId: card.id, permissionId }, 'Not offered here again.')),
    /** Recorded first, then the brief of this one question is there to be saved, printed or copied. */
    remind: async (card: Card, withId: Id | null) => {
      const words = `Reminded: ${number(card)}. Send the brief with it.`
      if (!isDone(await done('escalations.remind', { escalationIds: [card.id] }, words))) return false
      askToSave({
        kind: 'document',
        request: { document: 'enabler-brief', personId: withId, escalationId: card.id },
      })
      return true
    },
    move: async (cards: readonly Card[], to: EscalationColumn, after: Id | null, words?: string) => {
      const input = { escalationIds: cards.map((card) => card.id), to, after, ...(words !== undefined && { words }) }
      const told = cards.length === 1 && words === undefined ? '' : `${columnNames[to]}: ${several(cards, number)}`
      return isDone(await done('escalations.move', input, told))
    },
    putOnAgenda: (card: Asked) => {
      const sent = card.sentAt === null ? 'not sent yet' : `sent on ${dateOnly(dayOf(card.sentAt), today)}`
      return putOn(card.localityId, {
        itemKind: 'escalations',
        title: card.question,
        presenterId: null,
        reason: `Escalation ${number(card)}, ${sent}`,
        from: { kind: 'escalation', id: card.id },
      })
    },
  }
}

export type EscalationCommands = ReturnType<typeof useEscalationCommands>

/** "26/E11", "3 questions". */
function several(cards: readonly Card[], number: (card: Card) => string): string {
  const [only] = cards
  return cards.length === 1 && only !== undefined ? number(only) : counted(cards.length, 'question')
}
