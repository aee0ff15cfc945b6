import type { LaunchedApp } from '../e2e/harness/launch'
import { passTime } from '../e2e/harness/pass-time'
import { openFromToday, startMeeting } from '../e2e/journey/agenda'
import { keyboard } from '../e2e/journey/hands'
import {
  addAction,
  addDecision,
  carryItem,
  finishCloseOut,
  leaveAttendance,
  leaveForInterest,
  openAttendance,
  openCloseOut,
  outcome,
  readStatement,
  signUp,
  startTyping,
  stepTo,
  takeAttendance,
  typeAction,
  writeNotes,
} from '../e2e/journey/live'
import { until } from '../e2e/journey/until'
import { suspendAndGoOn } from './not-live'
import { saidOfANeighbour } from './papers'
import { type Camera, laptop, projector, quiet, setSize } from './pictures'
import { checkIn, closeOutRound } from './the-rounds'

/** Thursday at ten, without the mouse: who is here, and the first items. */
export async function theMeetingBegins(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const hands = keyboard(window)
  await openFromToday(app, hands)
  await startMeeting(app, hands)
  await setSize(app, projector)
  await readStatement(app, hands)
  await takeAttendance(app, hands)
  await leaveForInterest(app, hands, 'Jonah Reed', 'The pot')
  for (const name of ['Cass Underhill', 'Idris Marlowe', 'Nettie Bramble', 'Owen Larkspur', 'Priya Fernley'])
    await signUp(app, hands, name)
  await take('attendance', async () => {
    // In attendance L marks somebody late; the look is the meeting's.
    await leaveAttendance(app, hands)
    await window.keyboard.press('l')
    await openAttendance(app, hands)
  })
  await leaveAttendance(app, hands)
  await checkIn(app, take)
  await say(app, saidBefore, 4)
}

/** The laptop died in the middle and is on again: it asks what the minutes were. Then the lift. */
export async function theMeetingGoesOn(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const hands = keyboard(window)
  const turn = () => window.keyboard.press('l')
  await window.getByRole('heading', { level: 1, name: 'Pledges' }).waitFor()
  await setSize(app, projector)
  const question = window.getByRole('region', { name: 'The app was away' })
  await question.waitFor()
  await take('after-a-crash', turn)
  await window.keyboard.press('Shift+N')
  await question.waitFor({ state: 'detached' })
  const back = window.getByText('What was being typed when the app last stopped is back in its notes.')
  await back.waitFor({ state: 'detached' })
  await writeOut(app, 'p', 'What is promised', kitchen, (again) =>
    take('pledge-in-the-room', async () => {
      await window.keyboard.press('Escape')
      await window.keyboard.press('Escape')
      await turn()
      await again()
    }),
  )

  await stepTo(app, hands, 'Weir Court lift')
  await writeNotes(app, hands)
  await addDecision(app, hands, 'neighbours on the third floor get a knock every day until the lift moves')
  await pass(app, 5)
  await quiet(app)
  await typeAction(app, hands, lift.typed, lift.understood)
  await take('live', () => window.keyboard.press('ControlOrMeta+Shift+L'))
  await window.keyboard.press('Escape')
  await addAction(app, hands, lift)

  await window.keyboard.press('Shift+H')
  await window.keyboard.type('Owen was shouted at about this on Monday. Go gently.')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: /^Private note, hold/ }).waitFor()
  await take('private-note', turn)

  const order = window.getByRole('dialog', { name: 'The order of the meeting' })
  await take('order', async () => {
    if ((await order.count()) > 0) {
      await window.keyboard.press('Escape')
      await order.waitFor({ state: 'detached' })
    }
    await turn()
    await window.keyboard.press('j')
    await order.waitFor()
  })
  await window.keyboard.press('Escape')
  await order.waitFor({ state: 'detached' })
  await suspendAndGoOn(app, take, 'Weir Court lift')

  await stepTo(app, hands, 'Escalations')
  await writeOut(app, 'e', 'The question to the enabler', deposit)
  await say(app, saidAfter, 3)
  await addAction(app, hands, bus)
  await pass(app, 4)
  await window.keyboard.press('b')
  await window.getByLabel('Minutes to borrow').waitFor()
  await take('borrow', () => window.keyboard.press('ControlOrMeta+Shift+L'))
  await window.keyboard.press('Enter')
  await window.getByLabel('Minutes to borrow').waitFor({ state: 'detached' })
  await say(app, [['The pot', 'There is £640 left until March.']], 3)
  await window.keyboard.press('Escape')
}

