import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { launch } from './harness/launch'
import type { Laptop } from './journey/kill-acts'
import { comeBack, type Killed, numbersOf, spentOf, viewOf, workAndDie } from './journey/kill-rounds'
import { knownOf } from './journey/meeting-model'
import { ask, prepareTeam } from './journey/prepare'

const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const kills = 50
/** Two apps beside each other, each on its own folders: neither needs the focus of the display. */
const laptops = 2

it(`${kills} kills in the middle of a meeting lose nothing that was acknowledged, and no minute is right by chance`, async () => {
  process.stderr.write(`fifty kills: KILL_SEED=${seed}\n`)
  const runs = Array.from({ length: laptops }, (_, index) =>
    dieAgainAndAgain(seededRandom(seed + index), kills / laptops),
  )
  expect((await Promise.all(runs)).reduce((sum, died) => sum + died, 0)).toBe(kills)
}, 400_000)

async function dieAgainAndAgain(random: () => number, times: number): Promise<number> {
  let app = await launch({ now: '2026-06-11T08:55:00Z', size: { width: 1280, height: 720 } })
  const { folders } = app
  try {
    const { localityId, meetingId } = await prepareTeam(app)
    const { records } = await ask(app.window, 'working-set', {})
    const personIds = records.flatMap((record) => (record.kind === 'person' ? [record.id] : [])).slice(0, 4)
    const laptop: Laptop = { folders, meetingId, localityId, personIds, random }
    await ask(app.window, 'meeting.start', { meetingId })
    await app.window.getByRole('button', { name: /^Go into the meeting/ }).waitFor()
    await app.window.keyboard.press('a')
    await app.window.getByRole('timer').waitFor()
    let numbers: Killed['numbers'] = new Map()
    for (let round = 1; round <= times; round += 1) {
      const killed = await workAndDie(app, laptop, round)
      // Often a moment, sometimes long enough to be asked about.
      const awayMs = random() < 0.6 ? 4_000 + random() * 20_000 : 35_000 + random() * 1_500_000
      app = await comeBack(laptop, { ...killed, numbers: new Map([...numbers, ...killed.numbers]) }, awayMs)
      numbers = new Map([...numbers, ...killed.numbers, ...numbersOf(await viewOf(app.window, laptop))])
    }
    const last = await viewOf(app.window, laptop)
    // So that it was not nothing that was not lost; how much it is depends on the moments and on the machine.
    expect(knownOf(last).decisions.length + knownOf(last).actions.length).toBeGreaterThan(times / 10)
    expect(spentOf(last)).toBeGreaterThan(0)
    return times
  } finally {
    await app.close({ keep: true }).catch(() => undefined)
    await rm(folders.base, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** mulberry32: the same seed, the same run, but for the moments at which a kill falls. */
function seededRandom(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
