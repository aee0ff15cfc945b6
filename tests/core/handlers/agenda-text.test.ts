import { expect, test } from 'vitest'
import { aBench, ok, openBench, problem, startMillbrook } from './workspace'

test('an agenda for an e-mail has its subject, the lines of the paper, and reasons after a dash', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId, item } = await startMillbrook(app, bench)
  await ok(app, 'item.edit', { meetingId, itemId: item.id, reason: 'Dot asked for it' })
  const { text } = await ok(app, 'document.text', { document: 'agenda', meetingId })
  expect(text.startsWith('Agenda: Millbrook Connected Team, Thursday 11 June 2026\n\n')).toBe(true)
  expect(text).toContain('10:00\t1. Welcome and confidentiality – Dot asked for it\tNone\t3\n')
})

test('a meeting that is not there has no agenda to send', async () => {
  const app = await openBench(await aBench())
  expect(await problem(app, 'document.text', { document: 'agenda', meetingId: 'no-such' })).toEqual({
    code: 'missing',
    kind: 'meeting',
    id: 'no-such',
  })
})

test('an agenda without item numbers, as the settings say, has none in the e-mail', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId } = await startMillbrook(app, bench)
  await ok(app, 'settings.edit', { numbering: { restartsIn: 'january', items: false } })
  const { text } = await ok(app, 'document.text', { document: 'agenda', meetingId })
  expect(text).toContain('10:00\tWelcome and confidentiality\t')
})
