import type { LaunchedApp } from '../e2e/harness/launch'
import { chooseItem } from '../e2e/journey/agenda'
import { doByName, find, line } from '../e2e/journey/find'
import { keyboard } from '../e2e/journey/hands'
import { openSample } from '../e2e/journey/sample'
import { firstRun } from '../e2e/journey/start-team'
import { type Leave, openPapers, savePaper } from './papers'
import { type Camera, quiet } from './pictures'
import { lookAtTheBoards } from './the-boards'

/** First run, and what somebody sees who begins with the sample team; at the end it is thrown away. */
export async function lookRound(app: LaunchedApp, take: Camera, leave: Leave): Promise<void> {
  const { window } = app
  const goTo = async (key: string, title: string | RegExp): Promise<void> => {
    await window.keyboard.press(key)
    await window.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  await firstRun(app)
  await take('first-run')
  await openSample(app)
  await window.getByText('two minutes to spare').waitFor()
  await take('today')

  await goTo('ControlOrMeta+2', /Thursday 11 June/)
  await window.getByText('6 minutes over.').waitFor()
  await chooseItem(app, keyboard(window), 'Weir Court lift')
  await take('agenda')
  await window.keyboard.press('f')
  await window.getByText('6 minutes over.').waitFor({ state: 'detached' })
  await take('agenda-fitted')
  await quiet(app)
  await find(app, 'lift owen since april')
  await window.getByRole('group', { name: 'Read as' }).waitFor()
  await line(window, 'Ring Peakside Homes about the lift').waitFor()
  await take('find')
  await window.keyboard.press('Escape')

  await window.getByRole('button', { name: /^Parked and handed in/ }).click()
  await window.getByRole('region', { name: /^Waiting/ }).waitFor()
  await take('parking-lot')
  await goTo('ControlOrMeta+4', 'Meetings')
  await take('meetings')
  await goTo('d', 'Decisions')
  await window.getByRole('list', { name: 'Decisions, newest first' }).waitFor()
  await take('decisions')

  await goTo('ControlOrMeta+5', 'People')
  await window.getByText('Who is chipping in').waitFor()
  await take('people')
  await window.getByRole('button', { name: 'The place' }).click()
  await window.getByRole('heading', { level: 1, name: 'Millbrook' }).waitFor()
  await take('place')
  await openPapers(window)
  await take('papers')
  await goTo('ControlOrMeta+,', 'Settings')
  await take('settings')

  await goTo('ControlOrMeta+3', 'Actions')
  await window.keyboard.press('F1')
  await window.getByRole('dialog', { name: /^Keys of this screen/ }).waitFor()
  await take('keys')
  await window.keyboard.press('Escape')

  await lookAtTheBoards(app, take)

  // Twelve weeks of promises and questions: a team that begins has none to print yet.
  await openPapers(window)
  await leave('pledges.docx', () => savePaper(window, 'Pledges for the wall'))
  await leave('enabler-brief.docx', () => savePaper(window, /^Brief for /))
  await doByName(app, 'Throw the sample away')
  await firstRun(app)
}
