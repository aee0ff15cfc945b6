import { openStore } from '../../../electron/core/store/open-store'
import type { Escalation } from '../../../shared/model/cards'
import type { Day } from '../../../shared/model/common'
import { aSampleWorkspace } from '../../sample'

export const enabler = 'Grace Alderney'

/** The sample team on a day, in which ten questions from all four places wait for one enabler. */
export async function aWorkspaceOfTenQuestions(
  dir: string,
  today: Day,
): Promise<{ readonly keyboardPersonId: string; readonly questions: readonly string[] }> {
  const { keyboardPersonId } = await aSampleWorkspace(dir, today)
  const opened = await openStore({
    dir,
    backupsDir: `${dir} backups`,
    clock: () => new Date(`${today}T06:00:00.000Z`),
    newId: () => crypto.randomUUID(),
    log: () => undefined,
    holder: { user: 'Nettie', host: 'PC-HALL-2' },
    create: false,
    takeOver: false,
  })
  if (opened.kind !== 'open') throw new Error('the sample does not open')
  const { store } = opened
  const person = store.all('person').find(({ name }) => name === enabler)
  const waiting = store.all('escalation').filter((one) => one.enablerId === person?.id && isWaiting(one))
  const [first] = waiting
  if (first === undefined) throw new Error(`nothing waits for ${enabler}`)
  const places = store.all('locality')
  const more = Array.from({ length: 10 - waiting.length }, (_, index): Escalation => {
    const { id } = places[index % places.length] ?? { id: first.localityId }
    const question = `May the team use room ${index + 1} at the depot on Saturdays?`
    const number = { year: 2026, n: 90 + index }
    return { ...first, id: `more-${index}`, localityId: id, number, question, origin: { kind: 'board' } }
  })
  const meta = { name: 'test', label: 'More questions', actor: { personId: keyboardPersonId, onBehalf: null } }
  const committed = await store.commit({ put: more, remove: [] }, meta)
  await store.close()
  if (!committed.ok) throw new Error(committed.problem.code)
  return { keyboardPersonId, questions: [...waiting, ...more].map(({ question }) => question) }
}

function isWaiting({ column }: Escalation): boolean {
  return column === 'sent' || column === 'acknowledged' || column === 'asked-back'
}
