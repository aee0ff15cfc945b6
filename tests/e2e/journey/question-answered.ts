import { readPresses } from '../harness/key-count'
import type { LaunchedApp } from '../harness/launch'
import { goToCard } from './board'
import type { Hands } from './hands'
import { expectSlip, leaveQuestion, openRegister, registerRow } from './question-board'
import {
  act,
  dialog,
  expectStanding,
  expectTrail,
  lookedAt,
  openQuestion,
  recordByMail,
  say,
  toast,
} from './question-page'
import { asked, mailed } from './question-places'

export const byMail = 'By e-mail, noted by Cass Underhill'
const mail = 'Hi Cass,\n\nYes, that is fine. The caretaker has the key to the store.\n\nGrace'

/** W, the e-mail put in, Ctrl Enter: from the board by keys, from the question by pointer. */
export async function answerByMail(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  if (hands.kind === 'keyboard') await goToCard(window, mailed)
  else await openQuestion(app, hands, mailed)
  const before = await readPresses(window)
  await recordByMail(app, hands, mail)
  const after = await readPresses(window)
  if (hands.kind === 'keyboard') {
    const keys = after.keys - before.keys
    process.stdout.write(`An answer by e-mail: ${keys} key presses, the paste among them\n`)
    if (keys !== 3 || after.clicks !== before.clicks) throw new Error(`${keys} keys, the paste among them, not 3`)
  }
  await toast(app, 'Answered: 26/E02. It is kept as a permission.')
  if (hands.kind === 'keyboard') await openQuestion(app, hands, mailed)
  const answer = window.getByRole('region', { name: 'Answer' })
  await answer.getByText('that is fine. The caretaker has the key to the store.').waitFor()
  await answer.getByText(/Grace Alderney, Tuesday 16 June 2026, by e-mail, noted by Cass Underhill\./).waitFor()
  await expectTrail(app, 'Answered by Grace Alderney, by e-mail, noted by Cass Underhill')
  await lookedAt(app, hands)
  await leaveQuestion(app, hands)
  // On a line of its own: the words above it may be cut off.
  await expectSlip(app, mailed, 'Answered', [new RegExp(`^${byMail}\\. Kept as a permission\\.$`)])
  await openRegister(app, hands)
  await registerRow(app, 'Borrow ten chairs from the library').getByText(byMail).waitFor()
}

/** Who is asked reads it and needs to know more; the step is taken back and done again. */
export async function askBack(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await act(app, hands, 's', 'Seen…')
  const seen = dialog(window, /^Seen: 26\/E03$/)
  await seen.waitFor()
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
  else await seen.getByRole('button', { name: /^Note that it was seen/ }).click()
  await seen.waitFor({ state: 'detached' })
  await expectStanding(app, 'Acknowledged on 16 June', 'Day 3', 'An answer is due by Thursday 25 June.')
  await expectTrail(app, 'Seen by Grace Alderney')

  await act(app, hands, 'b', 'Asked back…')
  await say(app, hands, {
    dialog: /^Asked back: 26\/E03$/,
    field: 'What they need to know',
    words: 'How many come, and who locks up?',
    button: /^Note what was asked/,
  })
  await toast(app, 'Asked back: 26/E03. The clock is paused.')
  await expectStanding(app, 'Asked back on 16 June', 'Paused at day 3', /^It is back with the team/)

  await takeBack(app, hands)
  await expectStanding(app, 'Acknowledged on 16 June', 'Day 3')
  await again(app, hands)
  await expectStanding(app, 'Asked back on 16 June', 'Paused at day 3')
  await expectTrail(app, 'Asked back by Grace Alderney: “How many come, and who locks up?”')
  await lookedAt(app, hands)
}

async function takeBack(app: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await app.window.keyboard.press('ControlOrMeta+Z')
  else {
    const undo = app.window.getByRole('button', { name: 'Undo' }).last()
    await undo.hover()
    // Words that lie under the pointer can still be read.
    await app.axe()
    await undo.click()
  }
  await toast(app, 'Took back: Asked back about 26/E03')
}

async function again(app: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await app.window.keyboard.press('ControlOrMeta+Y')
  else await app.window.getByRole('button', { name: 'Do it again' }).last().click()
  await toast(app, 'Did again: Asked back about 26/E03')
}

/** The team gives what was asked for: the clock goes on from where it stood. */
export async function giveBack(app: LaunchedApp, hands: Hands): Promise<void> {
  await expectStanding(app, 'Asked back on 16 June', 'Paused at day 3')
  await act(app, hands, 'b', 'What they asked for…')
  await say(app, hands, {
    dialog: /^What they asked for: 26\/E03$/,
    field: 'The team’s answer',
    words: 'Fourteen. Nettie locks up.',
    button: /^Give it back/,
  })
  await expectStanding(app, 'Acknowledged on 16 June', 'Day 3', '6 working days in all.')
  await expectTrail(app, 'Given what was asked for by Nettie Bramble: “Fourteen. Nettie locks up.”')
}

/** An answer without an answer is not one; then yes, if, until a day, and it is kept for every place. */
export async function answerYesIf(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await act(app, hands, 'w', 'Record the answer…')
  const open = dialog(window, /^What was said to 26\/E03$/)
  await open.waitFor()
  const record = async () => {
    if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
    else await open.getByRole('button', { name: /^Record the answer/ }).click()
  }
  await record()
  await open.getByText('Choose what the answer is.').waitFor()
  if (hands.kind === 'keyboard') await window.keyboard.press('Alt+2')
  else await open.getByRole('radio', { name: 'Yes, if' }).click()
  await record()
  await open.getByText('Write on what condition.').waitFor()
  await lookedAt(app, hands)
  await hands.fill(open.getByRole('textbox', { name: /^Their words/ }), yesIf)
  await hands.pick(open.getByRole('radio', { name: 'In every place' }))
  await record()
  await open.waitFor({ state: 'detached' })
  await toast(app, 'Answered: 26/E03. It is kept as a permission.')
  await expectStanding(app, 'Answered on 19 June', 'On day 3', /6 working days in all\./)
  const answer = window.getByRole('region', { name: 'Answer' })
  await answer.getByText(/It holds until Wednesday 31 March 2027\./).waitFor()
  await lookedAt(app, hands)
}

const yesIf = 'Yes, if two named people sign for the key. It holds until 31 March 2027.'

/** The team has read it and says what it led to. */
export async function readAndClose(app: LaunchedApp, hands: Hands): Promise<void> {
  await act(app, hands, 'c', 'Read and close…')
  await say(app, hands, {
    dialog: /^Read and close 26\/E03$/,
    field: 'What it led to',
    words: 'The choir sings there from 4 July.',
    button: /^Close it/,
  })
  await expectStanding(app, 'Closed on 19 June', 'Answered on day 3')
  await app.window.getByText('It led to:').waitFor()
  await expectTrail(app, 'Read and closed by Nettie Bramble: “The choir sings there from 4 July.”')
  await leaveQuestion(app, hands)
  await expectSlip(app, asked, 'Closed', ['Answered on day 3', /Kept as a permission\./])
}

/** With its condition, its place, its end and where it was said: in which minute, or, asked outside a meeting, on which day. */
export async function findInRegister(app: LaunchedApp, hands: Hands, said: string): Promise<void> {
  await openRegister(app, hands)
  const row = registerRow(app, 'Use the school hall on Saturdays without a deposit')
  for (const words of [/two named people sign for the key/i, 'Both places', '31 March 2027', 'Grace Alderney', said])
    await row.getByText(words).first().waitFor()
  await lookedAt(app, hands)
}
