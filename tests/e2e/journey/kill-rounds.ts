import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import type { MeetingView } from '../../../shared/contract'
import { notesText } from '../../../shared/rules/notes'
import { type LaunchedApp, launch } from '../harness/launch'
import { fail, type Laptop, nextAct } from './kill-acts'
import { checkTyped, type Typed, typeLetters } from './kill-typing'
import { type Act, asText, type Known, knownOf, RunningTime } from './meeting-model'
import { ask } from './prepare'
import { until } from './until'

/** What is known of the meeting when an app is killed. */
export type Killed = {
  readonly known: Known
  /** Given and not answered: it may have happened or not. */
  readonly pending: Act | null
  readonly time: { readonly low: number; readonly high: number }
  readonly notes: ReadonlyMap<string, string>
  readonly typed: Typed | null
  /** Lines begun and not added, by item; and the one that was being typed. */
  readonly ideas: ReadonlyMap<string, string>
  readonly typedIdea: Typed | null
  readonly killedAt: number
  /** The app's own clock, just after. */
  readonly clock: number
  /** Numbers given so far, by what carries them. */
  readonly numbers: ReadonlyMap<string, string>
}

/** The app comes back: everything that was acknowledged is there, and it says that it was away. */
export async function comeBack(laptop: Laptop, before: Killed, awayMs: number): Promise<LaunchedApp> {
  const now = new Date(before.clock + awayMs).toISOString()
  const app = await launch({ now, again: laptop.folders })
  await app.window.getByRole('timer').waitFor()
  const view = await viewOf(app.window, laptop)
  const now2 = knownOf(view)
  const allowed = [before.known, ...(before.pending === null ? [] : [before.pending.effect(before.known)])].map(asText)
  assert.ok(allowed.includes(asText(now2)), `${asText(now2)}\nis neither of\n${allowed.join('\n')}`)
  const title = view.items.find((item) => item.id === now2.itemId)?.title ?? ''
  await app.window.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  const spent = spentOf(view)
  const { low, high } = before.time
  assert.ok(spent >= low && spent <= high + 0.01, `${spent} seconds are not between ${low} and ${high}`)
  checkNotes(view, before)
  await checkLines(app.window, laptop, view, before)
  checkNumbers(view, before.numbers)
  await app.window.getByText(wordsOf(view)).first().waitFor()
  return app
}

function wordsOf({ meeting }: MeetingView): RegExp {
  if (meeting.live?.gap != null) return /^The app stopped at \d\d:\d\d and was away for \d+ minutes?\.$/
  return meeting.live?.runningSince === null
    ? /^The app stopped and is back/
    : /^The app stopped for a moment and is back/
}

function checkNotes(view: MeetingView, before: Killed): void {
  for (const item of view.items)
    checkTyped(textOf(item), before.notes.get(item.id) ?? '', item.id, before.typed, before.killedAt)
}

/** What was begun in a line and not added stands in it again, and no line stands there that was added. */
async function checkLines(window: Page, laptop: Laptop, view: MeetingView, before: Killed): Promise<void> {
  const ideas = await begunIdeas(window, laptop)
  for (const { id } of view.items)
    checkTyped(ideas.get(id) ?? '', before.ideas.get(id) ?? '', id, before.typedIdea, before.killedAt)
}

async function begunIdeas(window: Page, { meetingId }: Laptop): Promise<ReadonlyMap<string, string>> {
  const lines = await ask(window, 'draft.lines', { meetingId })
  const ofIdeas = lines.filter(({ place }) => place.startsWith('idea '))
  return new Map(ofIdeas.map(({ place, text }) => [place.slice('idea '.length), text]))
}

function checkNumbers(view: MeetingView, before: ReadonlyMap<string, string>): void {
  const now = numbersOf(view)
  for (const [id, number] of before) assert.equal(now.get(id) ?? number, number)
  assert.equal(new Set(now.values()).size, now.size, 'a number was given twice')
}

export function numbersOf({ decisions, actions }: MeetingView): ReadonlyMap<string, string> {
  return new Map([
    ...decisions.map(({ id, number }) => [id, `D${number.n}`] as const),
    ...actions.map(({ id, number }) => [id, `A${number.n}`] as const),
  ])
}

export function viewOf(window: Page, { meetingId }: Laptop): Promise<MeetingView> {
  return ask(window, 'meeting.open', { meetingId })
}

export function spentOf({ items }: MeetingView): number {
  return items.reduce((sum, item) => sum + item.spentSeconds, 0)
}

const textOf = ({ notes }: MeetingView['items'][number]): string => notesText(notes, () => 'somebody')

