import { strict as assert } from 'node:assert'
import { passTime } from '../harness/pass-time'
import { areInTheRoom, row } from './hour-people'
import { type Lead, pressPound } from './lead'
import { outcome } from './live'
import { secondsUsed } from './meeting-time'
import type { Prepared } from './prepare'
import { clockIs } from './wall'

/** The quiet words at four fifths of an item and at its end. */
export async function hearTheClock(lead: Lead): Promise<void> {
  const { app, press, hears } = lead
  await press('ArrowRight')
  await hears(/^Item 5 of 14: Pledges$/)
  await passTime(app, 4.8)
  // And nothing else: no clock is read out.
  assert.deepEqual(await hears(/^Nearly time$/), ['Nearly time'])
  await clockIs(lead, 'Nearly time')
  await passTime(app, 1.2)
  assert.deepEqual(await hears(/^Time is up$/), ['Time is up'])
  await clockIs(lead, 'Time is up')
}

/** Notes, and one of everything an item can lead to, each line told as it is understood. */
export async function workOnTheLift(lead: Lead): Promise<void> {
  const { app, window, press, type, hears, stands } = lead
  await press('ControlOrMeta+7')
  await hears(/^Item 7 of 14: Weir Court lift$/)
  await press('m')
  await stands('textbox', 'Notes of item 7, Weir Court lift')
  await type('The lift has been out for three weeks.')
  await press('ControlOrMeta+Enter')
  await hears(/^What to add\? A action, D decision/)
  await press('a')
  await stands('textbox', 'What is to be done, who, and by when')
  await type('ring Peakside about the part ol fri')
  await hears(/Owen Larkspur, by Friday 12 June/)
  await press('Enter')
  await hears(/^Action added: ring Peakside about the part$/)
  await type('carry shopping up, everybody, 25 june')
  await hears(/The whole team, by Thursday 25 June/)
  await press('Enter')
  await hears(/^Action added: carry shopping up$/)
  await type('find out who holds the key')
  await press('Enter')
  await hears(/^Action added: find out who holds the key$/)
  await press('Escape')
  await stands('region', 'Live meeting, Millbrook')

  const adds = [
    ['p', 'What is promised', 'Pledge', 'we knock, you answer'],
    ['e', 'The question to the enabler', 'Escalation', 'May we put a notice in the lift?'],
    ['o', 'The idea', 'Idea', 'A phone tree for the block'],
    ['t', 'The story', 'Story', 'Two boys carried a pram up'],
  ] as const
  for (const [key, label, word, text] of adds) {
    await press(key)
    await stands('textbox', label)
    await type(text)
    await press('Enter')
    await hears(new RegExp(`^${word} added: ${text.replace('?', '\\?')}$`))
    await press('Escape')
    await stands('region', 'Live meeting, Millbrook')
  }
  await outcome(window, 'find out who holds the key').getByText('26/A007').waitFor()
  await app.axe()
}

/** What was taken back leaves its number unused: gaps are right. */
export async function decideTwice(lead: Lead): Promise<void> {
  const { window, press, type, hears, stands } = lead
  for (const [text, number] of [
    ['nobody uses the stairs', '26/D002'],
    ['neighbours knock every day until the lift moves', '26/D003'],
  ] as const) {
    await press('d')
    await stands('textbox', 'What was agreed')
    await type(text)
    await press('Enter')
    await hears(new RegExp(`^Agreed added: ${text}$`))
    await press('Escape')
    await outcome(window, text).getByText(number).waitFor()
    if (number === '26/D003') return
    await press('ControlOrMeta+Z')
    await hears(/^Took back: Recorded decision 26\/D002/)
    await outcome(window, text).waitFor({ state: 'detached' })
  }
}

