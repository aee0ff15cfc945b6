/** Where windows can be shown. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Wide enough for the projector's full screen and for a window of 1920×1080. */
const SCREEN = '-screen 0 1920x1080x24'

/** @param {NodeJS.ProcessEnv} env @param {string} platform */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** @param {string} program @param {NodeJS.ProcessEnv} env @returns {boolean} whether it is on the PATH */
function hasProgram(program, env = process.env) {
  return (env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return folder !== ''
    } catch {
      return false
    }
  })
}

/** A display that nobody sees exists only on Linux, with xvfb-run (and the xauth that it calls). */
export function hasXvfb(env = process.env) {
  return hasProgram('xvfb-run', env) && hasProgram('xauth', env)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }} the same under a display of its own
 */
export function underXvfb(command, args) {
  return { command: 'xvfb-run', args: ['-a', '-s', SCREEN, command, ...args] }
}
