import { join } from 'node:path'
import { app, dialog } from 'electron'
import { codeOf, openLogFile, traceOf } from './log-file'

/** An app without a window would hold the lock where nobody sees it, and every further start would end without a word. */
export async function endUnstarted(error: unknown): Promise<void> {
  try {
    dialog.showErrorBox(
      'Connected Team could not start',
      'Nothing is lost. Start the computer again and try once more. If it does not help, show this to whoever looks ' +
        `after your computer: ${codeOf(error)}`,
    )
    const log = openLogFile(join(app.getPath('userData'), 'logs', 'connected-team.log'), () => new Date())
    log.write(`not started: ${traceOf(error)}`)
    await log.settled()
  } finally {
    app.exit(1)
  }
}
