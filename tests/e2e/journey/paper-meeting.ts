import type { Lead } from './lead'

/** The meeting before, held without the app, on a day that is over: what was agreed, who does what, and what was not settled. */
export async function typeUpPaperMeeting(lead: Lead): Promise<void> {
  const { window, press, type, retype, hears, stands, h1 } = lead
  await press('ControlOrMeta+4')
  await h1('Meetings')
  await stands('main', 'Meetings')
  await press('p')
  await window.getByRole('dialog', { name: 'Record a meeting from paper' }).waitFor()
  await stands('textbox', 'Day')
  await retype('4 June')
  await press('Enter')
  await h1('Welcome and confidentiality')
  await stands('region', 'Live meeting, Millbrook')
  await window.getByText('From paper', { exact: true }).waitFor()

  await press('w')
  await stands('list', 'People')
  await press('Shift+P')
  await hears(/^9 more marked present$/)
  await press('Escape')
  await stands('region', 'Live meeting, Millbrook')

  await press('ControlOrMeta+6')
  await hears(/^Item 6 of 12: Challenges$/)
  await press('d')
  await stands('textbox', 'What was agreed')
  await type('the hall is booked for 14 July')
  await press('Enter')
  await hears(/^Agreed added: the hall is booked for 14 July$/)
  await press('Escape', 'a')
  await stands('textbox', 'What is to be done, who, and by when')
  await type('ask the trustees for the key nb 10 june')
  await press('Enter')
  await hears(/^Action added: ask the trustees for the key$/)
  await press('Escape', 'n')
  await stands('textbox', 'What the new item is about')
  await type('Bins in Mill Lane 6')
  await press('Enter')
  await hears(/^Added after this item: Bins in Mill Lane$/)
  await stands('region', 'Live meeting, Millbrook')
}

/** Nobody came to the bins: they stand on the agenda of the next meeting, with the reason. */
export async function closePaperMeeting(lead: Lead): Promise<void> {
  const { window, press, hears, stands, h1, goTo } = lead
  await press('f')
  await h1('Close the meeting')
  await stands('button', /^Carry over/)
  await press('c')
  await hears(/^Carried over: Bins in Mill Lane\. Every item has an outcome\.$/)
  await stands('button', /^Close and draft the minutes/)
  await press('ControlOrMeta+Enter')
  await hears(/^The meeting is closed\. 1 item was carried over to Thursday 11 June\./)
  await stands('main', 'Minutes')
  await press('ControlOrMeta+2')
  await h1(/Thursday 11 June/)
  await goTo('Bins in Mill Lane')
  await stands('button', 'Challenge Bins in Mill Lane')
  await window.locator('[data-card]').filter({ hasText: 'Bins in Mill Lane' }).getByText('Held over').waitFor()
}
