import type { ImportJob } from '../../../electron/core/import/import-job'
import { readLog } from '../../../electron/core/import/read-old-log'
import { readTextSource } from '../../../electron/core/import/source-tables'
import type { ImportPreview } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'

/** What `readOldLog` answers for anything but a workbook, without waiting. */
export function readNow(job: ImportJob, progress?: Parameters<typeof readLog>[2]): Outcome<ImportPreview> {
  const source = readTextSource(job.source, job.reading.separator)
  return source.ok ? readLog(source.value, job, progress) : source
}
