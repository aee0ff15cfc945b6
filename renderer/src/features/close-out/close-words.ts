import { assertNever } from '../../../../shared/refusals'
import { capital, inWords } from '../agenda/agenda-words'
import type { ItemOutcome } from './item-outcome'
import { counted } from './item-outcome'

/** "Ten of eleven items have an outcome. *One to settle*, then two actions to agree." The news is bold. */
export type Sentence = { readonly before: string; readonly news: string; readonly after: string }

export function sentenceOf(items: number, open: number, toAgree: number): Sentence {
  const agree = toAgree === 0 ? '' : `${inWords(toAgree)} ${toAgree === 1 ? 'action' : 'actions'} to agree`
  if (open > 0) {
    return {
      before: `${settledWords(items, open)} `,
      news: `${capital(inWords(open))} to settle`,
      after: agree === '' ? '.' : `, then ${agree}.`,
    }
  }
  const before = items === 0 ? 'This meeting had no items. ' : `${allWords(items)} `
  return agree === ''
    ? { before, news: '', after: 'Nothing is left to settle.' }
    : { before, news: capital(agree), after: '.' }
}

function settledWords(items: number, open: number): string {
  const settled = items - open
  if (settled === 0)
    return items === 1 ? 'The one item has no outcome yet.' : `None of ${inWords(items)} items has an outcome.`
  return `${capital(inWords(settled))} of ${inWords(items)} items ${settled === 1 ? 'has' : 'have'} an outcome.`
}

function allWords(items: number): string {
  if (items === 1) return 'The one item has an outcome.'
  return items === 2 ? 'Both items have an outcome.' : `All ${inWords(items)} items have an outcome.`
}

/** Why the meeting cannot be closed yet: "Item 8 needs an outcome first". Null where it can. */
export function whyNotClosed(outcomes: readonly ItemOutcome[]): string | null {
  const open = outcomes.flatMap((one, index) => (one.isOpen ? [index + 1] : []))
  const [first, second] = open
  if (first === undefined) return null
  if (second === undefined) return `Item ${first} needs an outcome first`
  if (open.length === 2) return `Items ${first} and ${second} need an outcome first`
  return `${capital(inWords(open.length))} items need an outcome first`
}

/** "1 item carried over, 1 parked." */
export function leavingWords(outcomes: readonly ItemOutcome[]): string {
  const many = (icon: ItemOutcome['icon']) => outcomes.filter((one) => one.icon === icon).length
  const said = (['carried', 'skipped', 'parked', 'dropped'] as const)
    .map((icon) => [icon, many(icon)] as const)
    .filter(([, count]) => count > 0)
    .map(([icon, count], index) =>
      index === 0 ? `${counted(count, 'item')} ${wordOf(icon)}` : `${count} ${wordOf(icon)}`,
    )
  return said.length === 0 ? '' : `${said.join(', ')}.`
}

function wordOf(icon: 'carried' | 'skipped' | 'parked' | 'dropped'): string {
  switch (icon) {
    case 'carried':
      return 'carried over'
    case 'skipped':
      return 'skipped once'
    case 'parked':
      return 'parked'
    case 'dropped':
      return 'dropped'
    default:
      return assertNever(icon)
  }
}
