import { useMemo } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { readSpend, type SpendRead } from '../../../../shared/rules/quick-add'
import { type PledgeRead, readPledge, type SaidSide } from '../../../../shared/rules/read-pledge'
import { answerersOf } from '../../../../shared/rules/waits-with'
import { useRecords } from '../../data/data-provider'
import { isIn, mayBeAsked } from '../board/team-choices'
import { useClocks } from '../escalations/use-clocks'
import { useMayAnswer } from '../escalations/use-may-answer'
import { whomWords } from '../escalations/whom'
import type { AddKind } from './add-line'

type PlainKind = Exclude<AddKind, 'action'>
export type UnderstoodLine = {
  /** What the line will be when it is added. */
  readonly words: string
  readonly isProblem: boolean
  readonly spend: SpendRead | null
  readonly pledge: PledgeRead | null
}

/** What is read of a line while it is typed: of a spend the sum, of a pledge who promises what, of a question who is asked. */
export function useUnderstood(kind: PlainKind, text: string, localityId: Id): UnderstoodLine {
  const people = useRecords('person')
  const { today, seatOf } = useClocks()
  const isTyped = text.trim() !== ''
  const said = useSaidBefore(kind === 'escalation' && isTyped ? text : null, localityId)
  return useMemo(() => {
    const nothing = { isProblem: false, spend: null, pledge: null }
    if (!isTyped) return { ...nothing, words: '' }
    if (kind === 'spend') {
      const spend = readSpend(text)
      const isProblem = spend === null
      const words = isProblem
        ? 'No amount read yet. Write it like £40 or 12.50.'
        : `£${(spend.pence / 100).toFixed(2)} for ${spend.what}`
      return { ...nothing, words, isProblem, spend }
    }
    if (kind === 'story') return { ...nothing, words: 'A story, printed nowhere until its teller agrees.' }
    if (kind === 'idea') return { ...nothing, words: 'An idea, in Listening.' }
    // Which number is known when it is added, and never before.
    if (kind === 'decision') return { ...nothing, words: 'Gets the next number, printed as it stands.' }
    if (kind === 'escalation') {
      const whom = whomWords(answerersOf(seatOf(localityId)), people, '')
      const to = whom === '' ? 'Nobody answers here yet: it will wait.' : `It will go to ${whom}.`
      const next = 'Gets the next number, in Drafted, not sent yet.'
      return { ...nothing, words: said === '' ? `${next} ${to}` : `${said} ${to}` }
    }
    const asked = [...people.values()].filter((person) => mayBeAsked(person, today))
    const team = asked.filter((person) => isIn(person, localityId, today))
    // Their own first names and initials win in the place.
    const pledge = readPledge(text, team) ?? readPledge(text, asked)
    const sides =
      pledge === null
        ? ''
        : `${sideWords('We will', pledge.weWill, people)} ${sideWords('You will', pledge.youWill, people)} `
    return { ...nothing, words: `${sides}Gets the next number, in Offered.`, pledge }
  }, [kind, text, isTyped, said, people, today, seatOf, localityId])
}

/** "We will: Nettie Bramble, carry shopping up." */
function sideWords(side: string, { by, text }: SaidSide, people: ReadonlyMap<Id, Person>): string {
  const who =
    by.kind === 'person' ? (people.get(by.personId)?.name ?? 'somebody') : by.kind === 'residents' ? 'residents' : ''
  const parts = [who, text].filter((part) => part !== '')
  return `${side}: ${parts.length === 0 ? 'nobody yet' : parts.join(', ')}.`
}

/** That a permission may answer the question already; empty while none does. */
function useSaidBefore(question: string | null, localityId: Id): string {
  const [match] = useMayAnswer(
    question === null ? null : { question, localityId, ask: 'unsaid', tried: '', notTheSame: none },
  )
  return match === undefined
    ? ''
    : `Yes was said to something like it: ${match.permission.what}. Write it out to use that.`
}
const none: readonly Id[] = []
