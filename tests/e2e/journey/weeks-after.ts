import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import type { Meeting } from '../../../shared/model/meeting'
import { sleepFor } from '../harness/pass-time'
import { toConfirm } from './hour-begins'
import { asOnAProjector } from './hour-people'
import type { Lead } from './lead'
import { outcome } from './live'
import { secondsUsed } from './meeting-time'
import { ask, type Prepared } from './prepare'
import { until } from './until'

/** A week later the team confirms the record: it is locked, and Undo does not open it. What was carried over is settled. */
export async function holdTheNext(lead: Lead): Promise<void> {
  const { window, main, press, hears, stands, h1, goTo } = lead
  await window.getByRole('heading', { level: 2, name: /^Next meeting/ }).waitFor()
  await press('a')
  await h1(/Thursday 18 June/)
  await goTo('Summer tea')
  await stands('button', 'Challenge Summer tea, 14 July')
  await main().locator('[data-card]').filter({ hasText: 'Summer tea' }).getByText('Held over').waitFor()
  const lastMinutes = main().locator('[data-card]').filter({ hasText: 'Minutes of the last meeting' })
  await lastMinutes.getByText('Minutes of 11 June to approve').waitFor()
  await press('ControlOrMeta+Enter')
  await h1('Welcome and confidentiality')
  await stands('region', 'Live meeting, Millbrook')
  await asOnAProjector(lead.app)
  await press('ControlOrMeta+3')
  await hears(/^Item 3 of \d+: Minutes of the last meeting$/)
  await toConfirm(window, 'Thursday 11 June')
  await press('y')
  await hears(/^Confirmed as a correct record: the minutes of Thursday 11 June$/)
  await press('ControlOrMeta+Z')
  await hears(/^That would change the approved minutes of Thursday 11 June 2026\. Nothing was changed\./)
  const refusal = window.getByRole('alert').filter({ hasText: 'That would change the approved minutes' })
  await refusal.waitFor()
  await press('Escape')
  await refusal.waitFor({ state: 'detached' })
  await stands('region', 'Live meeting, Millbrook')
}

/**
 * The lid is closed twice for twenty minutes. First nobody counts them, then all do; to the second, by the meeting's own
 * record, and the wall says as many.
 */
export async function sleepTwice(lead: Lead, prepared: Prepared): Promise<void> {
  const { app, window, press, hears } = lead
  const asked = /^The app stopped at \d\d:\d\d and was away for 20 minutes\. Did the meeting go on meanwhile\?$/
  const question = window.getByRole('region', { name: 'The app was away' })
  const minutes = 20
  const meeting = await runningMeeting(window, prepared)
  /** How far the meeting has got beside the clock on the wall, in seconds: nothing, or less by what was left out. */
  const behind = async (): Promise<number> => {
    const before = await window.evaluate(() => Date.now())
    return (await secondsUsed(window, meeting)) - before / 1000
  }
  const awayAndBack = async (key: string, told: RegExp, leftOut: number): Promise<void> => {
    const before = await behind()
    await sleepFor(app, minutes)
    await hears(asked)
    await app.axe()
    await press(key)
    await hears(told)
    await question.waitFor({ state: 'detached' })
    const lost = before - (await behind())
    assert.ok(Math.abs(lost - leftOut) < 3, `${lost} seconds are no meeting time, and should be ${leftOut}`)
    await until(
      async () =>
        [await window.getByText(/^\d+ of \d+ minutes$/).innerText(), await secondsUsed(window, meeting)] as const,
      ([words, seconds]) => words.startsWith(`${Math.floor(seconds / 60)} of `),
    )
  }
  await awayAndBack('Shift+N', /^20 minutes left out$/, minutes * 60)
  await awayAndBack('Shift+Y', /^20 minutes counted$/, 0)
}

/** The one of Thursday 18 June, that was not planned yet when the team was prepared. */
async function runningMeeting(page: Page, { localityId }: Prepared): Promise<{ readonly meetingId: string }> {
  const meetings = await ask(page, 'meeting.list', { localityId })
  const live = meetings.find(({ state }) => state === 'live')
  if (live === undefined) throw new Error('no meeting is going on')
  return { meetingId: live.id }
}

/** The tea is decided: its number goes on from those before. */
export async function decideTheTea(lead: Lead): Promise<void> {
  const { window, press, type, hears, stands } = lead
  await press('j')
  await stands('option', /Minutes of the last meeting/)
  const options = window.getByRole('listbox', { name: 'Items' }).getByRole('option')
  const titles = await options.allInnerTexts()
  const steps = titles.findIndex((text) => text.includes('Summer tea')) - 2
  for (let n = 0; n < steps; n += 1) await press('ArrowDown')
  await stands('option', /Summer tea, 14 July/)
  await press('Enter')
  await hears(/: Summer tea, 14 July$/)
  await press('d')
  await stands('textbox', 'What was agreed')
  await type('the tea is at three')
  await press('Enter')
  await hears(/^Agreed added: the tea is at three$/)
  await press('Escape')
  await outcome(window, 'the tea is at three').getByText('26/D005').waitFor()
}