/** Somebody works, and at some moment the battery is empty. */
export async function workAndDie(app: LaunchedApp, laptop: Laptop, round: number): Promise<Killed> {
  const { window } = app
  const { random } = laptop
  const { clockOffsetMs } = await ask(window, 'host.state', {})
  const clock = () => Date.now() + clockOffsetMs
  let view = await viewOf(window, laptop)
  // Asked, and answered by a key, most of the time.
  if (view.meeting.live?.gap != null && random() < 0.7) {
    await window.keyboard.press(random() < 0.5 ? 'Shift+Y' : 'Shift+N')
    await until(
      async () => (await viewOf(window, laptop)).meeting.live?.gap ?? null,
      (gap) => gap === null,
    )
    view = await viewOf(window, laptop)
  }
  let known = knownOf(view)
  let pending: Act | null = null
  let typed: Killed['typed'] = null
  let typedIdea: Killed['typedIdea'] = null
  const ideas = new Map(await begunIdeas(window, laptop))
  const notes = new Map(view.items.map((item) => [item.id, textOf(item)]))
  const titles = new Map(view.items.map((item) => [item.id, item.title]))
  const since = view.meeting.live?.runningSince ?? null
  const time = new RunningTime(spentOf(view) * 1000, since === null ? null : Date.parse(since))

  const child = app.electron.process()
  const died = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let killedAt = Number.POSITIVE_INFINITY
  const timer = setTimeout(
    () => {
      killedAt = Date.now()
      child.kill('SIGKILL')
    },
    150 + random() * 1_100,
  )
  const give = async (act: Act): Promise<void> => {
    const given = clock()
    pending = act
    await act.run()
    const was = known
    known = act.effect(known)
    pending = null
    // What changes nothing writes no line.
    if (asText(was) !== asText(known)) time.answered(given)
    if (act.name === 'meeting.pause') time.paused(given, clock())
    if (act.name === 'meeting.resume') time.resumed(given, clock())
  }
  const type = async (): Promise<void> => {
    const itemId = known.itemId ?? ''
    // Nobody types before they see the item they went to.
    const title = titles.get(itemId) ?? fail()
    await window.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await window.keyboard.press('m')
    await until(
      () => window.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
      (label) => label.startsWith('Notes of item') && label.endsWith(`, ${title}`),
    )
    await window.keyboard.press('ControlOrMeta+End')
    const letters: { letter: string; at: number }[] = []
    const old = notes.get(itemId) ?? ''
    typed = { itemId, letters }
    await typeLetters(window, `${old === '' ? '' : ' '}round ${round} ${wordFrom(random)} ${wordFrom(random)}`, letters)
    await window.keyboard.press('Escape')
    await until(
      async () => textOf((await viewOf(window, laptop)).items.find((item) => item.id === itemId) ?? fail()),
      (text) => text === old + letters.map((one) => one.letter).join(''),
    )
    notes.set(itemId, old + letters.map((one) => one.letter).join(''))
    typed = null
  }
  /** An idea is begun in its line, and left there: nothing of it is said yet. */
  const beginIdea = async (): Promise<void> => {
    const itemId = known.itemId ?? ''
    await window.getByRole('heading', { level: 1, name: titles.get(itemId) ?? fail(), exact: true }).waitFor()
    await window.keyboard.press('o')
    await window.getByLabel('The idea').waitFor()
    const old = ideas.get(itemId) ?? ''
    assert.equal(await window.getByLabel('The idea').inputValue(), old)
    await window.keyboard.press('End')
    const letters: { letter: string; at: number }[] = []
    typedIdea = { itemId, letters }
    await typeLetters(window, `${old === '' ? '' : ' '}idea ${round} ${wordFrom(random)}`, letters)
    const whole = old + letters.map((one) => one.letter).join('')
    await window.keyboard.press('Escape')
    await window.getByLabel('The idea').waitFor({ state: 'detached' })
    await until(
      async () => (await begunIdeas(window, laptop)).get(itemId),
      (text) => text === whole,
    )
    ideas.set(itemId, whole)
    typedIdea = null
  }
  try {
    for (let n = 1; n < 100; n += 1) {
      const chance = random()
      if (chance < 0.3) await type()
      else if (chance < 0.5) await beginIdea()
      else await give(nextAct(window, laptop, known, `${round}.${n}`))
    }
  } catch (error) {
    // The page went with the app; anything before that is a finding.
    if (killedAt === Number.POSITIVE_INFINITY) {
      clearTimeout(timer)
      throw error
    }
  }
  await died
  const ended = clock()
  const late = pending as Act | null
  if (late?.name === 'meeting.resume') time.resumed(ended - 5_000, ended)
  return {
    ...{ known, pending: late, notes, typed, ideas, typedIdea, killedAt, clock: ended },
    time: time.boundsAt(ended),
    numbers: numbersOf(view),
  }
}

function wordFrom(random: () => number): string {
  const words = ['lift', 'kettle', 'rota', 'chapel', 'neighbours', 'Thursday', 'repair', 'hall', 'pledge', 'tea']
  return words[Math.floor(random() * words.length)] ?? 'tea'
}
