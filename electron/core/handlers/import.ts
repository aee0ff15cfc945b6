import type { Action } from '../../../shared/model/action'
import type { Id } from '../../../shared/model/common'
import { isRefused } from '../../../shared/refusals'
import { imported, planImport } from '../../../shared/rules/import-commit'
import { printNumber } from '../../../shared/rules/numbers'
import type { CommandHandler, QueryHandler } from '../context'
import type { ImportJob, KnownAction } from '../import/import-job'
import { breathe } from '../store/disk'
import type { Store } from '../store/store'
import { sourceOf } from './picked-source'
import { columnOf, counterOf, need, yearOf } from './reading'
import { counted } from './words'

/** Rows made before others have their turn: the process must not stand still. */
const rowsAtOnce = 500
/** How many years back the archive is looked through for what an earlier import brought. */
const archiveYears = 10

export const importActionsHandler: CommandHandler<'import.actions'> = async (context, input) => {
  const { store, today, newId } = context
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const year = yearOf(store, today())
  // Thousands of rows were parsed just now.
  await breathe()
  const plan = planImport(
    {
      people: store.all('person'),
      counter: counterOf(store, locality.id, year),
      year,
      column: (column) => columnOf(store, locality.id, column),
    },
    input,
    today(),
    newId,
  )
  if (isRefused(plan)) return plan
  const actions: Action[] = []
  while (actions.length < plan.count) {
    if (actions.length % rowsAtOnce === 0) await breathe()
    actions.push(plan.next())
  }
  const backup = await context.backups.make('import')
  if (!backup.ok) return { stopped: backup.problem }
  const { change, ...output } = imported(plan, actions)
  return { change, label: `Imported ${counted(output.actions, 'action', 'actions')}`, output }
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
  const nextMeetingOn = nextMeetingDay(store, locality.id, today())
  const job: ImportJob = {
    source,
    reading: input.reading,
    people: people.map(({ id, name, initials, mergedFrom }) => ({ id, name, initials, mergedFrom })),
    today: today(),
    ...(nextMeetingOn !== undefined && { nextMeetingOn }),
    known: await knownActions(store, locality.id, Number(today().slice(0, 4))),
  }
  return jobs.run('import.read', job, {
    ...(context.signal && { signal: context.signal }),
    ...(context.onProgress && { onProgress: context.onProgress }),
  })
}

/** Today's meeting is the next one until it is over. */
function nextMeetingDay(store: Store, localityId: Id, today: string): string | undefined {
  return store
    .all('meeting')
    .filter((one) => one.localityId === localityId && one.on >= today)
    .filter((one) => one.state === 'planned' || one.state === 'issued')
    .map((one) => one.on)
    .sort()[0]
}

/** Year by year, because an archive that was read may be put away again when the next is. */
async function knownActions(store: Store, localityId: Id, year: number): Promise<readonly KnownAction[]> {
  const known = new Map<Id, KnownAction>()
  const gather = () => {
    for (const action of store.all('action')) {
      if (action.localityId !== localityId || known.has(action.id)) continue
      known.set(action.id, {
        actionId: action.id,
        number: printNumber('action', action.number),
        source: action.origin.kind === 'import' ? action.origin.source : null,
        aliases: action.aliases,
        title: action.title,
        raisedOn: action.raisedOn,
        owner: action.owner,
      })
    }
  }
  gather()
  for (let back = 0; back < archiveYears; back += 1) {
    await store.loadArchive(localityId, year - back)
    gather()
  }
  return [...known.values()]
}
