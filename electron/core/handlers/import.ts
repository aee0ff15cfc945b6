import { isRefused } from '../../../shared/refusals'
import { importActions } from '../../../shared/rules/import-commit'
import type { CommandHandler, QueryHandler } from '../context'
import type { ImportJob } from '../import/import-job'
import { columnOf, counterOf, need } from './reading'
import { counted } from './words'

export const importActionsHandler: CommandHandler<'import.actions'> = async (context, input) => {
  const { store, today, newId } = context
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const imported = importActions(
    {
      people: store.all('person'),
      counter: counterOf(store, locality.id, Number(today().slice(0, 4))),
      column: (column) => columnOf(store, locality.id, column),
    },
    input,
    today(),
    newId,
  )
  if (isRefused(imported)) return imported
  const backup = await context.backups.make('import')
  if (!backup.ok) return { stopped: backup.problem }
  return {
    change: imported.change,
    label: `Imported ${counted(imported.actions, 'action', 'actions')}`,
    output: { actions: imported.actions, people: imported.people },
  }
}

export const readImportHandler: QueryHandler<'import.read'> = async (context, input) => {
  const { store, jobs, today } = context
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return { ok: false, problem: locality.refused }
  const source = await sourceOf(context, input.source)
  if (source === null) return { ok: false, problem: { code: 'file-gone' } }
  const isHere = (person: { readonly roles: readonly { readonly localityId: string }[] }) =>
    person.roles.some((role) => role.localityId === locality.id)
  const everybody = store.all('person')
  // The team of this place first: a first name in its log means one of them.
  const people = [...everybody.filter(isHere), ...everybody.filter((person) => !isHere(person))]
  const job: ImportJob = {
    source,
    reading: input.reading,
    people: people.map(({ id, name, initials }) => ({ id, name, initials })),
    today: today(),
  }
  return jobs.run('import.read', job, {
    ...(context.signal && { signal: context.signal }),
    ...(context.onProgress && { onProgress: context.onProgress }),
  })
}

async function sourceOf(
  { readPickedFile }: Parameters<QueryHandler<'import.read'>>[0],
  source: Parameters<QueryHandler<'import.read'>>[1]['source'],
): Promise<ImportJob['source'] | null> {
  if (source.kind === 'text') {
    return { kind: 'text', text: source.text, ...(source.html !== undefined && { html: source.html }) }
  }
  const file = await readPickedFile(source.fileId)
  return file === null ? null : { kind: 'file', name: file.name, bytes: file.bytes }
}
