import type { Vacancy } from '../../../shared/model/person'
import type { Change } from '../../../shared/model/record'
import { isRefused, refuse } from '../../../shared/refusals'
import { chippingInSince, countChippingIn } from '../../../shared/rules/chipping-in'
import { editOrganisation } from '../../../shared/rules/organisations'
import { addPerson, bringBackPerson, editPerson, retirePerson } from '../../../shared/rules/people'
import { gatherPeople } from '../../../shared/rules/people-gather'
import { addVacancy, editVacancy, fillVacancy, fillVacancyAnew } from '../../../shared/rules/vacancies'
import type { CommandHandler, QueryHandler } from '../context'
import type { Store } from '../store/store'
import { need } from './reading'
import { counted } from './words'

function knownPeople(store: Store) {
  return {
    people: store.all('person'),
    organisations: store.all('organisation'),
    vacancies: store.all('vacancy'),
    isLocality: (id: string) => store.get('locality', id) !== undefined,
  }
}

export const addPersonHandler: CommandHandler<'person.add'> = ({ store, newId }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const personId = newId()
  return {
    change: addPerson(knownPeople(store), input, personId, newId),
    label: `Added a person to ${locality.name}`,
    output: { personId },
  }
}

export const addPeopleHandler: CommandHandler<'people.add'> = ({ store, today, newId }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const gathered = gatherPeople(knownPeople(store), input.people, locality.id, today(), newId)
  const { added, known, vacancies } = gathered
  const change: Change = {
    put: [...gathered.organisations, ...gathered.people, ...vacancies, ...gathered.filled],
    remove: [],
  }
  return {
    change,
    label: `Added ${counted(input.people.length, 'line', 'lines')} of a list to ${locality.name}`,
    output: { added, known, vacancies: vacancies.length },
  }
}

export const editPersonHandler: CommandHandler<'person.edit'> = ({ store, newId }, input) => {
  const person = need(store, 'person', input.personId)
  if (isRefused(person)) return person
  const change = editPerson(knownPeople(store), person, input, newId)
  if (isRefused(change)) return change
  const label = input.roles === undefined ? 'Changed the details of a person' : 'Changed the roles of a person'
  return { change, label, output: {} }
}

export const retirePersonHandler: CommandHandler<'person.retire'> = ({ store }, input) => {
  const person = need(store, 'person', input.personId)
  if (isRefused(person)) return person
  return { change: retirePerson(person, input.on), label: 'Retired a person', output: {} }
}

export const bringBackPersonHandler: CommandHandler<'person.bring-back'> = ({ store }, input) => {
  const person = need(store, 'person', input.personId)
  if (isRefused(person)) return person
  return { change: bringBackPerson(store.all('person'), person), label: 'Brought a person back', output: {} }
}

export const editOrganisationHandler: CommandHandler<'organisation.edit'> = ({ store }, input) => {
  const organisation = need(store, 'organisation', input.organisationId)
  if (isRefused(organisation)) return organisation
  const change = editOrganisation(store.all('organisation'), organisation, input)
  if (isRefused(change)) return change
  return { change, label: 'Changed an organisation', output: {} }
}

export const addVacancyHandler: CommandHandler<'vacancy.add'> = ({ store, newId }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const vacancyId = newId()
  return {
    change: addVacancy(store.all('organisation'), input, vacancyId, newId),
    label: `Added a vacancy to ${locality.name}`,
    output: { vacancyId },
  }
}

export const editVacancyHandler: CommandHandler<'vacancy.edit'> = ({ store, newId }, input) => {
  const vacancy = need(store, 'vacancy', input.vacancyId)
  if (isRefused(vacancy)) return vacancy
  return {
    change: editVacancy(store.all('organisation'), vacancy, input, newId),
    label: 'Changed a vacancy',
    output: {},
  }
}

export const fillVacancyHandler: CommandHandler<'vacancy.fill'> = ({ store, newId }, input) => {
  const vacancy = need(store, 'vacancy', input.vacancyId)
  if (isRefused(vacancy)) return vacancy
  const { personId, newPerson, on } = input
  if (personId !== null && newPerson !== undefined) return refuse({ code: 'bad-input', where: 'newPerson' })
  const person = personId === null ? null : need(store, 'person', personId)
  if (isRefused(person)) return person
  const change =
    newPerson === undefined
      ? fillVacancy(vacancy, person, on)
      : fillVacancyAnew(knownPeople(store), vacancy, newPerson, on, newId)
  if (isRefused(change)) return change
  const what = wordsOf(vacancy)
  return {
    change,
    label: person === null && newPerson === undefined ? `Took ${what} off the vacancies` : `Named somebody for ${what}`,
    output: {},
  }
}

/** A role is a word of the app; a job is somebody's words and may say more than history should keep for good. */
function wordsOf({ what }: Vacancy): string {
  return what.kind === 'role' ? what.role : 'a job'
}

export const chippingInHandler: QueryHandler<'people.chipping-in'> = async ({ store, today }, { localityId }) => {
  const since = chippingInSince(today())
  // Archived by the year they were put away in, which is no earlier than the day they were finished.
  for (let year = Number(since.slice(0, 4)); year <= Number(today().slice(0, 4)); year += 1) {
    await store.loadArchive(localityId, year)
  }
  const isHere = (card: { readonly localityId: string }) => card.localityId === localityId
  const counts = countChippingIn(
    { actions: store.all('action').filter(isHere), pledges: store.all('pledge').filter(isHere) },
    (id) => store.get('person', id),
    since,
  )
  return { ok: true, value: [...counts].map(([organisationId, count]) => ({ organisationId, count })) }
}
