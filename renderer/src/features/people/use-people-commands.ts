import type { Day, Id } from '../../../../shared/model/common'
import type { Person, Role, Vacancy } from '../../../../shared/model/person'
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
  const today = useToday()
  const isSeat = (role: Role) => role.localityId === localityId && role.name === 'enabler' && isOpenRole(role, today)
  const seated = (person: Person): readonly Role[] => {
    const confirmed = person.roles.map((role) => (isSeat(role) ? { ...role, standing: 'confirmed' as const } : role))
    return withRole(confirmed, aRole(localityId, 'enabler', { from: today }), today)
  }
  const confirm = async (person: Person): Promise<void> => {
    const outcome = await run('person.edit', { personId: person.id, roles: [...seated(person)] })
    if (outcome.ok) showToast({ words: `${person.name} is the enabler, confirmed`, canUndo: true })
  }
  const addNew = async (name: string, role: Role['name']): Promise<Id | null> => {
    const outcome = await run('person.add', { localityId, name, organisation: '', jobTitle: '', role })
    return outcome.ok ? outcome.value.personId : null
  }
  return {
    confirm: ({ person }: PersonHere): void => void confirm(person),
    nameEnabler: async (somebody: Somebody): Promise<void> => {
      if (somebody.kind === 'new') {
        if ((await addNew(somebody.name, 'enabler')) !== null) {
          showToast({ words: `Added ${somebody.name} as enabler, confirmed`, canUndo: true })
        }
        return
      }
      const person = people.get(somebody.personId)
      if (person !== undefined) await confirm(person)
    },
    fill: async (vacancy: Vacancy, somebody: Somebody): Promise<void> => {
      const role = vacancy.what.kind === 'role' ? vacancy.what.role : 'member'
      const personId = somebody.kind === 'known' ? somebody.personId : await addNew(somebody.name, role)
      if (personId === null) return
      const outcome = await run('vacancy.fill', { vacancyId: vacancy.id, personId, on: today })
      const name = somebody.kind === 'new' ? somebody.name : (people.get(personId)?.name ?? 'Somebody')
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
