import { strict as assert } from 'node:assert'
import type { Locator } from 'playwright-core'
import type { Lead } from './lead'
import { outcome } from './live'

/** Of letters on a picture 1280 px wide: the clock, the title, the notes, all else the room reads, and what only the person at the keys does. */
const sizes = { clock: 96, title: 56, notes: 32, room: 28, hand: 20 } as const

const sizeOf = (of: Locator): Promise<number> => of.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
const colourOf = (of: Locator): Promise<string> => of.evaluate((one) => getComputedStyle(one).color)

/** An item with an outcome, its clock running, as a projector throws it on the wall of a village hall. */
export async function readFromTheBack({ window }: Lead, outcomeWords: string): Promise<void> {
  assert.equal(await window.evaluate(() => `${innerWidth} by ${innerHeight}`), '1280 by 720')
  const room = window.getByRole('region', { name: 'Live meeting, Millbrook' })
  const line = outcome(window, outcomeWords)
  const margin = room.getByRole('complementary', { name: 'Time' })
  assert.equal(await sizeOf(room.getByRole('heading', { level: 1 })), sizes.title)
  assert.equal(await sizeOf(room.getByRole('timer')), sizes.clock)
  assert.equal(await sizeOf(room.getByRole('textbox', { name: /^Notes of item/ })), sizes.notes)
  for (const words of [
    line.getByText(outcomeWords),
    line.getByText(/^26\/D\d+$/),
    margin.getByText(/^Item \d+ of \d+$/),
    margin.getByText(/^left of \d+ minutes?$/),
    margin.getByText(/^Next/),
    room.getByText(/^\d+ of \d+ minutes$/),
  ])
    assert.equal(await sizeOf(words), sizes.room, `${words}`)
  for (const button of await room.getByRole('button').all()) {
    const size = await sizeOf(button)
    assert.ok(size >= sizes.hand, `${await button.innerText()}: ${size}`)
  }
}

/** The word in the margin stands in the colour of its meaning, and the digits take it once the time is up. */
export async function clockIs({ window }: Lead, word: 'Nearly time' | 'Time is up'): Promise<void> {
  const room = window.getByRole('region', { name: 'Live meeting, Millbrook' })
  const chip = room.getByRole('complementary', { name: 'Time' }).getByText(word)
  const [soon, late, ink] = await room.evaluate((one) =>
    ['--soon', '--late', '--ink'].map((token) => {
      const probe = one.appendChild(document.createElement('i'))
      probe.style.color = `var(${token})`
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    }),
  )
  assert.equal(new Set([soon, late, ink]).size, 3)
  assert.equal(await colourOf(chip), word === 'Nearly time' ? soon : late)
  assert.equal(await colourOf(room.getByRole('timer')), word === 'Nearly time' ? ink : late)
}
