import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { openStore } from '../../electron/core/store/open-store'
import type { Store } from '../../electron/core/store/store'
import { launchSpec, playwrightOptions } from '../../scripts/runtime.mjs'
import type { ActionHead } from '../../shared/contract'
import type { Person } from '../../shared/model/person'
import { begin, launch, startElectron } from '../e2e/harness/launch'
import { type BoardOf, boardOf, recordsOf } from './board-cards'
import { countRenders, type Rendered, settle, startCounting, timeOf } from './board-page'
import { type Figure, median } from './figures'
import { fiveYears, freshCopy, type Places } from './window-figures'
import type { BenchWindow } from './windows/plain-board/main'

const rounds = 7
/** More slips than a window of 768 lines has room for: five columns of ten. */
const inSight = 50
const sizes = [100, 500, 5_000] as const
type Size = (typeof sizes)[number]

/** `whole`: opened, with every card on the page, the many out of sight too. */
type Times = { readonly open: number; readonly whole: number; readonly pickUp: number; readonly drop: number }

/**
 * Boards of 100, 500 and 5,000 live actions of one place, each in its own copy of the five-year store, in the real app and
 * with a real pointer; and 500 of the same on a plain board, in a bare window of the same Electron. Medians, after one
 * round that does not count.
 */
export async function boardFigures(places: Places, say: (line: string) => void): Promise<readonly Figure[]> {
  const page = await buildPlainBoard(places.root)
  const times = new Map<Size, Times>()
  let plain: Times | undefined
  let drawn: Rendered | undefined
  let archived = 0
  for (const size of sizes) {
    const made = await storeWith(places, size)
    archived = made.archived
    const ours = await measureOurs(places, made)
    times.set(size, ours.times)
    say(`  ${size} cards: ${inWords(ours.times)}`)
    if (size === 500) {
      drawn = ours.drawn
      plain = await measurePlain(page, made, places.now.slice(0, 10))
      say(`  ${size} cards on a plain board: ${inWords(plain)}`)
    }
    await rm(dirname(made.dir), { recursive: true, force: true })
  }
  const of = (size: Size): Times =>
    times.get(size) ?? { open: Number.NaN, whole: Number.NaN, pickUp: Number.NaN, drop: Number.NaN }
  const beside = `beside ${archived.toLocaleString('en-GB')} archived, to the second frame, median of ${rounds}`
  const ms = (name: string, value: number, goal: number, what: string): Figure => ({
    ...{ name, value, unit: 'ms', goal },
    of: `${what}, ${beside}`,
  })
  const ratio = (name: string, ours: number, theirs: number): Figure => ({
    ...{ name, value: ours / theirs, unit: 'ratio', goal: 0.5 },
    of: `${Math.round(ours)} ms / ${Math.round(theirs)} ms with the same cards on @hello-pangea/dnd`,
  })
  return [
    ms('board.open100.ms', of(100).open, 100, 'from the click on Actions'),
    ms('board.open500.ms', of(500).open, 300, 'from the click on Actions'),
    ratio('board.open500.ratio', of(500).open, plain?.open ?? Number.NaN),
    {
      ...{ name: 'board.open500.whole.ms', value: of(500).whole, unit: 'ms' },
      of: `until all 500 are on the page, those out of sight too; ${Math.round(plain?.whole ?? Number.NaN)} ms on the plain board`,
    },
    ms('board.pickup500.ms', of(500).pickUp, 100, 'from the pointer’s first movement'),
    ms('board.drop500.ms', of(500).drop, 100, 'from letting go in another column'),
    ratio('board.drop500.ratio', of(500).drop, plain?.drop ?? Number.NaN),
    ms('board.pickup5000.ms', of(5_000).pickUp, 250, 'from the pointer’s first movement'),
    ms('board.drop5000.ms', of(5_000).drop, 250, 'from letting go in another column'),
    {
      ...{ name: 'board.drop.rerenders', value: drawn?.contents ?? Number.NaN, unit: 'count', goal: 0 },
      of: `contents of the 499 cards that nothing happened to, until the drop is saved (${drawn?.shells} of their shells)`,
    },
  ]
}

