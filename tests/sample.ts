import { join } from 'node:path'
import { fillSample } from '../electron/core/sample/fill-sample'
import { openStore } from '../electron/core/store/open-store'
import type { Day, Id } from '../shared/model/common'

/**
 * Fills a folder with the sample team as it stands on a day, and closes it: for end to end tests, the demo and pictures.
 * Ids count up, so that two fillings of one day are the same. The answer is who sits at the keyboard.
 */
export async function aSampleWorkspace(dir: string, today: Day): Promise<{ readonly keyboardPersonId: Id }> {
  const newId = countedIds()
  const opened = await openStore({
    dir,
    backupsDir: join(dir, '..', 'sample backups'),
    clock: () => new Date(`${today}T06:00:00.000Z`),
    newId,
    log: () => undefined,
    holder: { user: 'Nettie', host: 'PC-HALL-2' },
    create: true,
    takeOver: false,
  })
  if (opened.kind !== 'open') throw new Error(`not open: ${JSON.stringify(opened.because)}`)
  try {
    const filled = await fillSample(opened.store, today, newId)
    if (!filled.ok) throw new Error(`the store refused the sample: ${JSON.stringify(filled.problem)}`)
    return { keyboardPersonId: filled.value.keyboardPersonId }
  } finally {
    await opened.store.close()
  }
}

/** `s-0001`, `s-0002` … */
export function countedIds(): () => Id {
  let made = 0
  return () => {
    made += 1
    return `s-${String(made).padStart(4, '0')}`
  }
}