export async function closeTheNext({ press, hears, stands, h1 }: Lead): Promise<void> {
  await press('f')
  await h1('Close the meeting')
  await stands('button', /^Close and draft the minutes/)
  await press('ControlOrMeta+Enter')
  await hears(/^The meeting is closed\./)
  await h1('Minutes, Thursday 18 June')
}

/** Two weeks after the hour: to be read, and not to be written in. */
export async function findItLocked(lead: Lead, { localityId }: Prepared): Promise<void> {
  const { app, window, main, press, stands } = lead
  await openMinutesOf(lead, 'Thursday 11 June')
  await main().getByText('Approved on Thursday 18 June 2026, and locked.').waitFor()
  const sheet = main().getByRole('article', { name: 'Preview, team version' })
  await sheet.getByText('Approved as a correct record on Thursday 18 June 2026').first().waitFor()
  // Neither W to write nor A to approve is a key here.
  await press('w', 'a', 'h')
  await sheet.waitFor()
  assert.equal(await window.getByRole('dialog').count(), 0)
  const meeting = (await ask(window, 'meeting.list', { localityId })).find(({ on }) => on === '2026-06-11')
  await refusesToBeChanged(lead, meeting)
  await app.axe()
  await press('o')
  await stands('textbox', 'Reason')
  await press('Escape')
  await main().getByText('Approved on Thursday 18 June 2026, and locked.').waitFor()
}

async function openMinutesOf(lead: Lead, day: string): Promise<void> {
  const { press, h1, goTo } = lead
  await press('ControlOrMeta+4')
  await h1('Meetings')
  await goTo(day)
  await press('Enter')
  await h1(`Minutes, ${day}`)
}

/** Whatever the page might ask for, the core says no. */
async function refusesToBeChanged({ window }: Lead, meeting: Meeting | undefined): Promise<void> {
  if (meeting === undefined) throw new Error('the meeting of 11 June is gone')
  const { items, decisions } = await ask(window, 'meeting.open', { meetingId: meeting.id })
  const [item] = items
  const [decision] = decisions
  if (item === undefined || decision === undefined) throw new Error('it has lost its items')
  const meetingId = meeting.id
  const attempts = [
    () => ask(window, 'decision.edit', { meetingId, decisionId: decision.id, text: 'nobody knocks' }),
    () => ask(window, 'decision.add', { meetingId, itemId: item.id, text: 'one more' }),
    () => ask(window, 'item.edit', { meetingId, itemId: item.id, title: 'Another title' }),
    () => ask(window, 'attendance.mark-rest-present', { meetingId }),
  ]
  for (const attempt of attempts) await assert.rejects(attempt, /locked-record/)
}

/** Minutes are opened again only with a reason, and then both texts can be read side by side. */
export async function reopenAndCompare(lead: Lead): Promise<void> {
  const { app, main, press, type, hears, stands, h1 } = lead
  await openMinutesOf(lead, 'Thursday 4 June')
  await press('o')
  await stands('textbox', 'Reason')
  await press('Enter')
  await main().page().getByText('A reason is needed. A few words are enough.').waitFor()
  await type('the day of the tea was wrong')
  await press('Enter')
  await hears(/^Reopened\. What was approved stays to be read\./)
  await main().getByText('to be approved again', { exact: true }).waitFor()
  await press('c')
  await h1('Two versions, Thursday 4 June')
  await stands('main', 'Two versions')
  await app.axe()
  await press('Escape')
  await h1('Minutes, Thursday 4 June')
  await press('a')
  await main().page().getByRole('dialog', { name: 'Approve these minutes' }).waitFor()
  await app.axe()
  await press('Escape')
}

/** Of all three meetings: each number once, and those of the first as they were on the day. */
export async function countTheNumbers({ window }: Lead, { localityId }: Prepared): Promise<readonly string[]> {
  const meetings = await ask(window, 'meeting.list', { localityId })
  const views = await Promise.all(meetings.map(({ id }) => ask(window, 'meeting.open', { meetingId: id })))
  const numbers = views.flatMap(({ decisions, pledges, escalations }) => [
    ...decisions.map(({ number, text }) => `D${number.year}/${number.n} ${text}`),
    ...pledges.map(({ number, title }) => `P${number.year}/${number.n} ${title}`),
    ...escalations.map(({ number, question }) => `E${number.year}/${number.n} ${question}`),
  ])
  const { records } = await ask(window, 'working-set', {})
  const actions = records.flatMap((one) =>
    one.kind === 'action' ? [`A${one.number.year}/${one.number.n} ${one.title}`] : [],
  )
  return [...numbers, ...actions].sort()
}
