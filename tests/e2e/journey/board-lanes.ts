import { strict as assert } from 'node:assert'
import type { LaunchedApp } from '../harness/launch'
import { announced, goToCard } from './board'
import { posters } from './board-places'

/** In lanes by owner what is the team's is put into the lane of Owen, who then has it; one undo, and no lanes again. */
export async function giveByLane(app: LaunchedApp): Promise<void> {
  const { window } = app
  const lanes = (): Promise<readonly string[]> => window.locator('[data-lane] h3').allInnerTexts()
  const isIn = (lane: string) =>
    window.getByRole('region', { name: lane }).getByRole('button', { name: posters }).waitFor()
  await goToCard(window, posters)
  await window.keyboard.press('Shift+L')
  await announced(window, /^By owner$/)
  await isIn('The whole team')
  const before = await lanes()
  assert.equal(before.length, 3, `one lane for each who has something: ${before.join(', ')}`)
  await app.axe()
  await window.getByRole('button', { name: posters }).focus()
  await window.keyboard.press('Space')
  await window.keyboard.press('PageUp')
  await announced(window, /^Moving 26\/A004 to Owen Larkspur$/)
  await window.keyboard.press('Space')
  await window.getByText('Given 26/A004 to Owen Larkspur').waitFor()
  await isIn('Owen Larkspur')
  assert.equal((await lanes()).length, 2)
  await window.keyboard.press('ControlOrMeta+Z')
  await isIn('The whole team')
  await window.keyboard.press('Shift+L')
  await announced(window, /^No lanes$/)
}
