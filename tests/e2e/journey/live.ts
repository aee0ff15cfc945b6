import { strict as assert } from 'node:assert'
import type { Locator, Page } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import type { Hands } from './hands'
import { until } from './until'

const title = (window: Page, name: string): Locator => window.getByRole('heading', { level: 1, name, exact: true })

/** From wherever the meeting stands forwards to an item, one at a time. Who was typing goes on typing in the next notes. */
export async function stepTo({ window }: LaunchedApp, hands: Hands, item: string): Promise<void> {
  const heading = window.getByRole('heading', { level: 1 })
  for (let steps = 0; steps < 30; steps += 1) {
    const now = await heading.innerText()
    if (now === item) return
    const wasTyping = await isTyping(window)
    // Both keys that a lecturer's clicker and a typist's hands know.
    if (hands.kind === 'keyboard') await window.keyboard.press(steps % 2 === 0 ? 'ControlOrMeta+ArrowDown' : 'PageDown')
    else await window.getByRole('button', { name: /^next/ }).click()
    await until(
      () => heading.innerText(),
      (title) => title !== now,
    )
    if (wasTyping && hands.kind === 'keyboard') await untilTyping(window)
  }
  throw new Error(`The meeting has no item “${item}”`)
}

function isTyping(window: Page): Promise<boolean> {
  return window.evaluate(() => document.activeElement?.getAttribute('contenteditable') === 'true')
}

function untilTyping(window: Page): Promise<boolean> {
  return until(
    () => isTyping(window),
    (answer) => answer,
  )
}

/** One back with the clicker, and forth again. */
export async function stepBackAndForth({ window }: LaunchedApp): Promise<void> {
  const item = await window.getByRole('heading', { level: 1 }).innerText()
  await window.keyboard.press('PageUp')
  await title(window, item).waitFor({ state: 'detached' })
  await window.keyboard.press('PageDown')
  await title(window, item).waitFor()
}