const inWords = ({ open, whole, pickUp, drop }: Times): string =>
  `open ${Math.round(open)} ms (whole ${Math.round(whole)} ms), pick up ${Math.round(pickUp)} ms, drop ${Math.round(drop)} ms`

type Made = BoardOf & { readonly dir: string; readonly people: readonly Person[]; readonly archived: number }

async function storeWith(places: Places, size: Size): Promise<Made> {
  const dir = await freshCopy(places.store)
  const opened = await openStore({
    ...{ dir, create: false, takeOver: false, backupsDir: `${dir}-backups` },
    clock: () => new Date(places.now),
    newId: () => crypto.randomUUID(),
    log: () => undefined,
    holder: { user: 'bench', host: 'bench' },
  })
  if (opened.kind !== 'open') throw new Error(`no store: ${JSON.stringify(opened.because)}`)
  const { store } = opened
  try {
    const people = [...store.all('person')]
    const board = await fill(store, size, people, places.now.slice(0, 10))
    // Archives are not read at opening: counted here, and not by the app that is measured.
    const lastYear = Number(places.now.slice(0, 4))
    for (const { id } of store.all('locality'))
      for (let year = lastYear - 6; year <= lastYear; year += 1) await store.loadArchive(id, year)
    const archived = [...store.all('action')].filter((one) => one.archivedOn !== null).length
    return { ...board, dir, people, archived }
  } finally {
    await store.close()
  }
}

async function fill(store: Store, size: Size, people: readonly Person[], today: string): Promise<BoardOf> {
  const [like] = store.all('locality')
  if (like === undefined) throw new Error('the store has no place')
  const board = boardOf(like, 'BOARD', size, { people, today })
  const records = recordsOf(board)
  for (let from = 0; from < records.length; from += 500) {
    const put = records.slice(from, from + 500)
    const meta = { name: 'bench.fill', label: 'Filled a board', actor: { personId: null, onBehalf: null } }
    const committed = await store.commit({ put, remove: [] }, meta)
    if (!committed.ok) throw new Error(`the store refused: ${JSON.stringify(committed.problem)}`)
  }
  return board
}

async function measureOurs(places: Places, made: Made): Promise<{ readonly times: Times; readonly drawn: Rendered }> {
  const { keyboardPersonId } = fiveYears(places)
  const app = await launch({
    ...{ now: places.now, workspaceFrom: made.dir, keyboardPersonId },
    size: { width: 1366, height: 768 },
  })
  const { window: page } = app
  const side = page.getByRole('navigation', { name: 'Connected Team' })
  const enter = () => side.getByRole('button', { name: made.locality.name }).first().click()
  await enter()
  const part = (name: RegExp) => side.getByRole('button', { name }).first()
  const hands: Hands = {
    page,
    opener: async () => {
      await part(/^People/).click()
      await page.getByRole('heading', { level: 1, name: /People/ }).waitFor()
      return part(/^Actions/)
    },
  }
  const times = await measure(hands, made)
  // Counted apart: what counts takes time itself.
  await app.electron.context().addInitScript(countRenders)
  await page.reload()
  await enter()
  await (await hands.opener()).click()
  const drawn = await countOneDrop(page, made)
  await app.close()
  return { times, drawn }
}

async function measurePlain(file: string, made: Made, today: string): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), 'connected-team-bench-'))
  const spec = launchSpec({
    appDir: join(file, '../../../../tests/bench/windows/plain.mjs'),
    args: ['--disable-gpu'],
    env: { ...process.env, BENCH_PAGE: file, XDG_CONFIG_HOME: folder },
  })
  const electron = await startElectron(playwrightOptions(spec))
  await begin(electron)
  const page = await electron.firstWindow()
  const opener = page.locator('#switch')
  await opener.waitFor()
  const cards: readonly ActionHead[] = made.actions
  await page.evaluate((given) => Object.assign(window as BenchWindow, { benchCards: given }), {
    ...{ cards, people: made.people, today },
  })
  const times = await measure(
    {
      page,
      opener: async () => {
        if ((await opener.innerText()) === 'Close') await opener.click()
        return opener
      },
    },
    made,
  )
  await electron.close()
  await rm(folder, { recursive: true, force: true })
  return times
}

