import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { launchSpec, playwrightOptions } from '../../scripts/runtime.mjs'
import type { ActionHead } from '../../shared/contract'
import { begin, startElectron } from '../e2e/harness/launch'
import { measure, type Times } from './board-hands'
import type { Made } from './board-store'
import type { BenchWindow } from './windows/plain-board/main'

/** Answers the file of its page. */
export async function buildPlainBoard(root: string): Promise<string> {
  const outDir = join(root, 'out/bench/plain-board')
  await build({
    ...{ root: join(root, 'tests/bench/windows/plain-board'), base: './', configFile: false, logLevel: 'warn' },
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', minify: true },
  })
  return join(outDir, 'index.html')
}

/** The same cards on the plain board, in a bare window of the same Electron. */
export async function measurePlain(file: string, made: Made, today: string): Promise<Times> {
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
