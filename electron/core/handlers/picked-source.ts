import type { ImportSource } from '../../../shared/model/import'
import type { CallContext } from '../context'
import type { ImportJob } from '../import/import-job'

/** What a person pasted or picked, as the worker takes it; null where the file is not there any more. */
export async function sourceOf(
  { readPickedFile }: Pick<CallContext, 'readPickedFile'>,
  source: ImportSource,
): Promise<ImportJob['source'] | null> {
  if (source.kind === 'text') {
    return { kind: 'text', text: source.text, ...(source.html !== undefined && { html: source.html }) }
  }
  const file = await readPickedFile(source.fileId)
  return file === null ? null : { kind: 'file', name: file.name, bytes: file.bytes }
}
