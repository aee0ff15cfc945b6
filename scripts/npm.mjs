/** Calls npm the way it was called itself, so that its version, registry, proxy and credentials are the user's. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * How to start npm. Under `npm start` npm names its own script in npm_execpath; run with plain `node`, npm lies beside
 * Node. Only then is it looked up by name, which on Windows needs a shell (npm.cmd).
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(env = process.env) {
  const script = [env.npm_execpath, ...besideNode()].find((path) => path && isNpm(path) && existsSync(path))
  if (script !== undefined) return { command: process.execPath, args: [script], shell: false }
  return process.platform === 'win32'
    ? { command: 'npm.cmd', args: [], shell: true }
    : { command: 'npm', args: [], shell: false }
}

/** yarn and pnpm set npm_execpath too, and understand neither `ci` nor our lock file. */
function isNpm(path) {
  return /\.[cm]?js$/.test(path) && !/^(yarn|pnpm|bun)/.test(basename(path))
}

function besideNode() {
  const folder = dirname(process.execPath)
  return [
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
}

/**
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, quiet?: boolean, onStart?: (pid: number | undefined) => void }} options
 *   `quiet` keeps the output for the caller
 * @returns {Promise<{ code: number, output: string }>} `output` is empty unless quiet
 */
export function runNpm(args, { cwd, env = process.env, quiet = false, onStart = () => {} }) {
  const npm = npmCommand(env)
  const child = spawn(npm.command, [...npm.args, ...args], {
    cwd,
    env,
    shell: npm.shell,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  })
  onStart(child.pid)
  let output = ''
  const keep = (chunk) => {
    output = (output + chunk).slice(-20_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
