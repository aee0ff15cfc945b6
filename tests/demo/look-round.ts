import type { LaunchedApp } from '../e2e/harness/launch'
import { chooseItem } from '../e2e/journey/agenda'
import { doByName, find, line } from '../e2e/journey/find'
import { keyboard } from '../e2e/journey/hands'
import { openSample } from '../e2e/journey/sample'
import { firstRun } from '../e2e/journey/start-team'
import { writeDownFromPaper } from './not-live'
import { type Leave, openPapers, savePaper } from './papers'
import { type Camera, goTo, quiet } from './pictures'
import { askBothEnablers, enterTwice } from './sample-more'
import { lookAtTheBoards, lookAtWhatIsOver, saveAFilter, showTheFilter } from './the-boards'
import { lookAtTheQuestions } from './the-questions'
import { takeATemplate } from './the-template'

/** First run, and what somebody sees who begins with the sample team; at the end it is thrown away. */
export async function lookRound(app: LaunchedApp, take: Camera, leave: Leave): Promise<void> {
  const { window } = app
  await firstRun(app)
  await take('first-run')
  await openSample(app)
  await window.getByText('two minutes to spare').waitFor()
  await take('today')

  await goTo(app, 'ControlOrMeta+2', /Thursday 11 June/)
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
  await goTo(app, 'ControlOrMeta+4', 'Meetings')
  await take('meetings')
  await goTo(app, 'd', 'Decisions')
  await window.getByRole('list', { name: 'Decisions, newest first' }).waitFor()
  await take('decisions')

  await enterTwice(window)
  await goTo(app, 'ControlOrMeta+5', 'People')
  await window.getByText('Who is chipping in').waitFor()
  await window.getByRole('list', { name: 'Perhaps one person' }).waitFor()
  await take('people')
  await window.getByRole('button', { name: /^Look at .*O Larkspur/ }).click()
  const both = window.getByRole('dialog', { name: 'These two are one person' })
  await both.getByRole('radio', { name: 'Name Owen Larkspur' }).waitFor()
  await take('people-made-one')
  await window.keyboard.press('Escape')
  await both.waitFor({ state: 'detached' })
  await window.getByRole('button', { name: 'The place' }).click()
  await window.getByRole('heading', { level: 1, name: 'Millbrook' }).waitFor()
  await take('place')
  await openPapers(window)
  await take('papers')
  await goTo(app, 'ControlOrMeta+,', 'Settings')
  await take('settings')

  await goTo(app, 'ControlOrMeta+3', 'Actions')
  await window.keyboard.press('F1')
  await window.getByRole('dialog', { name: /^Keys of this screen/ }).waitFor()
  await take('keys')
  await window.keyboard.press('Escape')

  await askBothEnablers(window)
  await lookAtTheBoards(app, take)
  await lookAtTheQuestions(app, take)
  await saveAFilter(app, take)
  // Twelve weeks of promises and questions: a team that begins has none to print yet.
  await openPapers(window)
  await leave('pledges.docx', () => savePaper(window, 'Pledges for the wall'))
  await leave('enabler-brief.docx', () => savePaper(window, /^Brief for /))
  await lookAtWhatIsOver(app, take)
  await showTheFilter(app, take)
  await takeATemplate(app, take, leave)
  await writeDownFromPaper(app, take)
  await doByName(app, 'Throw the sample away')
  await firstRun(app)
}
