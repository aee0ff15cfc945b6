import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import { hear } from '../harness/screen-reader'
import type { Lead } from './lead'
import { readWordFile, type WordDocument } from './word-file'

/** Each item has an outcome, is carried over or parked; what was proposed is agreed or returned; then it is closed. */
export async function closeTheHour(lead: Lead): Promise<void> {
  const { app, window, main, press, hears, stands, h1 } = lead
  await press('f')
  await h1('Close the meeting')
  await main().getByText('Twelve of 14 items have an outcome.').waitFor()
  await stands('button', /^Carry over/)
  await app.axe()
  assert.deepEqual((await hear(window)).unnamed, [])
  await press('p')
  await hears(/^Parked: Bins in Mill Lane\. Next, item 9: Summer tea, 14 July$/)
  await stands('button', /^Carry over/)
  await press('c')
  await hears(/^Carried over: Summer tea, 14 July\. Every item has an outcome\.$/)
  await stands('button', /^Close and draft the minutes/)
  await press('y')
  await hears(/^Agreed: Boiler service record to the trustees$/)
  await press('r')
  await hears(/^Returned to Doing: Measure the gate of the Rec$/)

  const readBack = main().getByRole('region', { name: 'Read back: who does what' })
  for (const words of [
    /Owen Larkspur\s*ring Peakside about the part\s*Fri 12 June/,
    /The whole team\s*carry shopping up\s*Thu 25 June/,
    /Nobody yet\s*find out who holds the key\s*No date/,
  ])
    assert.match(await readBack.innerText(), words)
  await press('ControlOrMeta+Enter')
  await hears(/^The meeting is closed\. 1 item was carried over to Thursday 18 June\./)
  await h1('Minutes, Thursday 11 June')
  await stands('main', 'Minutes')
}

/** Ctrl Z opens the meeting again, Ctrl Y closes it again. */
export async function takeTheCloseBack(lead: Lead): Promise<void> {
  const { main, press, hears } = lead
  await press('ControlOrMeta+Z')
  await hears(/^Took back: Closed the meeting of Thursday 11 June/)
  await main().getByText('The meeting is still running.').waitFor()
  await press('ControlOrMeta+Y')
  await hears(/^Did again: Closed the meeting of Thursday 11 June/)
  await main().getByText('Draft. To be approved at the next meeting.').waitFor()
  await lead.app.axe()
}

/** The minutes as Word, before the coats are on. */
export async function saveTheMinutes(lead: Lead): Promise<WordDocument> {
  const { app, window, main, press, hears, stands } = lead
  // Not before they have been read through: until then there is nothing to save.
  await main().getByText('No personal data found.').waitFor()
  await press('ControlOrMeta+S')
  await stands('button', /^Save as Word/)
  await app.axe()
  assert.deepEqual((await hear(window)).dialogs, ['Save the minutes as Word'])
  await press('Enter')
  await hears(/^Saved: MILL 2026-06-11 minutes DRAFT team\.docx$/)
  await stands('button', /^Close/)
  await press('Escape')
  await stands('main', 'Minutes')
  const path = join(app.folders.papers, 'MILL 2026-06-11 minutes DRAFT team.docx')
  assert.deepEqual(await app.opened(), [path])
  return readWordFile(path)
}

/** In the order of UK practice, with what was decided, by number, and the correction to the minutes before. */
export function checkTheRecord({ title, header, paragraphs, tables, headerRows }: WordDocument): void {
  assert.equal(title, 'DRAFT minutes of Millbrook Connected Team, Thursday 11 June 2026')
  assert.match(header, /DRAFT – to be approved at the next meeting/)
  assert.equal(headerRows, tables)
  const texts = paragraphs.map(({ text }) => text)
  const all = texts.join('\n')
  const order = [
    /^DRAFT minutes of Millbrook/,
    /^Present/,
    /^In attendance/,
    /^Apologies/,
    /^Substitutes/,
    /^Declarations of interest/,
    /^1\. Welcome and confidentiality/,
    /^Said in the check-in round: hopeful and tired\.$/,
    /^3\. Minutes of the last meeting/,
    /^The minutes of the meeting on Thursday 4 June 2026 were confirmed as a correct record, with one correction: item 6: the hall is booked for 4 July\.$/,
    /^4\. Matters arising/,
    /^6\. Bins in Mill Lane/,
    /^Parked\.$/,
    /^7\. Weir Court lift/,
    /^The lift has been out for three weeks\.$/,
    /^Agreed \(MILL 26\/D003\): neighbours knock every day until the lift moves\.$/,
    /^Action MILL 26\/A005 \(Owen Larkspur, by Friday 12 June 2026\): ring Peakside about the part\.$/,
    /^Action MILL 26\/A006 \(the whole team, by Thursday 25 June 2026\): carry shopping up\.$/,
    /^Action MILL 26\/A007 \(nobody yet, no date set\): find out who holds the key\.$/,
    /^Pledge MILL 26\/P01: /,
    /^Escalation MILL 26\/E01: /,
    /^9\. Summer tea, 14 July/,
    /^Carried over to Thursday 18 June 2026\.$/,
    /^12\. The pot/,
    /^Not counted as present for this item, because of a declared interest: Idris Marlowe\.$/,
    /^Spend of £40\.00: tea urn\.$/,
    /^13\. Any other business/,
    /^14\. Date of the next meeting/,
    /^Confidential part/,
    /^The signed-up part began at /,
    /^8\. A family at Carr Top/,
    /^Agreed \(MILL 26\/D004\): the surgery and the school talk on Monday\.$/,
    /^Close/,
    /^The meeting closed at 11:0\d\.$/,
    /^Actions/,
  ]
  let from = 0
  for (const words of order) {
    const at = texts.findIndex((text, index) => index >= from && words.test(text.trim()))
    assert.notEqual(at, -1, `${words} is not where it belongs, after “${texts[from - 1]}”:\n${all}`)
    from = at + 1
  }
  for (const secret of ['ask Idris about the caretaker', 'Two boys carried a pram up', 'nobody uses the stairs'])
    assert.equal(all.includes(secret), false, secret)
}

/** What came of it can be found: the decisions of all meetings, and what waits. */
export async function lookItUp(lead: Lead): Promise<void> {
  const { app, main, press, h1, stands } = lead
  await press('ControlOrMeta+4')
  await h1('Meetings')
  await press('d')
  await h1('Decisions')
  await main().getByText('neighbours knock every day until the lift moves').waitFor()
  await main().getByText('the hall is booked for 14 July').waitFor()
  assert.equal(await main().getByText('nobody uses the stairs').count(), 0)
  await app.axe()
  await press('ControlOrMeta+4')
  await h1('Meetings')
  await press('w')
  await h1('Parked and handed in')
  await stands('main', 'Parked and handed in')
  for (const title of ['Bins in Mill Lane', 'A bench on Ring Road']) await main().getByText(title).first().waitFor()
  await app.axe()
}