/** `opener`: leaves the board, and answers what a click on opens it. */
type Hands = { readonly page: Page; readonly opener: () => Promise<ReturnType<Page['locator']>> }

async function measure({ page, opener }: Hands, { actions }: BoardOf): Promise<Times> {
  const open: number[] = []
  const whole: number[] = []
  const pickUp: number[] = []
  const drop: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const way = await centreOf(page, await opener())
    await page.mouse.move(way.x, way.y)
    await settle(page)
    const opened = await timeOf(page, 'click', { selector: '[data-card]', count: inSight })
    const filled = await timeOf(page, 'click', { selector: '[data-card]', count: actions.length })
    await page.mouse.click(way.x, way.y)
    open.push(await opened())
    whole.push(await filled())
    await settle(page)
    const moved = await moveOne(page, round % 2 === 0 ? ['todo', 'doing'] : ['doing', 'todo'])
    pickUp.push(moved.pickUp)
    drop.push(moved.drop)
  }
  const counted = (all: readonly number[]): number => median(all.slice(1))
  return { open: counted(open), whole: counted(whole), pickUp: counted(pickUp), drop: counted(drop) }
}

/** The second card of one column goes above the third of the other, by pointer. */
async function moveOne(
  page: Page,
  [from, to]: readonly [string, string],
  onHeld: (cardId: string) => Promise<void> = async () => undefined,
): Promise<Omit<Times, 'open' | 'whole'>> {
  const card = page.locator(`[data-drop-list="${from}"] [data-card]`).nth(1)
  const cardId = (await card.getAttribute('data-card')) ?? ''
  const at = await centreOf(page, card)
  const target = await centreOf(page, page.locator(`[data-drop-list="${to}"] [data-card]`).nth(2))
  await page.mouse.move(at.x, at.y)
  await settle(page)
  await page.mouse.down()
  const pickedUp = await timeOf(page, 'pointermove', { selector: '[data-moving]', count: 1 })
  await page.mouse.move(at.x + 12, at.y + 4)
  const pickUp = await pickedUp()
  await page.mouse.move(target.x, target.y, { steps: 8 })
  await settle(page)
  await onHeld(cardId)
  const selector = `[data-drop-list="${to}"] [data-card="${cardId}"]:not([data-moving])`
  const dropped = await timeOf(page, 'pointerup', { selector, count: 1 })
  await page.mouse.up()
  const drop = await dropped()
  await settle(page)
  return { pickUp, drop }
}

async function countOneDrop(page: Page, { actions }: BoardOf): Promise<Rendered> {
  await page.waitForFunction((count) => document.querySelectorAll('[data-card]').length >= count, actions.length)
  let read: () => Promise<Rendered> = async () => ({ contents: Number.NaN, shells: Number.NaN })
  await moveOne(page, ['todo', 'doing'], async (cardId) => {
    read = await startCounting(page, cardId)
  })
  return read()
}

async function centreOf(
  page: Page,
  locator: ReturnType<Page['locator']>,
): Promise<{ readonly x: number; readonly y: number }> {
  await locator.waitFor()
  const box = await locator.boundingBox()
  if (box === null) throw new Error(`nowhere on ${page.url()}: ${locator}`)
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
}

async function buildPlainBoard(root: string): Promise<string> {
  const outDir = join(root, 'out/bench/plain-board')
  await build({
    ...{ root: join(root, 'tests/bench/windows/plain-board'), base: './', configFile: false, logLevel: 'warn' },
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', minify: true },
  })
  return join(outDir, 'index.html')
}
