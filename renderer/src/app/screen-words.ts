import type { Route } from '../data/route'

/** What a screen is called where it is spoken of: "Keys of this screen: Actions". */
export const screenWords: Readonly<Record<Route['screen'], string>> = {
  home: 'Today',
  settings: 'Settings',
  place: 'The place',
  'agenda-paper': 'The agenda on paper',
  'start-team': 'Start our team',
  agenda: 'Agenda',
  live: 'The meeting',
  'close-out': 'Close the meeting',
  papers: 'Papers',
  'parking-lot': 'Parked and handed in',
  decisions: 'Decisions',
  compare: 'Two versions',
  minutes: 'Minutes',
  meetings: 'Meetings',
  actions: 'Actions',
  people: 'People',
  import: 'Bring an old action log',
}