/** A note for the lead alone, minutes from a later item, the order changed on the way, and the clock stopped for a while. */
export async function steerTheHour(lead: Lead, prepared: Prepared): Promise<void> {
  const { app, window, press, type, hears, stands } = lead
  await press('Shift+H')
  await stands('textbox', 'Private note, in no document')
  await type('ask Idris about the caretaker')
  await press('Enter')
  await hears(/^Private note saved$/)
  await readWhileHeld(lead)

  await press('b')
  await stands('textbox', 'Minutes to borrow')
  await app.axe()
  await press('Enter')
  await hears(/^1 minute borrowed from .+, which now has \d+$/)
  await passTime(app, 7)

  await press('j')
  await stands('option', /Weir Court lift/)
  await press('ArrowDown')
  await stands('option', /Summer tea, 14 July/)
  await app.axe()
  await press('Alt+ArrowDown')
  await hears(/^Summer tea, 14 July, item 9 of 14$/)
  await press('Escape')
  await stands('region', 'Live meeting, Millbrook')

  await press('s')
  await hears(/^Paused$/)
  const before = Math.floor((await secondsUsed(window, prepared)) / 60)
  await passTime(app, 3)
  assert.equal(await window.getByText(/^\d+ of 60 minutes$/).innerText(), `${before} of 60 minutes`)
  await press('s')
  await hears(/^The clock goes on$/)
}

/** Nothing of it is on the page for who does not hold the key, and all of it for who does. */
async function readWhileHeld({ window }: Lead): Promise<void> {
  const words = 'ask Idris about the caretaker'
  const note = window.getByText(words)
  await window.getByRole('button', { name: /^Private note, hold/ }).waitFor()
  assert.equal(await note.count(), 0)
  await window.keyboard.down('h')
  await note.waitFor()
  await window.keyboard.up('h')
  await note.waitFor({ state: 'detached' })
}

/** The confidential item: its title stays off the wall until those who have not signed up have left. */
export async function holdSignedUpPart(lead: Lead): Promise<void> {
  const { app, window, press, type, hears, stands, h1 } = lead
  await press('ArrowRight')
  await hears(/^Item 8 of 14: Confidential item$/)
  assert.equal(await window.getByText('A family at Carr Top').count(), 0)
  await press('u')
  await hears(/^Not signed up: Rufus Penhale, Jonah Reed and Sana Quill\. U begins when they have left\.$/)
  await press('u')
  await hears(/^The signed-up part has begun$/)
  await h1('A family at Carr Top')
  await press('d')
  await type('the surgery and the school talk on Monday')
  await press('Enter')
  await hears(/^Agreed added: the surgery and the school talk on Monday$/)
  await press('Escape')
  await stands('region', 'Live meeting, Millbrook')
  await passTime(app, 6)
  await press('u')
  await hears(/^The open part again$/)
  // It is said with the core's answer; what is on the wall is read anew just after.
  await window.getByText('A family at Carr Top').waitFor({ state: 'detached' })
}

/** The pot, while one who has an interest in it is out of the room, and the end of the hour. */
export async function spendAndFinish(lead: Lead, prepared: Prepared): Promise<void> {
  const { app, window, press, type, hears, stands } = lead
  await press('ArrowRight')
  await hears(/^Item 9 of 14: Summer tea, 14 July$/)
  await passTime(app, 5)
  for (const [item, minutes] of [
    ['Item 10 of 14: Escalations', 4],
    ['Item 11 of 14: Ideas', 3],
  ] as const) {
    await press('PageDown')
    await hears(new RegExp(`^${item}$`))
    await passTime(app, minutes)
  }
  await press('ControlOrMeta+ArrowDown')
  await hears(/^Item 12 of 14: The pot$/)
  await press('w')
  await stands('list', 'People')
  await areInTheRoom(lead, 8)
  assert.match(await row(lead, 'Idris Marlowe').innerText(), /Left for an interest/)
  await press('Escape')
  await stands('region', 'Live meeting, Millbrook')
  await pressPound(lead)
  await stands('textbox', 'What it is for, and how much')
  await type('tea urn £40')
  await hears(/£40\.00 for tea urn/)
  await press('Enter')
  await hears(/^Spend added: tea urn £40$/)
  await press('Escape')
  await passTime(app, 5)
  await hears(/^The meeting: Nearly time$/)
  await press('ArrowRight')
  await hears(/^Item 13 of 14: Any other business$/)
  await passTime(app, 4)
  await press('ArrowRight')
  await hears(/^Item 14 of 14: Date of the next meeting$/)
  // To the second, by the meeting's own record: what stands on the wall is in whole minutes.
  await passTime(app, 60 - (await secondsUsed(window, prepared)) / 60)
  await hears(/^The meeting: Time is up$/)
  await window.getByText('60 of 60 minutes', { exact: true }).waitFor()
  await press('ArrowRight')
  await hears(/^This is the last item\. F closes the meeting\.$/)
}
