import type { Id } from '../../../shared/model/common'
import type { LaunchedApp } from '../harness/launch'
import { personNamed, sendQuestion, startPlace } from './places'
import { ask, prepareTeam } from './prepare'

/** Of Millbrook, all to do, in this order; the last is nobody's but the team's. */
export const lift = 'Ring housing about the lift'
export const gate = 'Measure the gate of the Rec'
export const urn = 'Fetch the tea urn'
export const posters = 'Print the posters'
export const owners = { [lift]: 'Owen Larkspur', [gate]: 'Idris Marlowe', [urn]: 'Owen Larkspur', [posters]: null }
/** Of Carr Top. */
export const fence = 'Paint the fence'
/** Nobody has answered it. */
export const question = 'May the fair close Mill Lane on 1 August?'

/** Two places: one with four actions and a question that waits, the other with one. */
export async function prepareBoards(app: LaunchedApp): Promise<void> {
  const { window } = app
  const { localityId } = await prepareTeam(app)
  const carrTop = await startPlace(
    window,
    {
      name: 'Carr Top',
      code: 'CARR',
      venue: 'Carr Top School',
      pattern: { every: 'week', weekday: 3, nth: null, startsAt: '10:00', endsAt: '11:00' },
    },
    '2026-06-17',
  )
  const add = async (place: Id, title: string, owner: string | null) =>
    ask(window, 'action.add', {
      localityId: place,
      title,
      owner: owner === null ? { kind: 'team' } : { kind: 'person', personId: (await personNamed(window, owner)).id },
      helperIds: [],
      dueOn: '2026-06-26',
      origin: null,
    })
  for (const [title, owner] of Object.entries(owners)) await add(localityId, title, owner)
  await add(carrTop.localityId, fence, null)
  await sendQuestion(window, localityId, question, (await personNamed(window, 'Grace Alderney')).id)
}
