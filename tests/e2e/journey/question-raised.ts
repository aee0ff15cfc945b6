import { strict as assert } from 'node:assert'
import type { LaunchedApp } from '../harness/launch'
import type { Hands } from './hands'
import { openAddLine, outcome, stepTo } from './live'
import { dialog, lookedAt, toast } from './question-page'
import { asked } from './question-places'

/** E, the question in one line, then written out over the room: what is wrong with it is said, and nothing is lost. */
export async function askInTheMeeting(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await stepTo(app, hands, 'Challenges')
  await openAddLine(app, hands, 'e')
  await window.getByLabel('The question to the enabler').waitFor()
  await window.keyboard.type(asked)
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Shift+Enter')
  else await window.getByRole('button', { name: 'write it out' }).click()
  const open = dialog(window, /^Write the question out$/)
  await open.waitFor()
  assert.equal(await open.getByRole('textbox', { name: 'The question' }).inputValue(), asked)
  await hands.choose(open.getByRole('button', { name: /What is asked for$/ }), 'Permission')
  await hands.fill(open.getByRole('textbox', { name: 'What was tried' }), 'The bookings desk said no.')
  await hands.fill(open.getByRole('textbox', { name: 'What happens if nothing is done' }), 'The choir stops in July.')
  await hands.fill(open.getByRole('textbox', { name: 'Needed by' }), '3 June 2026')
  await open.getByText('Wednesday 3 June 2026').waitFor()
  // Said beside the day itself, and nothing is sent.
  await send(app, hands)
  await open.getByRole('alert').filter({ hasText: 'That day has passed. Choose one to come.' }).waitFor()
  assert.equal(await outcome(window, asked).count(), 0)
  await hands.fill(open.getByRole('textbox', { name: 'Needed by' }), '3 July')
  await open.getByRole('alert').waitFor({ state: 'detached' })
  await hands.choose(open.getByRole('button', { name: /\bTo$/ }), 'Nettie Bramble')
  await refusedToSend(app, hands, 'This question would go to the person who asks it.')
  await lookedAt(app, hands)
  await hands.choose(open.getByRole('button', { name: /\bTo$/ }), 'Grace Alderney')
  assert.equal(await open.getByRole('textbox', { name: 'What was tried' }).inputValue(), 'The bookings desk said no.')
  await send(app, hands)
  await open.waitFor({ state: 'detached' })
  await toast(app, 'Sent')
  await outcome(window, asked).getByText('26/E03').waitFor()
  await window.keyboard.press('Escape')
  await lookedAt(app, hands)
}

async function send({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
  else
    await dialog(window, /^Write the question out$/)
      .getByRole('button', { name: /^Send it now/ })
      .click()
}

async function refusedToSend(app: LaunchedApp, hands: Hands, why: string): Promise<void> {
  const { window } = app
  await send(app, hands)
  const refusal = window.getByRole('alert').filter({ hasText: why })
  await refusal.waitFor()
  if (hands.kind === 'pointer') await refusal.getByRole('button', { name: 'Close' }).click()
}
