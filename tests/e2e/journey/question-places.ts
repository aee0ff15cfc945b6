import type { Page } from 'playwright-core'
import type { Id } from '../../../shared/model/common'
import type { LaunchedApp } from '../harness/launch'
import { personNamed, sendQuestion, startPlace } from './places'
import { ask } from './prepare'

/** Written before the meeting: nobody answers the first, the second is answered by e-mail. */
export const silent = 'May the fair close Mill Lane on 1 August?'
export const mailed = 'May the group borrow ten chairs from the library?'
/** Asked in the meeting, and much the same later in another place. */
export const asked = 'May we use the school hall on Saturdays without a deposit?'
export const askedAgain = 'May the choir use the school hall on Fridays?'

export const keepers = ['Nettie Bramble', 'Cass Underhill', 'Grace Alderney'] as const
export type Keeper = (typeof keepers)[number]

export type Places = {
  readonly millbrook: Id
  readonly carrTop: Id
  readonly personId: Readonly<Record<Keeper, Id>>
}

const monthly = { every: 'month', nth: 2, startsAt: '10:00', endsAt: '11:00' } as const

/** Two places with one enabler, and what was sent already. Millbrook meets on the second Thursday, so that its next agenda is weeks away. */
export async function prepareQuestions({ window }: LaunchedApp, sent: readonly string[]): Promise<Places> {
  await ask(window, 'host.create-workspace', { dir: null })
  const start = (name: string, code: string, weekday: number, firstMeetingOn: string) =>
    startPlace(
      window,
      { name, code, venue: `${name} Community Hall`, pattern: { ...monthly, weekday } },
      firstMeetingOn,
      {
        people: keepers.map((keeper) => ({
          asPasted: keeper,
          name: keeper,
          organisation: 'Northfold County Council',
          role: rolesOf[keeper],
          jobTitle: '',
          standing: 'confirmed' as const,
        })),
        keyboard: 0,
      },
    )
  const { localityId: millbrook, keyboardPersonId } = await start('Millbrook', 'MILL', 4, '2026-06-11')
  const { localityId: carrTop } = await start('Carr Top', 'CARR', 3, '2026-07-08')
  await ask(window, 'host.edit-user-settings', { keyboardPersonId })
  const idOf = async (name: Keeper): Promise<Id> => (await personNamed(window, name)).id
  const personId = {
    'Nettie Bramble': await idOf('Nettie Bramble'),
    'Cass Underhill': await idOf('Cass Underhill'),
    'Grace Alderney': await idOf('Grace Alderney'),
  }
  await coverFor(window, carrTop, 'Nettie Bramble')
  for (const question of sent) await sendQuestion(window, millbrook, question, personId['Grace Alderney'])
  return { millbrook, carrTop, personId }
}

const rolesOf = { 'Nettie Bramble': 'lead', 'Cass Underhill': 'clerk', 'Grace Alderney': 'enabler' } as const

/** Who covers an enabler's seat somewhere can be asked anywhere: so that a question can be sent to who writes it. */
async function coverFor(page: Page, localityId: Id, name: Keeper): Promise<void> {
  const { id: personId, roles } = await personNamed(page, name)
  const cover = {
    localityId,
    name: 'enabler',
    from: '2026-06-01',
    to: null,
    standing: 'cover',
    time: { freed: 'unknown', words: '' },
  } as const
  await ask(page, 'person.edit', { personId, roles: [...roles, cover] })
}

/** Another takes the laptop. */
export async function sitAt({ window }: LaunchedApp, { personId }: Places, keeper: Keeper): Promise<void> {
  await ask(window, 'host.edit-user-settings', { keyboardPersonId: personId[keeper] })
  await window.getByRole('button', { name: new RegExp(`^At the keyboard: ${keeper}`) }).waitFor()
}
