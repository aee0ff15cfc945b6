import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'

/** What was being typed, letter by letter, with when each was in the page. */
export type Typed = {
  readonly itemId: string
  readonly letters: readonly { readonly letter: string; readonly at: number }[]
}

const dearSecond = 500

/** Letter by letter, as a person does it; the list grows as the letters come. */
export async function typeLetters(window: Page, text: string, letters: { letter: string; at: number }[]) {
  for (const letter of text) {
    const one = { letter, at: Number.POSITIVE_INFINITY }
    letters.push(one)
    await window.keyboard.press(letter === ' ' ? 'Space' : letter)
    one.at = Date.now()
  }
}

/** What came back is what stood there before and a beginning of what was typed, but for the last half second of it. */
export function checkTyped(text: string, old: string, itemId: string, typed: Typed | null, killedAt: number): void {
  if (typed?.itemId !== itemId) {
    assert.equal(text, old)
    return
  }
  const whole = old + typed.letters.map((one) => one.letter).join('')
  const dear = typed.letters.filter((one) => one.at <= killedAt - dearSecond).length
  assert.ok(whole.startsWith(text), `“${text}” is no beginning of “${whole}”`)
  assert.ok(
    text.trimEnd().length >= (old.length + dear === 0 ? 0 : whole.slice(0, old.length + dear).trimEnd().length),
    `“${text}” lacks more than half a second of “${whole}”`,
  )
}
