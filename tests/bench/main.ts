import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openStore } from '../../electron/core/store/open-store'
import { startWorkerJobs } from '../../electron/core/workers/job-runner'
import { aSampleWorkspace } from '../sample'
import { boardFigures } from './board-figures'
import { commitFigures, commitTimes, journalFigure } from './core-figures'
import { type Figure, table } from './figures'
import { fillStore, type StoreSize } from './five-year-store'
import { importFigure } from './import-figure'
import { mainBlockFigures } from './main-block-figure'
import { minutesFigures } from './minutes-figure'
import { searchFigures } from './search-figure'
import { freshCopy, memoryFigures, startFigures, type Workspace } from './window-figures'

// Run by scripts/bench.mjs, which has set everything up: node bench.mjs <root> [--json FILE] [--only SECTION]
const [root = '.', ...options] = process.argv.slice(2)
const json = options[options.indexOf('--json') + 1]
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const today = '2026-06-11'
const fiveYears: StoreSize = { localities: 10, weeks: 260, today }
const oneDay: StoreSize = { localities: 10, weeks: 2, today }

const folder = await mkdtemp(join(tmpdir(), 'connected-team-bench-'))
const jobs = startWorkerJobs(join(root, 'out/main/worker.js'))
try {
  const figures = await measure()
  say(`\n${table(figures)}`)
  if (options.includes('--json') && json !== undefined) {
    await writeFile(
      resolve(json),
      `${JSON.stringify({ figures: figures.map(({ goal: _, ...figure }) => figure) }, null, 2)}\n`,
    )
    say(`\nWritten to ${json}.`)
  }
} finally {
  await jobs.close()
  await rm(folder, { recursive: true, force: true })
}

type Section = { readonly name: string; readonly words: string; readonly run: () => Promise<readonly Figure[]> }

async function measure(): Promise<readonly Figure[]> {
  const large = await makeStore('five-years', fiveYears)
  const small = await makeStore('one-day', oneDay)
  const places = { root, store: await freshCopy(large), now: `${today}T08:00:00.000Z` }
  const sections: readonly Section[] = [
    { name: 'start', words: 'Start, against a bare window.', run: () => startFigures(places, 9, say) },
    {
      name: 'commit',
      words: 'Commit, against a bare append.',
      run: async () => commitFigures(await commitTimes(await freshCopy(large), await freshCopy(small), jobs, 1000)),
    },
    { name: 'journal', words: 'The journal.', run: async () => [await journalFigure(join(folder, 'journal'), jobs)] },
    {
      name: 'search',
      words: 'Search, letter by letter.',
      run: async () => searchFigures(await freshCopy(large), join(root, 'out/main/search.js'), jobs, today),
    },
    { name: 'board', words: 'Boards, beside a plain one.', run: () => boardFigures({ ...places, store: large }, say) },
    { name: 'import', words: 'An old log of 5,000 rows.', run: async () => [await importFigure(jobs)] },
    { name: 'minutes', words: 'Minutes.', run: () => minutesFigures(jobs) },
    {
      name: 'memory',
      words: 'Memory, after ten seconds.',
      run: async () => memoryFigures(places, await makeSample()),
    },
    {
      name: 'block',
      words: 'The main process at work.',
      run: async () => mainBlockFigures({ ...places, store: await freshCopy(large) }),
    },
  ]
  const figures: Figure[] = []
  for (const { name, words, run } of sections) {
    if (only !== undefined && only !== name) continue
    say(words)
    figures.push(...(await run()))
  }
  return figures
}

/** The sample team as it stands on the day of the bench. */
async function makeSample(): Promise<Workspace> {
  const dir = join(folder, 'sample')
  return { dir, ...(await aSampleWorkspace(dir, today)) }
}

/**
 * Making five years takes minutes, so a store is kept in out/bench for as long as this program, which holds the store's
 * own code, stays the same to the byte.
 */
async function makeStore(name: string, size: StoreSize): Promise<string> {
  const program = createHash('sha256').update(await readFile(process.argv[1] ?? ''))
  const wanted = program.update(JSON.stringify(size)).digest('hex')
  const dir = join(root, 'out/bench', name)
  if ((await readFile(`${dir}.made`, 'utf8').catch(() => '')) === wanted) return dir
  await rm(`${dir}.made`, { force: true })
  await rm(dir, { recursive: true, force: true })
  const opened = await openStore({
    dir,
    create: true,
    takeOver: false,
    backupsDir: join(folder, `${name}-backups`),
    clock: () => new Date(`${today}T08:00:00Z`),
    newId: () => 'bench',
    log: () => {},
    holder: { user: 'bench', host: 'bench' },
  })
  if (opened.kind !== 'open') throw new Error(`no store: ${JSON.stringify(opened.because)}`)
  const began = Date.now()
  let told = 0
  try {
    await fillStore(opened.store, size, (done, of) => {
      const tenth = Math.floor((done / of) * 10)
      if (tenth > told) say(`  ${name}: ${done} of ${of} meetings`)
      told = tenth
    })
  } finally {
    await opened.store.close()
  }
  await writeFile(`${dir}.made`, wanted)
  say(`Made the store ${name} in ${Math.round((Date.now() - began) / 1000)} s.`)
  return dir
}
