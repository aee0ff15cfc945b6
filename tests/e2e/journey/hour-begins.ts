import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { passTime } from '../harness/pass-time'
import { areInTheRoom, asOnAProjector, markedAs, row } from './hour-people'
import type { Lead } from './lead'

/** From Today into the room: the statement is read, everybody is asked for, and says a word. */
export async function startTheHour(lead: Lead): Promise<void> {
  const { app, window, press, hears, stands, h1 } = lead
  await window.getByRole('heading', { level: 2, name: /^Next meeting/ }).waitFor()
  await press('a')
  await h1(/Thursday 11 June/)
  await press('ControlOrMeta+Enter')
  await h1('Welcome and confidentiality')
  await stands('region', 'Live meeting, Millbrook')
  await hears(/^Item 1 of 14: Welcome and confidentiality$/)
  await asOnAProjector(app)
  await press('c')
  await hears(/^Recorded: the statement was read$/)
  await window.getByText(/^Read at 09:5\d$/).waitFor()
  await app.axe()
}

/** One pass: present, a substitute, apologies, late, a guest, an interest in an item to come, and who signed up. */
export async function takeEverybody(lead: Lead): Promise<void> {
  const { app, press, type, hears, stands } = lead
  await press('w')
  await stands('list', 'People')
  await markedAs(lead, 'p', 'Cass Underhill: Present')
  await markedAs(lead, 'p', 'Dot: Present')
  await press('s')
  await stands('textbox', 'Who came for Farida Thistle?')
  await type('Rufus Penhale')
  await markedAs(lead, 'Enter', 'Farida Thistle: Substitute')
  await markedAs(lead, 'a', 'Grace Alderney: Apologies')
  // The pot is item 12: said now, known when the meeting comes to it.
  await press('i')
  await stands('textbox', 'For item')
  await type('pot')
  await markedAs(lead, 'Enter', 'Idris Marlowe: declared interest')
  await markedAs(lead, 'l', 'Jonah Reed: Late')
  for (const name of ['Nettie Bramble', 'Owen Larkspur', 'Priya Fernley']) await markedAs(lead, 'p', `${name}: Present`)
  await press('g')
  await stands('textbox', 'Guest’s name')
  await type('Sana Quill')
  await press('Tab')
  await stands('textbox', 'Organisation')
  await type('Carr Top parents')
  await markedAs(lead, 'Enter', 'Sana Quill: guest')
  await app.axe()

  for (let up = 0; up < 9; up += 1) await press('ArrowUp')
  await hears(/^Cass Underhill, Present$/)
  // Whoever signs up, the hand goes on to the next.
  await markedAs(lead, 'u', 'Cass Underhill: signed up')
  await markedAs(lead, 'u', 'Dot: signed up')
  await press('ArrowDown', 'ArrowDown')
  await hears(/^Idris Marlowe, Present, interest in 12$/)
  await markedAs(lead, 'u', 'Idris Marlowe: signed up')
  await press('ArrowDown')
  for (const name of ['Nettie Bramble', 'Owen Larkspur', 'Priya Fernley'])
    await markedAs(lead, 'u', `${name}: signed up`)
  await areInTheRoom(lead, 9)
  assert.match(await row(lead, 'Farida Thistle').innerText(), /Millbrook Primary School\s+Substitute: Rufus Penhale/)
  await press('Escape')
  await stands('region', 'Live meeting, Millbrook')
}

/** A word each: each person is said, nobody's name stands on the wall. */
export async function checkIn(lead: Lead): Promise<void> {
  const { app, window, press, type, hears, stands } = lead
  await press('v')
  await stands('textbox', /Cass Underhill ?: How do you come in, in a word\?$/)
  await type('hopeful')
  await press('Enter')
  await hears(/^Dot, 2 of 9$/)
  await type('tired')
  await press('Enter')
  await hears(/^Rufus Penhale, 3 of 9$/)
  await press('Escape')
  await stands('region', 'Live meeting, Millbrook')
  await window.getByRole('region', { name: 'Check-in round' }).getByText('hopeful, tired').waitFor()
  await passTime(app, 3)
}

/** The minutes that Y confirms stand on the wall before it is pressed. */
export function toConfirm(window: Page, day: string): Promise<void> {
  return window
    .getByRole('region', { name: 'Minutes to confirm' })
    .getByText(new RegExp(`^Minutes of ${day} \\d{4}$`))
    .waitFor()
}

/** The story is told, the last minutes are confirmed with a correction that stands here, and what changed is read out. */
export async function lookBack(lead: Lead): Promise<void> {
  const { app, window, press, type, hears, stands } = lead
  await press('ArrowRight')
  await hears(/^Item 2 of 14: Good news and stories$/)
  await window.getByRole('region', { name: 'Stories to tell' }).waitFor()
  await press('1')
  await hears(/^Told$/)
  await passTime(app, 4)
  await press('ArrowRight')
  await hears(/^Item 3 of 14: Minutes of the last meeting$/)
  await toConfirm(window, 'Thursday 4 June')
  await press('y')
  await hears(/^Confirmed as a correct record: the minutes of Thursday 4 June$/)
  await press('x')
  await stands('textbox', 'Correction to the minutes of Thursday 4 June')
  await type('item 6: the hall is booked for 4 July')
  await press('Enter')
  await hears(/^Correction recorded: item 6: the hall is booked for 4 July$/)
  await press('Escape')
  await stands('region', 'Live meeting, Millbrook')
  await passTime(app, 2)
  await press('ArrowRight')
  await hears(/^Item 4 of 14: Matters arising$/)
  const matters = window.getByRole('list', { name: 'What changed' })
  await matters.waitFor()
  const lines = await matters.getByRole('listitem').allInnerTexts()
  assert.deepEqual(
    lines.map((line) => line.split('\n')[0]),
    ['Proposed done', 'Proposed done', 'Late', 'Late'],
  )
  await passTime(app, 4)
}