/** What only those may hear who signed up, and the end: what each item led to. */
export async function theMeetingEnds(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const hands = keyboard(window)
  const turn = () => window.keyboard.press('l')
  await stepTo(app, hands, 'Confidential item')
  await take('confidential', turn)
  await window.keyboard.press('u')
  await window.getByText('Not signed up, please leave the room now:').waitFor()
  await take('signed-up-part', turn)
  await window.keyboard.press('u')
  await window.getByText('Signed-up part', { exact: true }).waitFor()
  await startTyping(app, hands)
  await window.keyboard.type('Help was offered and taken. Priya stays in touch.')
  await window.keyboard.press('Escape')
  await window.keyboard.press('u')
  await window.getByText('Signed-up part', { exact: true }).waitFor({ state: 'detached' })
  await pass(app, 4)
  await stepTo(app, hands, 'Any other business')
  await say(app, [['Any other business', 'None.']], 1)
  await closeOutRound(app, take)

  await openCloseOut(app, hands)
  await setSize(app, laptop)
  await take('close-out')
  await window.keyboard.press('y')
  await window.getByText('Agreed', { exact: true }).waitFor()
  await carryItem(app, hands, 'Summer tea, 4 July')
  await finishCloseOut(app, hands)
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
  ['Ideas', `The café would like to open on Sundays. ${saidOfANeighbour}`],
  ['A walking bus for Carr Top Road', 'Six families would walk together from the café at twenty past eight.'],
] as const

/** What an item leads to: begun in one line, then written out over the room, and sent or agreed there. `look` may leave it and come back to it. */
async function writeOut(
  { window }: LaunchedApp,
  key: 'p' | 'e',
  label: string,
  [begun, ...fields]: readonly [string, ...string[]],
  look?: (again: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const dialog = window.getByRole('dialog', { name: /^Write the .* out$/ })
  const open = async () => {
    await window.keyboard.press(key)
    await window.getByLabel(label).waitFor()
    await window.keyboard.press('ControlOrMeta+A')
    await window.keyboard.type(begun)
    await window.keyboard.press('ControlOrMeta+Shift+Enter')
    await dialog.waitFor()
  }
  await open()
  for (const words of fields) {
    await window.keyboard.press('Tab')
    await window.keyboard.type(words)
  }
  await look?.(open)
  await window.keyboard.press('ControlOrMeta+Enter')
  await dialog.waitFor({ state: 'detached' })
  await outcome(window, begun).waitFor()
  await window.keyboard.press('Escape')
}

/** Both sides of a pledge, its target, and the day it is looked at again. */
export const kitchen = [
  'The Thursday kitchen',
  'Jonah Reed',
  'cook every Thursday',
  'Farida Thistle',
  'leave the school kitchen open until six',
  'Twelve Thursdays',
  '18 June',
] as const
export const deposit = ['May the deposit for the pavilion be waived for the summer tea?'] as const

/** And the wall has seen it. */
async function pass(app: LaunchedApp, minutes: number): Promise<void> {
  const spent = async () => Number.parseInt(await app.window.getByText(/^\d+ of 60 minutes$/).innerText(), 10)
  const before = await spent()
  await passTime(app, minutes)
  await until(spent, (now) => now >= before + minutes)
}

/** Each item takes so many minutes. */
async function say(
  app: LaunchedApp,
  said: readonly (readonly [item: string, words: string])[],
  minutes: number,
): Promise<void> {
  const hands = keyboard(app.window)
  for (const [item, words] of said) {
    await stepTo(app, hands, item)
    await startTyping(app, hands)
    await app.window.keyboard.type(words)
    await pass(app, minutes)
  }
}
