import { isRefused } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { addPerson, editPerson } from '../../../shared/rules/people'
import { startTeam } from '../../../shared/rules/team-start'
import { editSettings, settingsId } from '../../../shared/rules/workspace-settings'
import type { CommandHandler } from '../context'
import { need } from './reading'

export const startTeamHandler: CommandHandler<'team.start'> = ({ store, today, newId }, input) => {
  const workspace = {
    settings: store.get('settings', settingsId),
    localities: store.all('locality'),
    people: store.all('person'),
    organisations: store.all('organisation'),
  }
  const started = startTeam(workspace, input, today(), newId)
  if (isRefused(started)) return started
  const { localityId, meetingId, keyboardPersonId } = started
  return {
    change: started.change,
    label: `Started the team of ${input.locality.name}`,
    output: { localityId, meetingId, keyboardPersonId },
  }
}

export const addPersonHandler: CommandHandler<'person.add'> = ({ store, newId }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const personId = newId()
  const known = { people: store.all('person'), organisations: store.all('organisation') }
  return {
    change: addPerson(known, input, personId, newId),
    label: `Added a person to ${locality.name}`,
    output: { personId },
  }
}

export const editPersonHandler: CommandHandler<'person.edit'> = ({ store, newId }, input) => {
  const person = need(store, 'person', input.personId)
  if (isRefused(person)) return person
  const known = { people: store.all('person'), organisations: store.all('organisation') }
  const change = editPerson(known, person, input, newId)
  if (isRefused(change)) return change
  return { change, label: 'Changed the details of a person', output: {} }
}

export const editSettingsHandler: CommandHandler<'settings.edit'> = ({ store }, input) => ({
  change: putting(editSettings(store.get('settings', settingsId), input)),
  label: 'Changed the settings',
  output: {},
})
