import { strict as assert } from 'node:assert'
import type { LaunchedApp } from '../harness/launch'
import { announced, card, column, liftByGrip } from './board'
import { promised } from './pledge-life'

/** With the mouse: what may be moved is, what may not goes back and says why. */
export async function dragOnBoard(app: LaunchedApp): Promise<void> {
  const { window } = app
  await card(column(window, 'Agreed'), promised).getByText('Goes on if 6 join by 2 July: 2 have').waitFor()
  await liftByGrip(app, promised, 'Under way')
  await window.mouse.up()
  await announced(window, /^Moved 26\/P01 to Under way/)
  const slip = card(column(window, 'Under way'), promised)
  await slip.getByText('2 of 6 others have joined').waitFor()

  await liftByGrip(app, promised, 'Not kept')
  await window.getByText('Only the meeting says so, with a reason.').waitFor()
  await window.mouse.up()
  await announced(window, /^26\/P01 stays in Under way$/)
  await window.getByText('Only the meeting says that a pledge was not kept. 26/P01 stays where it is.').waitFor()
  await slip.waitFor()
  assert.equal(await card(column(window, 'Not kept'), promised).count(), 0)
}

/** Four more have joined, a key for each: it goes on. */
export async function countTheRest({ window }: LaunchedApp): Promise<void> {
  for (let time = 0; time < 4; time += 1) await window.keyboard.press('+')
  await card(column(window, 'Under way'), promised).getByText('All 6 others have joined').waitFor()
}
