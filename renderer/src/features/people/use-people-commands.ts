import type { Day, Id } from '../../../../shared/model/common'
import type { Person, Role, Vacancy } from '../../../../shared/model/person'
import { isEnablerVacancy } from '../../../../shared/rules/people-standing'
import { aRole, isOpenRole, withRole } from '../../../../shared/rules/roles'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import type { Somebody } from './name-somebody'
import type { PersonHere } from './people-here'
import { vacancyName } from './people-words'

/** What this screen can do beside the facts of a person, and what is said afterwards. */
export function usePeopleCommands(localityId: Id) {
  const run = useCommand()
  const people = useRecords('person')
  const vacancies = useRecords('vacancy')
  const today = useToday()
  const isSeat = (role: Role) => role.localityId === localityId && role.name === 'enabler' && isOpenRole(role, today)
  const seated = (person: Person): readonly Role[] => {
    const confirmed = person.roles.map((role) => (isSeat(role) ? { ...role, standing: 'confirmed' as const } : role))
    return withRole(confirmed, aRole(localityId, 'enabler', { from: today }), today)
  }
  /** The seat, where it is written down as empty: whoever takes it fills that too. */
  const seatVacancy = (): Vacancy | undefined =>
    [...vacancies.values()].find(
      (one) => one.localityId === localityId && one.filledOn === null && isEnablerVacancy(one),
    )
  const confirm = async (person: Person): Promise<void> => {
    const vacancy = seatVacancy()
    const outcome =
      vacancy === undefined
        ? await run('person.edit', { personId: person.id, roles: [...seated(person)] })
        : await run('vacancy.fill', { vacancyId: vacancy.id, personId: person.id, on: today })
    if (outcome.ok) showToast({ words: `${person.name} is the enabler, confirmed`, canUndo: true })
  }
  const addEnabler = async (name: string): Promise<void> => {
    const vacancy = seatVacancy()
    const outcome =
      vacancy === undefined
        ? await run('person.add', { localityId, name, organisation: '', jobTitle: '', role: 'enabler' })
        : await run('vacancy.fill', { vacancyId: vacancy.id, on: today, personId: null, newPerson: stranger(name) })
    if (outcome.ok) showToast({ words: `Added ${name} as enabler, confirmed`, canUndo: true })
  }
  return {
    confirm: ({ person }: PersonHere): void => void confirm(person),
    nameEnabler: async (somebody: Somebody): Promise<void> => {
      if (somebody.kind === 'new') return addEnabler(somebody.name)
      const person = people.get(somebody.personId)
      if (person !== undefined) await confirm(person)
    },
    fill: async (vacancy: Vacancy, somebody: Somebody): Promise<void> => {
      const outcome = await run('vacancy.fill', {
        vacancyId: vacancy.id,
        on: today,
        ...(somebody.kind === 'known'
          ? { personId: somebody.personId }
          : { personId: null, newPerson: stranger(somebody.name) }),
      })
      const name = somebody.kind === 'new' ? somebody.name : (people.get(somebody.personId)?.name ?? 'Somebody')
      if (outcome.ok) showToast({ words: `${vacancyName(vacancy)}: ${name}`, canUndo: true })
    },
    noLonger: async (vacancy: Vacancy): Promise<void> => {
      const outcome = await run('vacancy.fill', { vacancyId: vacancy.id, personId: null, on: today })
      if (outcome.ok) showToast({ words: `No longer looking: ${vacancyName(vacancy)}`, canUndo: true })
    },
    retire: async (person: Person, on: Day): Promise<boolean> => {
      const outcome = await run('person.retire', { personId: person.id, on })
      if (outcome.ok) showToast({ words: `Retired ${person.name}`, canUndo: true })
      return outcome.ok
    },
    bringBack: async (person: Person): Promise<void> => {
      const outcome = await run('person.bring-back', { personId: person.id })
      if (outcome.ok)
        showToast({ words: `${person.name} is back. Their roles ended: give them one here.`, canUndo: true })
    },
  }
}

const stranger = (name: string) => ({ name, organisation: '', jobTitle: '' })
