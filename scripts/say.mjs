/**
 * How the scripts speak: plain lines on stdout, and one kind of error that is shown without a stack.
 */

/** Something the user can put right. The message says what happened and what to do. */
export class SetUpError extends Error {
  name = 'SetUpError'
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/**
 * Percentages of a long step: a line that rewrites itself on a terminal, a line every quarter in a log.
 * @param {string} label
 * @returns {{ at: (done: number, total: number) => void, end: () => void }}
 */
export function progress(label) {
  const terminal = process.stdout.isTTY === true
  const step = terminal ? 1 : 25
  let shown = -1
  return {
    at(done, total) {
      const percent = total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100))
      if (percent < shown + step && !(percent === 100 && shown < 100)) return
      shown = percent
      if (terminal) process.stdout.write(`\r${label} ${percent} %`)
      else say(`${label} ${percent} %`)
    },
    end() {
      if (terminal && shown >= 0) process.stdout.write('\n')
    },
  }
}

/**
 * Runs a script's main function. A SetUpError is shown as words; anything else is a bug and keeps its stack.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetUpError ? error.message : (error?.stack ?? error)}\n`)
    process.exitCode = 1
  }
}
