import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { standing, titles } from './journey/agenda'
import { paste } from './journey/clipboard'
import { keyboard } from './journey/hands'
import { tuesday } from './journey/prepare'
import { firstRun } from './journey/start-team'

/** As it stands in somebody's e-mail. */
const nine = [
  'Nettie Bramble, Northfold County Council, lead',
  'Cass Underhill – Northfold County Council – clerk',
  'Owen Larkspur (Peakside Homes)',
  'Priya Fernley, Millbrook Surgery',
  'Idris Marlowe; Northfold Police',
  'Farida Thistle, Millbrook Primary School',
  'Jonah Reed, Tea & Toast volunteer',
  'Dot Hazelwood, Millbrook Residents’ Group, resident',
  'Grace Alderney, Northfold County Council, enabler',
]

/** README states these. */
const most = { keys: 26, pastes: 1, choices: 1 }

let app: LaunchedApp

beforeAll(async () => {
  app = await launch({ now: tuesday, size: { width: 1366, height: 768 } })
  app.window.setDefaultTimeout(15_000)
})
afterAll(() => app?.close())

it(`from first run to the first agenda: ${most.keys} key presses, ${most.pastes} paste, ${most.choices} choice, no mouse`, async () => {
  const { window } = app
  await firstRun(app)
  await window.evaluate(startCounting)
  await window.keyboard.press('2')
  await window.getByLabel('Name', { exact: true }).waitFor()
  await window.keyboard.type('Millbrook')
  await paste(app, { text: nine.join('\n') })
  await window.getByRole('table', { name: 'The list as it was understood' }).waitFor()
  await keyboard(window).choose(window.getByRole('button', { name: /Your name/ }), 'Nettie Bramble (NB)')
  await window.getByText('All is said.').waitFor()
  await window.keyboard.press('ControlOrMeta+Enter')
  await window.getByRole('list', { name: 'Agenda items' }).waitFor()

  expect(await titles(app)).toEqual(standing)
  await window.getByText('Twelve items, 60 minutes for an hour.').waitFor()
  await window.getByRole('button', { name: /At the keyboard: Nettie Bramble/ }).waitFor()
  const tally = await window.evaluate(readTally)
  process.stdout.write(`First run to first agenda: ${JSON.stringify(tally)}\n`)
  expect(tally?.clicks).toBe(0)
  expect(tally?.keys).toBeLessThanOrEqual(most.keys)
  expect(tally?.pastes).toBe(most.pastes)
  expect(tally?.choices).toBe(most.choices)
})

type Tally = { keys: number; pastes: number; choices: number; clicks: number }

/** Runs in the page. */
function readTally(): Tally | undefined {
  return (window as Window & { tally?: Tally }).tally
}

/** Runs in the page. A chord is one press, whatever is held down with it. */
function startCounting(): void {
  const tally = { keys: 0, pastes: 0, choices: 0, clicks: 0 }
  Object.assign(window, { tally })
  const held = ['Control', 'Shift', 'Alt', 'Meta']
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (!held.includes(key)) tally.keys += 1
      if (key === 'Enter' && document.activeElement?.getAttribute('role') === 'option') tally.choices += 1
    },
    true,
  )
  window.addEventListener('paste', () => (tally.pastes += 1), true)
  window.addEventListener('pointerdown', () => (tally.clicks += 1), true)
}
