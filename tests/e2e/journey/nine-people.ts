import type { LaunchedApp } from '../harness/launch'
import { ask, type Prepared, prepareTeam } from './prepare'

/** Nine people, their pot, what was handed in, and work of weeks before: what the meeting is not about. */
export async function prepareNine(app: LaunchedApp): Promise<Prepared> {
  const { window } = app
  const prepared = await prepareTeam(app)
  const { localityId } = prepared
  const { records } = await ask(window, 'working-set', {})
  const personId = (name: string): string => {
    const person = records.find((one) => one.kind === 'person' && one.name === name)
    if (person === undefined) throw new Error(`nobody is called ${name}`)
    return person.id
  }
  await ask(window, 'locality.edit', { localityId, hasRounds: true })
  await ask(window, 'pot.set', {
    localityId,
    amountPence: 100_000,
    funder: 'Northfold County Council',
    endsOn: '2027-03-31',
    limitPence: null,
    approverIds: [personId('Nettie Bramble'), personId('Cass Underhill')],
  })
  const text = 'Forty-one came for tea, and eleven stayed to wash up'
  await ask(window, 'story.hand-in', { localityId, text, personId: personId('Jonah Reed') })
  // Due before the first day of this team: an old log brings that.
  const log = [
    { title: 'Boiler service record to the trustees', owner: 'Owen Larkspur', dueOn: '2026-06-03', column: 'proposed' },
    { title: 'Measure the gate of the Rec', owner: 'Idris Marlowe', dueOn: '2026-06-10', column: 'proposed' },
    { title: 'Find a key holder for the hall', owner: 'Priya Fernley', dueOn: '2026-06-05', column: 'doing' },
  ] as const
  await ask(window, 'import.actions', {
    localityId,
    source: 'old log.csv',
    people: [],
    actions: log.map(({ title, owner, dueOn, column }, index) => ({
      row: index + 1,
      logNumber: '',
      title,
      detail: '',
      raisedOn: null,
      dueOn,
      owner: { kind: 'person', personId: personId(owner) },
      helpers: [],
      column,
    })),
  })
  return prepared
}
