import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'vitest'
import type { LaunchedApp } from '../harness/launch'

/** A failed step leaves a picture of where the app stood, beside the other temporary files. */
export async function pictureOfFailure(app: LaunchedApp | undefined, { task }: TestContext): Promise<void> {
  if (task.result?.state !== 'fail' || app === undefined) return
  const path = join(tmpdir(), `connected-team-failed-${task.name.replace(/\W+/g, '-').slice(0, 60)}.png`)
  await app.window.screenshot({ path, timeout: 5_000 }).then(
    () => process.stdout.write(`It stood here: ${path}\n`),
    () => undefined,
  )
}
