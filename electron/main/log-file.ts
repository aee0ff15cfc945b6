import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

export type LogFile = {
  /** Ids, codes and counts only: never a name, a note or a path somebody chose. */
  readonly write: (line: string) => void
  /** Resolves when everything written so far is on its way to the disk. */
  readonly settled: () => Promise<void>
}

/** Two files of at most `limit` bytes. A log that cannot be written must never stop a meeting, so nothing here throws. */
export function openLogFile(path: string, clock: () => Date, limit = 512 * 1024): LogFile {
  let last: Promise<void> = mkdir(dirname(path), { recursive: true, mode: 0o700 }).then(
    () => undefined,
    () => undefined,
  )
  const append = async (line: string): Promise<void> => {
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    if (size + line.length > limit) await rename(path, `${path}.1`)
    await appendFile(path, line, { mode: 0o600 })
  }
  return {
    write: (line) => {
      const whole = `${clock().toISOString()} ${line.replace(/[\r\n]+/g, ' ⏎ ').slice(0, 4_000)}\n`
      last = last.then(() => append(whole)).catch(() => undefined)
    },
    settled: () => last,
  }
}

/** The system's name for what went wrong (`ENOSPC`): fit for a log, where a message would hold a path or a name. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code
  return error instanceof Error ? error.name : 'unknown'
}

/** Where in our code it went wrong: the frames of the stack, without the message. */
export function traceOf(error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  return [codeOf(error), ...frames.slice(0, 12).map((line) => line.trim())].join(' ')
}
