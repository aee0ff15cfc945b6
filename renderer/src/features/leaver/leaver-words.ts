import type { OpenWork } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { isHonorific } from '../../../../shared/rules/names'
import { countWords, dateOnly } from '../../../../shared/rules/near-days'
import { printFullNumber } from '../../../../shared/rules/numbers'
import type { Goes } from './work-lines'

/** "14 things go to five people, 2 to nobody, 1 stays with them." */
export function goingWords(goes: readonly Goes[]): string {
  const to = goes.flatMap((one) => (one.kind === 'person' ? [one.personId] : []))
  const people = new Set<Id>(to).size
  const nobody = goes.filter((one) => one.kind === 'nobody').length
  const stays = goes.filter((one) => one.kind === 'stays').length
  const things = (count: number, isFirst: boolean) =>
    isFirst ? `${count} ${count === 1 ? 'thing' : 'things'} ` : `${count} `
  const parts: string[] = []
  const add = (count: number, does: (isOne: boolean) => string) => {
    if (count > 0) parts.push(`${things(count, parts.length === 0)}${does(count === 1)}`)
  }
  const whom = people === 1 ? 'one person' : `${countWords(people)} people`
  add(to.length, (isOne) => `${isOne ? 'goes' : 'go'} to ${whom}`)
  const isFirst = parts.length === 0
  add(nobody, (isOne) => (isFirst ? `${isOne ? 'goes' : 'go'} to nobody` : 'to nobody'))
  add(stays, (isOne) => `${isOne ? 'stays' : 'stay'} with them`)
  return parts.length === 0 ? 'Nothing that is open names them.' : `${parts.join(', ')}.`
}

/** "8 things handed over, 2 go to nobody": those that found somebody, and those that did not. */
export function handedWords(handedOver: number, toNobody: number): string {
  const toSomebody = Math.max(0, handedOver - toNobody)
  const nobody = handedOver - toSomebody
  const things = (count: number) => `${count} ${count === 1 ? 'thing' : 'things'}`
  const go = nobody === 1 ? 'goes to nobody' : 'go to nobody'
  if (nobody === 0) return `${things(handedOver)} handed over`
  return toSomebody === 0 ? `${things(nobody)} ${go}` : `${things(toSomebody)} handed over, ${nobody} ${go}`
}

/** "Nettie leaves on 30 June." */
export function leavesWords(firstName: string, on: Day | null, today: Day): string {
  if (on === null) return `When does ${firstName} leave?`
  if (on === today) return `${firstName} leaves today.`
  return on < today ? `${firstName} left on ${dateOnly(on, today)}.` : `${firstName} leaves on ${dateOnly(on, today)}.`
}

const series = { action: 'action', helper: 'action', 'pledge-side': 'pledge', question: 'escalation' } as const
const sides = { weWill: 'we will', youWill: 'you will' } as const

/** "MILL 26/A041", "MILL 26/P04, you will"; empty for what has no number. */
export function numberOfWork({ what, number }: OpenWork, place: Pick<Locality, 'code'> | undefined): string {
  if (number === null) return ''
  if (what.kind !== 'action' && what.kind !== 'helper' && what.kind !== 'pledge-side' && what.kind !== 'question')
    return ''
  const printed = printFullNumber(series[what.kind], number, place?.code ?? '')
  return what.kind === 'pledge-side' ? `${printed}, ${sides[what.side]}` : printed
}

/** The title it has, else what it is: "Enabler of Millbrook". */
export function titleOfWork({ what, title }: OpenWork, place: Pick<Locality, 'name'> | undefined): string {
  if (title !== '') return title
  const where = place?.name ?? 'a place'
  if (what.kind === 'role') return `${what.name.slice(0, 1).toUpperCase()}${what.name.slice(1)} of ${where}`
  return what.kind === 'approver' ? `Spends of ${where}’s pot` : 'Without a title'
}

/** "Nettie" of "Cllr Nettie Bramble". */
export function firstNameOf(name: string): string {
  return name.split(/\s+/u).find((word) => !isHonorific(word)) ?? name
}
