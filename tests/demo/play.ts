import type { LaunchedApp } from '../e2e/harness/launch'
import { issueAgenda, openFromToday, planMeeting, saveAgenda, setPresenter, startMeeting } from '../e2e/journey/agenda'
import { moveByKeys, moveByMenu, openBoard, openCard } from '../e2e/journey/board'
import { keyboard, pointer } from '../e2e/journey/hands'
import {
  addAction,
  addDecision,
  closeMeeting,
  leaveAttendance,
  openAttendance,
  readStatement,
  startTyping,
  stepTo,
  takeAttendance,
  typeAction,
  writeNotes,
} from '../e2e/journey/live'
import { page, saveMinutes } from '../e2e/journey/minutes'
import { bringIn, checkUnderstood, completeLog, pasteOldLog } from '../e2e/journey/old-log'
import { fillTeamSheet, makeTeam } from '../e2e/journey/start-team'
import { until } from '../e2e/journey/until'
import { type Camera, laptop, projector, setSize } from './pictures'

/** Tuesday: the team, its old log, Thursday's agenda. */
export async function beforeTheMeeting(app: LaunchedApp, take: Camera, agenda: string): Promise<void> {
  const hands = pointer(app.window)
  await fillTeamSheet(app, hands)
  await app.window.getByLabel('Name', { exact: true }).focus()
  await take('start-our-team')
  await makeTeam(app, hands)

  await pasteOldLog(app)
  await checkUnderstood(app)
  await hands.fill(app.window.getByLabel('Name of MM'), 'Mabel Merrick')
  await take('import')
  await completeLog(app, hands)
  await bringIn(app, hands)

  await planMeeting(app, hands)
  for (const [item, person] of presenters) await setPresenter(app, hands, item, person)
  await quiet(app)
  await take('our-agenda')
  await issueAgenda(app, hands)
  await saveAgenda(app, hands, agenda)
}

const presenters = [
  ['Welcome and confidentiality', 'Nettie Bramble'],
  ['Good news and stories', 'Jonah Reed'],
  ['Minutes of the last meeting', 'Cass Underhill'],
  ['Matters arising', 'Nettie Bramble'],
  ['Pledges', 'Farida Thistle'],
  ['A walking bus for Carr Top Road', 'Priya Fernley'],
  ['The pot', 'Cass Underhill'],
  ['Summer tea, 4 July', 'Dot Hazelwood'],
  ['Weir Court lift', 'Owen Larkspur'],
] as const

/** Thursday at ten: who is here. */
export async function theMeetingBegins(app: LaunchedApp, take: Camera): Promise<void> {
  const hands = keyboard(app.window)
  await openFromToday(app, hands)
  await startMeeting(app, hands)
  await setSize(app, projector)
  await readStatement(app, hands)
  await takeAttendance(app, hands)
  await take('attendance', async () => {
    // In attendance L marks somebody late; the look is the meeting's.
    await leaveAttendance(app, hands)
    await app.window.keyboard.press('l')
    await openAttendance(app, hands)
  })
  await leaveAttendance(app, hands)
  await say(app, saidBefore)
}

/** The middle of the hour, without the mouse. */
export async function theMeetingGoesOn(app: LaunchedApp, take: Camera): Promise<void> {
  const hands = keyboard(app.window)
  await app.window.getByRole('heading', { level: 1, name: 'Pledges' }).waitFor()
  await setSize(app, projector)
  await stepTo(app, hands, 'Weir Court lift')
  await writeNotes(app, hands)
  await addDecision(app, hands, 'neighbours on the third floor get a knock every day until the lift moves')
  await typeAction(app, hands, lift.typed, lift.understood)
  await take('live', async () => {
    await app.window.getByRole('button', { name: /^(dark|light)$/ }).click()
    await app.window.mouse.move(0, 0)
  })
  await app.window.keyboard.press('Escape')
  await addAction(app, hands, lift)
  await say(app, saidAfter)
  await addAction(app, hands, bus)
}

/** The end of it: the work on the board, the record in Word. */
export async function afterTheMeeting(app: LaunchedApp, take: Camera, minutes: string): Promise<void> {
  const hands = keyboard(app.window)
  await app.window.getByRole('heading', { level: 1, name: 'A walking bus for Carr Top Road' }).waitFor()
  await say(app, saidAtTheEnd)
  await closeMeeting(app, hands)
  await setSize(app, laptop)

  await openBoard(app, hands)
  await moveByKeys(app, 'ring housing', 'Doing')
  await moveByMenu(app, hands, 'Price a gate for the Rec', 'Proposed done')
  await openCard(app, hands, 'Ring Peakside Homes')
  await quiet(app)
  await take('actions-board')

  await hands.press(app.window.getByRole('button', { name: 'Minutes and decisions' }))
  await hands.press(app.window.getByRole('button', { name: /Thursday 11 June/ }))
  await page(app.window).waitFor()
  await saveMinutes(app, hands, minutes)
  await take('minutes')
}

/** What was just done is no longer said: nothing lies over the picture. */
async function quiet({ window }: LaunchedApp): Promise<void> {
  const said = window.getByRole('region', { name: 'What happened' }).getByRole('button', { name: /^Undo/ })
  await until(
    () => said.count(),
    (toasts) => toasts === 0,
  )
}

const lift = {
  typed: 'ring housing ol fri',
  understood: ['Owen Larkspur', 'by Friday 12 June'],
  becomes: 'ring housing, by 12 June',
}
const bus = {
  typed: 'ask the school for hi-vis vests ft 18 june',
  understood: ['Farida Thistle', 'by Thursday 18 June'],
  becomes: 'ask the school for hi-vis vests, by 18 June',
}

const saidBefore = [
  ['Good news and stories', 'Forty-one for tea last Thursday, and the school kitchen stays open until the holidays.'],
  ['Minutes of the last meeting', 'This is the first meeting with minutes.'],
  ['Matters arising', 'Three actions from the old log are late; their owners said what is in the way.'],
  ['Pledges', 'Tea & Toast will cook on Thursdays if the school leaves its kitchen open until six.'],
] as const
const saidAfter = [
  ['Escalations', 'Whether the pavilion deposit can be waived: to be asked.'],
  ['Opportunities', 'The café would like to open on Sundays.'],
  ['A walking bus for Carr Top Road', 'Six families would walk together from the café at twenty past eight.'],
] as const
const saidAtTheEnd = [
  ['The pot', 'There is £640 left until March.'],
  ['Summer tea, 4 July', 'The chapel lends its chairs; Dot asks for the urns.'],
  ['Any other business', 'None.'],
] as const

async function say(app: LaunchedApp, said: readonly (readonly [item: string, words: string])[]): Promise<void> {
  const hands = keyboard(app.window)
  for (const [item, words] of said) {
    await stepTo(app, hands, item)
    await startTyping(app, hands)
    await app.window.keyboard.type(words)
  }
}