export async function readStatement({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('c')
  else await window.getByRole('button', { name: /^Record that it was read/ }).click()
  await window.getByText(/^Read at \d\d:\d\d$/).waitFor()
}

export async function openAttendance({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('w')
  else await window.getByRole('button', { name: /^who is here/ }).click()
  await title(window, 'Who is here?').waitFor()
}

/** Everybody in one pass: one sends apologies, one a substitute, one comes late, one is a guest, the rest are here. */
export async function takeAttendance(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await openAttendance(app, hands)
  await mark(app, hands, 'Grace Alderney', { key: 'a', button: /^apologies/, words: 'Apologies' })
  await mark(app, hands, 'Idris Marlowe', { key: 'l', button: /^late/, words: /^Late, came at/ })
  await choosePerson(window, hands, 'Farida Thistle')
  await pressKey(window, hands, { key: 's', button: /^substitute/ })
  await window.getByLabel('Who came for Farida Thistle?').waitFor()
  await window.keyboard.type('Rufus Penhale')
  await window.keyboard.press('Enter')
  await row(window, 'Farida Thistle').getByText('Substitute: Rufus Penhale').waitFor()
  await pressKey(window, hands, { key: 'g', button: /^guest/ })
  await window.getByLabel('Guest’s name').waitFor()
  await window.keyboard.type('Sana Quill')
  await window.keyboard.press('Tab')
  await window.keyboard.type('Carr Top Road parents')
  await window.keyboard.press('Enter')
  await row(window, 'Sana Quill').waitFor()
  await pressKey(window, hands, { key: 'Shift+P', button: /^everybody not marked/ })
  await row(window, 'Nettie Bramble').getByText('Present').waitFor()
  // Initials that came in with an old log are not in the room because somebody says "everybody".
  const notAsked = await window.getByRole('listitem').filter({ hasText: 'Not asked' }).allInnerTexts()
  assert.ok(
    notAsked.every((text) => text.includes('from the old log')),
    `not asked: ${notAsked.join(' | ')}`,
  )
}

/** Out of the room for one item, and not counted there. */
export async function leaveForInterest(app: LaunchedApp, hands: Hands, name: string, item: string): Promise<void> {
  const { window } = app
  await choosePerson(window, hands, name)
  await pressKey(window, hands, { key: 'i', button: /^left for an interest/ })
  await window.getByLabel('For item').waitFor()
  await window.keyboard.type(item)
  await window.getByText(/^back at item \d+$/).waitFor()
  await window.keyboard.press('Enter')
  await row(window, name)
    .getByText(/interest/)
    .waitFor()
}

/** Has signed the confidentiality statement. */
export async function signUp(app: LaunchedApp, hands: Hands, name: string): Promise<void> {
  const { window } = app
  await choosePerson(window, hands, name)
  await pressKey(window, hands, { key: 'u', button: /^signed up/ })
  await row(window, name).getByText('signed up').waitFor()
}

export async function leaveAttendance({ window }: LaunchedApp, hands: Hands): Promise<void> {
  await pressKey(window, hands, { key: 'Escape', button: /^back to item/ })
  await title(window, 'Who is here?').waitFor({ state: 'detached' })
}

type Key = { readonly key: string; readonly button: RegExp }

async function pressKey(window: Page, hands: Hands, { key, button }: Key): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press(key)
  else await window.getByRole('button', { name: button }).click()
}

function row(window: Page, name: string): Locator {
  return window.getByRole('listitem').filter({ hasText: name })
}

async function mark(
  { window }: LaunchedApp,
  hands: Hands,
  name: string,
  as: Key & { readonly words: string | RegExp },
): Promise<void> {
  await choosePerson(window, hands, name)
  await pressKey(window, hands, as)
  await row(window, name).getByText(as.words).waitFor()
}

async function choosePerson(window: Page, hands: Hands, name: string): Promise<void> {
  const wanted = row(window, name)
  if (hands.kind === 'pointer') await wanted.getByRole('button').first().click()
  for (const key of ['ArrowDown', 'ArrowUp'])
    for (let steps = 0; steps < 30 && !(await isChosen(wanted)); steps += 1) await window.keyboard.press(key)
  assert.equal(await isChosen(wanted), true)
}

async function isChosen(person: Locator): Promise<boolean> {
  return (await person.getAttribute('aria-current')) === 'true'
}

export function notesField(window: Page): Locator {
  return window.getByRole('textbox', { name: /^Notes of item/ })
}

export async function startTyping({ window }: LaunchedApp, hands: Hands): Promise<Locator> {
  const field = notesField(window)
  if (hands.kind === 'pointer') await field.click()
  else if (!(await isTyping(window))) await window.keyboard.press('m')
  await untilTyping(window)
  return field
}

/** A paragraph, a list of two levels, bold words, a person by initials and a link, as somebody types them. */
export async function writeNotes(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  const field = await startTyping(app, hands)
  const { keyboard } = window
  await keyboard.type('The lift has been out for three weeks.')
  await keyboard.press('Enter')
  await keyboard.type('- A part is on ')
  await keyboard.press('ControlOrMeta+B')
  await keyboard.type('order')
  await keyboard.press('ControlOrMeta+B')
  await keyboard.type(', with no date')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('the repair page is https://example.org/lift ')
  await keyboard.press('Enter')
  await keyboard.press('Shift+Tab')
  await keyboard.type('Neighbours were asked by @ol')
  await window.getByRole('status').getByText('Owen Larkspur').waitFor()
  await keyboard.press('Enter')
  await field.getByText('Owen Larkspur').waitFor()
  assert.equal(await field.locator('li').count(), 3)
  assert.match(await field.innerText(), /^The lift has been out/)
  assert.ok((await field.locator('li li').innerText()).includes('the repair page'))
  assert.equal(await field.locator('strong').innerText(), 'order')
  assert.equal(await field.locator('a').getAttribute('href'), 'https://example.org/lift')
}

const addButtons = { a: 'action', d: 'decision', p: 'pledge', e: 'escalation', t: 'story', o: 'idea' } as const

/** Opens the line that adds to this item. From inside the notes: Ctrl Enter, then the letter. */
export async function openAddLine(
  { window }: LaunchedApp,
  hands: Hands,
  letter: keyof typeof addButtons,
): Promise<void> {
  if (hands.kind === 'pointer') {
    await window.getByRole('button', { name: new RegExp(`^${addButtons[letter]}`) }).click()
    return
  }
  if (await isTyping(window)) await window.keyboard.press('ControlOrMeta+Enter')
  await window.keyboard.press(letter)
}

export async function addDecision(app: LaunchedApp, hands: Hands, text: string): Promise<void> {
  const { window } = app
  await openAddLine(app, hands, 'd')
  await window.getByLabel('What was agreed').waitFor()
  await window.keyboard.type(text)
  await window.keyboard.press('Enter')
  await outcome(window, text).waitFor()
  await window.keyboard.press('Escape')
}

/** "ring housing ol fri": what was understood stands below the line before Enter is pressed. */
export async function typeAction(
  app: LaunchedApp,
  hands: Hands,
  typed: string,
  understood: readonly string[],
): Promise<void> {
  const { window } = app
  await openAddLine(app, hands, 'a')
  const group = window.getByRole('group', { name: 'Add an action' })
  await group.waitFor()
  // A line that was left half-written opens with its text.
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.type(typed)
  for (const words of understood) await group.getByText(words).first().waitFor()
}

export async function addAction(
  app: LaunchedApp,
  hands: Hands,
  given: { readonly typed: string; readonly understood: readonly string[]; readonly becomes: string },
): Promise<void> {
  const { window } = app
  await typeAction(app, hands, given.typed, given.understood)
  await window.keyboard.press('Enter')
  await outcome(window, given.becomes).waitFor()
  await window.keyboard.press('Escape')
}

export function outcome(window: Page, text: string): Locator {
  return window.getByRole('list', { name: 'What this item led to' }).getByRole('listitem').filter({ hasText: text })
}

/** To the last item and out of the room: what each item led to, what is proposed done, who does what. */
export async function openCloseOut(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await stepTo(app, hands, 'Date of the next meeting')
  if (hands.kind === 'keyboard') {
    // A letter in the notes is a letter.
    if (await isTyping(window)) await window.keyboard.press('Escape')
    await window.keyboard.press('f')
  } else await hands.press(window.getByRole('button', { name: /^Close the meeting/ }))
  await window.getByRole('heading', { level: 1, name: /Close the meeting$/ }).waitFor()
}

/** One item that has led to nothing yet goes to the next agenda. */
export async function carryItem({ window }: LaunchedApp, hands: Hands, item: string): Promise<void> {
  const row = window
    .getByRole('region', { name: 'What each item led to' })
    .getByRole('listitem')
    .filter({ hasText: item })
  await row.getByText('No outcome yet').waitFor()
  if (hands.kind === 'pointer') {
    await row.getByRole('button').first().click()
    await row.getByRole('button', { name: /^Carry over/ }).click()
  } else {
    const chosen = row.getByRole('button', { name: item })
    for (let steps = 0; steps < 40 && (await chosen.getAttribute('aria-current')) !== 'true'; steps += 1)
      await window.keyboard.press('ArrowDown')
    await window.keyboard.press('c')
  }
  await row.getByText('Carried over').waitFor()
}

/** What is left goes to the next agenda, and the meeting is closed: its minutes are there to be read. */
export async function finishCloseOut({ window }: LaunchedApp, hands: Hands): Promise<void> {
  const close = window.getByRole('button', { name: /^Close and draft the minutes/ })
  await close.waitFor()
  const open = window.getByText('No outcome yet')
  if ((await open.count()) > 0) {
    // Nothing can be left without a word.
    assert.equal(await close.isDisabled(), true)
    await window.keyboard.press((await open.count()) > 1 ? 'Shift+C' : 'c')
    await until(
      () => open.count(),
      (left) => left === 0,
    )
    // The words are painted at once; the key counts when the change is kept.
    await until(
      () => close.isEnabled(),
      (isEnabled) => isEnabled,
    )
  }
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
  else await close.click()
  await window.getByRole('heading', { level: 1, name: /Minutes, / }).waitFor()
}

export async function closeMeeting(app: LaunchedApp, hands: Hands): Promise<void> {
  await openCloseOut(app, hands)
  await finishCloseOut(app, hands)
}
