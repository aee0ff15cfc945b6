import type { Finding, FindingKind, SettledAs } from '../../../../shared/model/personal-data'
import { assertNever } from '../../../../shared/refusals'
import { countWords } from '../../../../shared/rules/near-days'

/** What was found, as the check names it. */
export const findingWords: Readonly<Record<FindingKind, string>> = {
  person: 'Name',
  'titled-name': 'Name',
  postcode: 'Postcode',
  phone: 'Phone',
  'e-mail': 'E-mail',
  address: 'Address',
  'birth-date': 'Date of birth',
  'nhs-number': 'NHS number',
  'ni-number': 'NI number',
}

/** The same words of one kind are one finding. */
export const findingKey = ({ kind, text }: Finding): string => `${kind} ${text}`

/** "cut", "“a neighbour”", "kept, “a place”". */
export function settledWords(as: SettledAs): string {
  switch (as.kind) {
    case 'cut':
      return 'cut'
    case 'replaced':
      return `“${as.by}”`
    case 'kept':
      return `kept, “${as.reason}”`
    default:
      return assertNever(as)
  }
}

/** What is settled in a version holds in those that more people see. */
export const alsoWords: Readonly<Record<'team' | 'partner', string>> = {
  team: 'What is replaced or cut here is so in the partner and public versions too.',
  partner: 'What is replaced or cut here is so in the public version too.',
}

/** Said of whatever leaves the team, also where nothing was found. */
export const readItWords = 'Names it does not know cannot be found: read it once yourself.'

/** A finding stands with the words around it, which may be what is covered. */
export const coveredWords = 'What the check found is not shown before what is confidential is.'

/** What is told when one is settled: "Mrs Tansley becomes a neighbour. One left to settle." */
export function settledAloud(text: string, as: SettledAs, left: number): string {
  const what = as.kind === 'replaced' ? `becomes ${as.by}` : as.kind === 'cut' ? 'is cut' : 'is kept'
  const rest = left === 0 ? 'Nothing is left to settle.' : `${countWords(left)} left to settle.`
  return `${text} ${what}. ${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`
}

/** "2 left of 4", "4 of 4 settled", "Nothing found". */
export function leftWords(unsettled: number, all: number): string {
  if (all === 0) return 'Nothing found'
  return unsettled === 0 ? `${all} of ${all} settled` : `${unsettled} left of ${all}`
}

/** Reasons somebody keeps words for, each said with one click. */
export function usualReasons(kind: FindingKind): readonly string[] {
  if (kind === 'person' || kind === 'titled-name') return ['a place', 'a public role', 'agreed to be named']
  return ['of an organisation', 'public already']
}

/** As many letters as are given of the sentence on either side: more than that and it goes on. */
const givenLetters = 60

/** The sentence it stands in, with "…" where it goes on. */
export function aroundFinding({ before, after }: Finding): { readonly before: string; readonly after: string } {
  return {
    before: before.length < givenLetters ? before : `…${before}`,
    after: after.length < givenLetters ? after : `${after}…`,
  }
}
