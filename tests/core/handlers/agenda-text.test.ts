import { expect, test } from 'vitest'
import { aBench, ok, openBench, problem, startMillbrook } from './workspace'

test('an agenda for an e-mail has its title once, as its subject, then the lines of the paper with dashes between', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId, item } = await startMillbrook(app, bench)
  await ok(app, 'item.edit', { meetingId, itemId: item.id, reason: 'Dot asked for it' })
  const { text } = await ok(app, 'document.text', { document: 'agenda', meetingId })
  const [subject, blank] = text.split('\n')
  expect(subject).toContain('genda for Millbrook Connected Team, Thursday 11 June 2026')
  expect(blank).toBe('')
  expect(text.split(subject ?? '')).toHaveLength(2)
  expect(text).toContain('10:00 – 1. Welcome and confidentiality, Dot asked for it – None – 3\n')
  expect(text).not.toContain('\t')
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
  expect(text).toContain('10:00 – Welcome and confidentiality – ')
})
