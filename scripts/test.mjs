/**
 * `npm test`: sets up, then lint, types, build and every test. The last line on stdout is `N passed, N failed`; lint,
 * types and build count as one check each. With arguments (`npm test -- --project unit person`) only the build and the
 * tests that vitest picks by them run.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasDisplay, hasXvfb, underXvfb } from './display.mjs'
import { runScript, SetUpError, say } from './say.mjs'
import { buildInTurn, ROOT, setUp } from './setup.mjs'
import { isCi, PACKAGES } from './system-packages.mjs'
import { closingLine, countVitest, exitCode, failures, sum } from './tally.mjs'

const PASSED = { passed: 1, failed: 0 }
const FAILED = { passed: 0, failed: 1 }
const CI = isCi(process.env)
const cores = availableParallelism()

await runScript(async () => {
  const picked = process.argv.slice(2)
  const tallies = []
  try {
    await setUp({ need: { systemPackages: 'install', groups: Object.keys(PACKAGES) } })
    if (picked.length === 0) {
      tallies.push(await check('lint', ['@biomejs', 'biome', 'bin', 'biome'], ['ci', '.']))
      tallies.push(await check('types', ['typescript', 'bin', 'tsc'], ['-b']))
    }
    tallies.push(...(await testApp(picked)))
  } catch (error) {
    // Also for a bug in here the last line must say that the run failed.
    process.stderr.write(`\n${error instanceof SetUpError ? error.message : (error?.stack ?? error)}\n`)
    tallies.push(FAILED)
  }
  const all = sum(tallies)
  say(closingLine(all))
  return exitCode(all)
})

async function testApp(picked) {
  const electron = await setUp({ need: { electron: true } }).catch((error) => {
    if (!(error instanceof SetUpError)) throw error
    return failed('Electron', error.message)
  })
  say('\n— build')
  const built = (await buildInTurn(ROOT)) ? PASSED : failed('build')
  const missing = 'electron' in electron ? [] : [electron]
  return [...missing, built, ...(await runTests(picked, 'electron' in electron ? electron.electron : null))]
}

async function check(name, path, args) {
  say(`\n— ${name}`)
  const script = join(ROOT, 'node_modules', ...path)
  return (await run(process.execPath, [script, ...args])) === 0 ? PASSED : failed(name)
}

function failed(name, why = 'see above') {
  process.stderr.write(`${name} failed: ${why}\n`)
  return FAILED
}

/**
 * Windows need one thread that is never late, and wait most of the time: beside them the tests without windows run, at a
 * lower priority. One after the other they would take half as long again.
 */
async function runTests(picked, electron) {
  say('\n— tests')
  const folder = await mkdtemp(join(tmpdir(), 'connected-team-test-'))
  const env =
    electron === null ? {} : { CONNECTED_TEAM_ELECTRON: electron.path, CONNECTED_TEAM_ELECTRON_SOURCE: electron.source }
  const groups =
    picked.length > 0
      ? [{ name: 'picked', args: picked, isAside: false }]
      : [
          { name: 'windows', args: ['--project', 'e2e'], isAside: false },
          {
            name: 'others',
            args: ['--project', 'unit', '--project', 'host', '--project', 'components', `--maxWorkers=${cores}`],
            isAside: true,
          },
        ]
  const tallies = await Promise.all(groups.map((group) => runGroup(group, join(folder, `${group.name}.json`), env)))
  await rm(folder, { recursive: true, force: true })
  const skipped = tallies.reduce((count, tally) => count + tally.skipped, 0)
  if (skipped > 0) say(`${skipped} skipped${CI ? ', which counts as failed in CI' : ''}.`)
  tellFailures(tallies.flatMap((tally) => tally.failures))
  const displayless = !hasDisplay() && !hasXvfb()
  return [...tallies, ...(displayless && CI ? [failed('display', 'there is none, and no xvfb-run')] : [])]
}

async function runGroup({ args, isAside }, report, env) {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const config = join(ROOT, 'tests', 'vitest.config.ts')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const all = [vitest, 'run', '--config', config, ...reporters, ...args]
  const { command, args: under } = isAside
    ? { command: process.execPath, args: all }
    : withDisplay(process.execPath, all)
  const exit = await run(command, under, env, isAside)
  const told = await readJson(report)
  return { ...countVitest(told, { exit, ci: CI }), failures: failures(told, { ci: CI }) }
}

/** Once more at the end: two groups write into one log, and a log is often read, or kept, from its end only. */
function tellFailures(all) {
  if (all.length === 0) return
  say('\n— what failed')
  for (const one of all) say(one.replace(ROOT, ''))
}

/** Without a display, one that nobody sees. */
function withDisplay(command, args) {
  if (hasDisplay()) return { command, args }
  if (hasXvfb()) return underXvfb(command, args)
  say('There is no display and no xvfb-run: tests that open a window will fail.')
  return { command, args }
}

async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}

function run(command, args, env = {}, isAside = false) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  // Before it has workers of its own, which inherit it.
  if (isAside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
