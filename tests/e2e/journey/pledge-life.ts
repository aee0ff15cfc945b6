import { strict as assert } from 'node:assert'
import type { Locator } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import { issueAgenda, openFromToday, startMeeting } from './agenda'
import type { Hands } from './hands'
import { finishCloseOut, openAddLine, openCloseOut, outcome, stepTo } from './live'
import { page } from './minutes'

/** What is promised: said in one line at first. */
export const promised = 'Lifts to the pond day'
export const weWill = 'drive two cars on the morning'
export const youWill = 'say by Tuesday who needs a seat'

/** Nothing of it is added up, compared or given marks out of anything. */
const aScore = /\b(?:scores?|points|league|ranking|rate|best|worst)\b|%|\bout of \d/i

export function assertNoScore(text: string): void {
  assert.doesNotMatch(text, aScore)
}

/** From Today into the room. */
export async function openTheMeeting(app: LaunchedApp, hands: Hands): Promise<void> {
  await openFromToday(app, hands)
  await startMeeting(app, hands)
}

export async function closeAndRead(app: LaunchedApp, hands: Hands): Promise<string> {
  await openCloseOut(app, hands)
  await finishCloseOut(app, hands)
  const sheet = page(app.window)
  await sheet.waitFor()
  return sheet.innerText()
}

/** One line, and a number. */
export async function offerInOneLine(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await stepTo(app, hands, 'Pledges')
  await openAddLine(app, hands, 'p')
  await window.getByLabel('What is promised').waitFor()
  await window.keyboard.type(promised)
  await window.keyboard.press('Enter')
  await outcome(window, promised).getByText('26/P01').waitFor()
  await window.keyboard.press('Escape')
}

export async function openPledges({ window }: Pick<LaunchedApp, 'window'>): Promise<void> {
  await window.keyboard.press('ControlOrMeta+6')
  await window.getByRole('heading', { level: 1, name: 'Pledges' }).waitFor()
}

/** Its two facing pages. */
export function pages({ window }: Pick<LaunchedApp, 'window'>): Locator {
  return window.getByRole('article', { name: 'Pledge 26/P01' })
}

/** Where the list has it, with these words. */
export async function standsIn(
  { window }: Pick<LaunchedApp, 'window'>,
  column: string,
  words: readonly (string | RegExp)[] = [],
): Promise<void> {
  const row = window
    .getByRole('navigation', { name: 'Pledges' })
    .getByRole('region', { name: column })
    .getByRole('listitem')
    .filter({ hasText: promised })
  await row.waitFor()
  for (const wanted of words) await row.getByText(wanted).waitFor()
}

/** Who promises what, on the two blank pages. */
export async function sayBothSides(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  for (const [who, name, label, words] of [
    ['Who is we?', 'Owen Larkspur', 'We will', weWill],
    ['Who is you?', 'Residents', 'You will', youWill],
  ] as const) {
    const side = pages(app).getByRole('region', { name: label })
    await hands.fill(side.getByRole('combobox', { name: who }), name)
    // Leaves the names that are offered, which hide what is behind them.
    await window.keyboard.press('Tab')
    await hands.fill(side.getByRole('textbox', { name: label }), words)
    await window.keyboard.press('Enter')
    await side.getByRole('button', { name: new RegExp(`^${words}`) }).waitFor()
  }
}

/** A target to count, a condition with its day, and when it is looked at again. */
export async function sayHowFar(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  const its = pages(app)
  await hands.press(its.getByRole('button', { name: /Change the target$/ }))
  await its.getByRole('textbox', { name: 'Target' }).waitFor()
  await window.keyboard.type('eight seats there and back')
  await window.keyboard.press('Enter')
  await its.getByRole('button', { name: /^eight seats there and back/ }).waitFor()
  await hands.press(its.getByRole('button', { name: /Change what it goes on if$/ }))
  await its.getByRole('textbox', { name: 'How many others' }).waitFor()
  await window.keyboard.type('6')
  await hands.fill(its.getByRole('textbox', { name: 'Join by' }), '2 july')
  await window.keyboard.press('Enter')
  await its.getByText('6 others join by Thursday 2 July').waitFor()
  await reviewOn(app, hands, '25 june', 'Thursday 25 June 2026')
}

async function reviewOn(app: LaunchedApp, hands: Hands, typed: string, day: string): Promise<void> {
  const { window } = app
  await hands.press(pages(app).getByRole('button', { name: /Change the review day$/ }))
  await pages(app).getByRole('textbox', { name: 'Review' }).waitFor()
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.type(typed)
  await window.keyboard.press('Enter')
  await pages(app)
    .getByRole('button', { name: new RegExp(`^${day}`) })
    .waitFor()
}

export async function putOnTheAgenda({ window }: LaunchedApp): Promise<void> {
  await window.keyboard.press('g')
  await window.getByText(new RegExp(`agenda: ${promised}$`)).waitFor()
}

/** More have joined, a key for each. */
export async function countJoined(app: LaunchedApp, times: number, words: string): Promise<void> {
  for (let time = 0; time < times; time += 1) await app.window.keyboard.press('+')
  await pages(app).getByText(words).waitFor()
}

/** On the agenda without anybody's doing, and why. */
export async function stoodOnTheAgenda(app: LaunchedApp, hands: Hands, reason: string): Promise<void> {
  const { window } = app
  await openFromToday(app, hands)
  const item = window.getByRole('main').locator('[data-card]').filter({ hasText: promised })
  await item.getByText(reason).waitFor()
  await issueAgenda(app, hands)
  await startMeeting(app, hands)
  await stepTo(app, hands, promised)
}

export function inTheRoom({ window }: Pick<LaunchedApp, 'window'>): Locator {
  return window.getByRole('region', { name: 'The pledge' })
}

/** The next step of an offered one: both sides agree. */
export async function agreeInTheRoom(app: LaunchedApp): Promise<void> {
  await app.window.keyboard.press('g')
  await inTheRoom(app).getByText('Agreed', { exact: true }).waitFor()
}

/** One side, with what shows it; the other stays as it is. */
export async function markInTheRoom(
  app: LaunchedApp,
  hands: Hands,
  side: 'We will' | 'You will',
  evidence: string,
): Promise<void> {
  const { window } = app
  await window.keyboard.press('g')
  const marks = inTheRoom(app).getByRole('radiogroup', { name: `${side}: is it kept?` })
  await hands.pick(marks.getByRole('radio', { name: 'Kept', exact: true }))
  await inTheRoom(app).getByRole('textbox', { name: 'What shows it?' }).waitFor()
  await app.axe()
  await window.keyboard.type(evidence)
  await window.keyboard.press('Enter')
  await inTheRoom(app).getByText(evidence).waitFor()
}

export async function reviewAgainOn(app: LaunchedApp, typed: string, day: string): Promise<void> {
  const { window } = app
  await window.keyboard.press('Escape')
  await window.keyboard.press('z')
  await inTheRoom(app).getByRole('textbox', { name: 'Review it on' }).waitFor()
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.type(typed)
  await window.keyboard.press('Enter')
  await inTheRoom(app).getByText(`Review ${day}`, { exact: true }).waitFor()
}
