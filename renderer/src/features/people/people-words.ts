import type { Day } from '../../../../shared/model/common'
import { type Role, RoleName, type Sector, type TimeFreed, type Vacancy } from '../../../../shared/model/person'
import { daysBetween, shortDay } from '../../../../shared/rules/dates'
import { withinSentence } from '../../../../shared/rules/waiting-words'

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/** "Nine people", "One person", "13 people": a number that opens a sentence. */
export function countWords(count: number, one: string, many: string): string {
  return `${small[count] ?? count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** "3 open actions", "1 question". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

export function capital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('en-GB')}${text.slice(1)}`
}

export const roleOptions = RoleName.options.map((id) => ({ id, label: capital(id) }))

const standingWords = { confirmed: '', proposed: ', proposed (tbc)', cover: ', cover' } as const

/** "Lead", "Enabler, proposed (tbc)", "Enabler, cover until 1 July". */
export function roleWords(role: Role, today: Day): string {
  return `${capital(role.name)}${standingWords[role.standing]}${role.standing === 'cover' && role.to !== null ? ` until ${dayIn(role.to, today)}` : ''}`
}

/** "from 3 February until 1 May"; empty where nobody said. */
export function datesWords({ from, to }: Pick<Role, 'from' | 'to'>, today: Day): string {
  const parts = [from !== null && `from ${dayIn(from, today)}`, to !== null && `until ${dayIn(to, today)}`]
  return parts.filter(Boolean).join(' ')
}

/** "3 February", with the year where it is another. */
export function dayIn(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`
}

export const freedOptions: readonly { readonly id: TimeFreed; readonly label: string }[] = [
  { id: 'unknown', label: 'Not said' },
  { id: 'yes', label: 'Freed by the employer' },
  { id: 'no', label: 'Not freed' },
  { id: 'own-time', label: 'Own time' },
]

/** What was said of the time given to the team; `soon` wants somebody to ask the employer. */
export function timeWords(roles: readonly Role[]): {
  readonly words: string
  readonly look: 'plain' | 'quiet' | 'soon'
} {
  const time = (roles.find((role) => role.time.freed !== 'unknown' || role.time.words !== '') ?? roles[0])?.time
  if (time === undefined || (time.freed === 'unknown' && time.words === '')) return { words: 'Not said', look: 'quiet' }
  if (time.freed === 'no') return { words: time.words === '' ? 'Not freed' : `Not freed: ${time.words}`, look: 'soon' }
  if (time.freed === 'own-time')
    return { words: time.words === '' ? 'Own time' : `${time.words}, own time`, look: 'quiet' }
  return { words: time.words === '' ? 'Freed' : time.words, look: 'plain' }
}

export function vacancyName({ what }: Pick<Vacancy, 'what'>): string {
  return capital(what.kind === 'job' ? what.title : what.role)
}

/** "Empty since 3 February, 18 weeks. Time not freed." */
export function vacancyWords({ since, timeFreed }: Vacancy, today: Day): string {
  const weeks = Math.floor(daysBetween(since, today) / 7)
  const long = weeks >= 1 ? `, ${counted(weeks, 'week', 'weeks')}` : ''
  return `Empty since ${dayIn(since, today)}${long}. ${vacancyTimeWords[timeFreed]}.`
}

const vacancyTimeWords = {
  yes: 'Time is freed for it',
  no: 'Time not freed',
  unknown: 'Time for it: not said',
} as const

export const vacancyTimeOptions = [
  { id: 'unknown', label: 'Not said' },
  { id: 'yes', label: 'Freed' },
  { id: 'no', label: 'Not freed' },
] as const

const sectorNames: { readonly [S in Sector]: string } = {
  council: 'Council',
  nhs: 'NHS',
  police: 'Police',
  fire: 'Fire and rescue',
  housing: 'Housing',
  education: 'Education',
  voluntary: 'Voluntary and community',
  business: 'Business',
  residents: 'Residents',
  other: 'Another',
  unknown: 'Not said',
}
export const sectorOptions = (Object.entries(sectorNames) as [Sector, string][]) // keys are the type's own
  .map(([id, label]) => ({ id, label }))

/** What public minutes print of somebody who may not be named. */
export function publicWords(roles: readonly Role[]): string {
  const role = roles.find((one) => one.name === 'resident' || one.name === 'volunteer')
  return role === undefined ? 'their job title and organisation' : `“a ${role.name}”`
}

/** The question a vacancy leads to: "Who can be the clerk of Millbrook?" */
export function whoCanBe({ what }: Vacancy, place: { readonly code: string; readonly name: string }): string {
  if (what.kind === 'role') return `Who can be the ${what.role} of ${place.name}?`
  return `Who can be the ${withinSentence(what.title, place)} for ${place.name}?`
}
