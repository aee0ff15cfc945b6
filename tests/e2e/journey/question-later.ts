import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import type { LaunchedApp } from '../harness/launch'
import type { Hands } from './hands'
import { expectSlip, filterForBoard, goToPlace, openQuestions, registerRow } from './question-board'
import { dialog, expectStanding, lookedAt, toast } from './question-page'
import { asked, askedAgain, mailed, silent } from './question-places'
import { saveTo } from './saving'
import { readWordFile } from './word-file'

/** Much the same is asked elsewhere: what was said before is there before the question is written. */
export async function useThat(app: LaunchedApp, hands: Hands, day: string): Promise<void> {
  const { window } = app
  await goToPlace(app, hands, 'Carr Top')
  await openQuestions(app, hands)
  await window.getByRole('heading', { name: 'No escalations yet' }).waitFor()
  if (hands.kind === 'keyboard') await window.keyboard.press('n')
  else await window.getByRole('button', { name: /^Write a question/ }).click()
  await window.getByRole('textbox', { name: /^The question/ }).waitFor()
  const [half = '', rest = ''] = askedAgain.split(/(?<=school hall)/)
  await window.keyboard.type(half)
  const offered = window.getByRole('region', { name: 'A permission that may answer this' })
  await offered.getByRole('heading', { name: 'This may answer it' }).waitFor()
  await offered.getByText(/if two named people sign for the key/).waitFor()
  await window.keyboard.type(rest)
  await lookedAt(app, hands)
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Shift+U')
  else await offered.getByRole('button', { name: /^Use that/ }).click()
  await toast(app, 'Answered by what was said before.')
  await window.getByRole('heading', { level: 1, name: askedAgain }).waitFor()
  await expectStanding(app, `Closed on ${day}`, 'Never sent', 'A permission answered it.')
  const answer = window.getByRole('region', { name: 'Answer' })
  await answer.getByText(/^Allowed on .* by Grace Alderney, used here on .*, noted by Nettie Bramble\./).waitFor()
  await lookedAt(app, hands)
  await hands.press(answer.getByRole('button', { name: 'The permission that answered it' }))
  await registerRow(app, 'Use the school hall on Saturdays').getByText('Used once').waitFor()
  const panel = window.getByRole('complementary', { name: 'The permission' })
  await panel.getByRole('button', { name: /CARR 26\/E01/ }).waitFor()
  await lookedAt(app, hands)
}

/** Over its time: flagged on the board, and in the brief that is made from there. */
export async function flaggedForBoard(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await goToPlace(app, hands, 'Millbrook')
  await openQuestions(app, hands)
  await expectSlip(app, silent, 'Sent', ['1 day over', 'For the programme board'])
  await filterForBoard(app, hands)
  await window.getByText('1 of 3 shown').waitFor()
  await expectSlip(app, silent, 'Sent')
  for (const colorScheme of ['dark', 'light'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await lookedAt(app, hands)
  }
  const path = join(app.folders.base, 'brief.docx')
  await saveTo(app, hands, path, async () => {
    if (hands.kind === 'keyboard') await window.keyboard.press('b')
    else await window.getByRole('button', { name: /^Brief for an enabler/ }).click()
    const open = dialog(window, /^A brief for whom/)
    await open.getByText('Grace Alderney: 1 question').first().waitFor()
    if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
    else await open.getByRole('button', { name: /^Make the brief/ }).click()
  })
  const text = (await readWordFile(path)).paragraphs.map((one) => one.text).join('\n')
  for (const words of [silent, 'For the programme board', 'Flagged, as it is late', '11 working days, 1 over'])
    assert.ok(text.includes(words), `the brief has no “${words}”: ${text}`)
}

/** Nobody put it there: the next agenda asks again, and tells what was answered. */
export async function onTheNextAgenda(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+2')
  else await window.getByRole('button', { name: /^Next meeting/ }).click()
  await window.getByRole('heading', { level: 1, name: /Thursday 9 July/ }).waitFor()
  const row = (title: string) => window.locator('[data-card]').filter({ hasText: title })
  await row(silent).getByText('No answer for 11 working days').waitFor()
  await row(mailed).getByText('Answered on 16 June by e-mail: yes', { exact: true }).waitFor()
  await row(asked).getByText('Answered on 19 June: yes, if', { exact: true }).waitFor()
  await lookedAt(app, hands)
}
