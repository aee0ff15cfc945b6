import { strict as assert } from 'node:assert'
import type { LaunchedApp } from '../harness/launch'
import { paste } from './clipboard'
import { peopleList } from './fixtures'
import type { Hands } from './hands'

export const millbrook = { name: 'Millbrook', district: 'Northfold Vale', venue: 'Millbrook Community Hall' }

export function firstRun({ window }: LaunchedApp): Promise<void> {
  return window.getByRole('heading', { name: 'Run the weekly meeting. Keep what it promises.' }).waitFor()
}

/** First run, then the sheet of five parts, filled from a pasted list; ends before anything is made. */
export async function fillTeamSheet(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await firstRun(app)
  if (hands.kind === 'keyboard') await window.keyboard.press('2')
  else await window.getByRole('button', { name: /^Start our team/ }).click()
  await window.getByRole('heading', { name: 'Start our team' }).waitFor()

  await hands.fill(window.getByLabel('Name', { exact: true }), millbrook.name)
  await hands.fill(window.getByLabel('District'), millbrook.district)
  await hands.fill(window.getByLabel('Venue'), millbrook.venue)
  await pastePeople(app, hands)
  await hands.choose(window.getByRole('button', { name: /Your name/ }), 'Nettie Bramble (NB)')
}

/** Each line lands beside what was understood of it; who is known by one name only is asked about. */
async function pastePeople(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  const list = await peopleList()
  const field = window.getByLabel(/^Paste the list/)
  await hands.fill(field, '')
  await paste(app, { text: list })
  const table = window.getByRole('table', { name: 'The list as it was understood' })
  await table.waitFor()
  for (const line of list.trim().split('\n')) assert.equal(await table.getByText(line, { exact: true }).count(), 1)
  assert.equal(await table.getByLabel('Name of Nettie Bramble').inputValue(), 'Nettie Bramble')
  assert.equal(await table.getByLabel('Organisation of Owen Larkspur').inputValue(), 'Peakside Homes')
  assert.equal(await table.getByLabel('Role of Cass Underhill').inputValue(), 'clerk')
  assert.equal(await table.getByLabel('Name of health visitor').inputValue(), '')

  await window.getByText('Dot’s other name').first().waitFor()
  await hands.fill(window.getByRole('textbox', { name: 'Dot’s other name' }), 'Hazelwood')
  await window.keyboard.press('Enter')
  await table.getByLabel('Name of Dot Hazelwood').waitFor()
}

/** One command makes workspace, team and the first agenda. */
export async function startOurTeam(app: LaunchedApp, hands: Hands): Promise<void> {
  await fillTeamSheet(app, hands)
  await makeTeam(app, hands)
}

export async function makeTeam({ window }: LaunchedApp, hands: Hands): Promise<void> {
  await window.getByText('All is said.').waitFor()
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
  else await window.getByRole('button', { name: /^Make the team/ }).click()
  await window.getByRole('heading', { name: /Thursday 11 June/ }).waitFor()
  await window.getByRole('button', { name: /At the keyboard: Nettie Bramble/ }).waitFor()
}
