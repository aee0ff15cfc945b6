import type { Page } from 'playwright-core'
import type { LaunchedApp } from '../e2e/harness/launch'
import { keyboard } from '../e2e/journey/hands'
import { stepTo } from '../e2e/journey/live'
import { until } from '../e2e/journey/until'
import type { Camera } from './pictures'

/** A team that begins and ends its meetings with a word each says so on the page of its place. */
export async function offerRounds({ window }: LaunchedApp): Promise<void> {
  await window.getByRole('button', { name: 'The place' }).click()
  const rounds = window.getByRole('checkbox', { name: 'A word each at the start and at the end' })
  await rounds.click()
  await window.getByText('A check-in and a close-out round are offered').waitFor()
}

/** The pass as it asks: whose word it is, and how many are to come. */
export async function checkIn({ window }: LaunchedApp, take: Camera): Promise<void> {
  await window.getByRole('region', { name: 'Check-in round' }).waitFor()
  await sayAround(window, ['hopeful', 'tired', 'curious'])
  await window.keyboard.type('glad of the sun')
  await take('check-in', () => window.keyboard.press('ControlOrMeta+Shift+L'))
  await window.keyboard.press('Enter')
  await window.keyboard.press('Escape')
  await wordsOnTheWall(window, 'Check-in', 'curious, glad of the sun, hopeful, tired')
}

/** Said by everybody: the words on the wall, without whose they are. */
export async function closeOutRound(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  await stepTo(app, keyboard(window), 'Date of the next meeting')
  await window.keyboard.press('Escape')
  await window.getByRole('region', { name: 'Close-out round' }).waitFor()
  await sayAround(window, ['lighter', 'heard', 'hungry'])
  await window.keyboard.press('Escape')
  await wordsOnTheWall(window, 'Close-out', 'heard, hungry, lighter')
  await take('close-out-round', () => window.keyboard.press('l'))
}

async function sayAround(window: Page, words: readonly string[]): Promise<void> {
  const turn = window.locator('#round-keys')
  const isTurnOf = (n: number) =>
    until(
      () => turn.innerText(),
      (said) => said.startsWith(`${n} of `),
    )
  await window.keyboard.press('v')
  for (const [index, word] of words.entries()) {
    await isTurnOf(index + 1)
    await window.keyboard.type(word)
    await window.keyboard.press('Enter')
  }
  await isTurnOf(words.length + 1)
}

function wordsOnTheWall(window: Page, round: 'Check-in' | 'Close-out', words: string): Promise<void> {
  return window
    .getByRole('region', { name: `${round} round` })
    .getByText(words, { exact: true })
    .waitFor()
}
