import { describe, expect, test } from 'vitest'
import { aBench, Mirror, ok, openBench, startMillbrook } from './workspace'

async function openMillbrook() {
  const bench = await aBench()
  const app = await openBench(bench)
  return { app, ...(await startMillbrook(app, bench)) }
}

describe('the hours of agendas', () => {
  test('are the items in agenda order, their minutes, and who is expected', async () => {
    const { app, meetingId, view, people } = await openMillbrook()
    const toAdd = { meetingId, itemKind: 'challenge', title: 'The lift', minutes: 7, after: null } as const
    const { itemId } = await ok(app, 'item.add', toAdd)
    await ok(app, 'attendance.mark', { meetingId, personId: people[1]?.id ?? '', mark: 'apologies' })
    const [hour] = await ok(app, 'meeting.hours', { meetingIds: [meetingId] })
    expect(hour).toMatchObject({ meetingId, expected: people.length, apologies: 1 })
    expect(hour?.items.map((item) => item.id)).toEqual([itemId, ...view.items.map((item) => item.id)])
    expect(hour?.items[1]).toEqual({
      id: view.items[0]?.id,
      itemKind: view.items[0]?.itemKind,
      title: view.items[0]?.title,
      minutes: view.items[0]?.minutes,
      about: null,
    })
  })

  test('leave the title of what is confidential behind: Today may be on a wall', async () => {
    const { app, meetingId, item } = await openMillbrook()
    const openness = { kind: 'confidential', reason: 'about one family', until: null } as const
    await ok(app, 'item.edit', { itemId: item.id, meetingId, title: 'The Otter family', openness })
    const hours = await ok(app, 'meeting.hours', { meetingIds: [meetingId] })
    expect(hours[0]?.items[0]).toMatchObject({ title: '', minutes: item.minutes })
    expect(JSON.stringify(hours)).not.toMatch(/Otter|family/)
  })

  test('of several meetings come in the order asked; what is gone is left out', async () => {
    const { app, meetingId, localityId } = await openMillbrook()
    const second = await ok(app, 'meeting.plan', {
      localityId,
      on: '2026-06-18',
      startsAt: '10:00',
      endsAt: '11:00',
      venue: '',
    })
    const asked = [second.meetingId, 'no-such-meeting', meetingId]
    const hours = await ok(app, 'meeting.hours', { meetingIds: asked })
    expect(hours.map((hour) => hour.meetingId)).toEqual([second.meetingId, meetingId])
  })
})

describe('what Today draws from the working set', () => {
  test('a pledge and an escalation say which minute they came from', async () => {
    const { app, meetingId, localityId, item } = await openMillbrook()
    const mirror = await Mirror.of(app)
    await ok(app, 'meeting.start', { meetingId })
    const from = { localityId, meetingId, itemId: item.id }
    await ok(app, 'pledge.add', { ...from, text: 'We lend the tools' })
    await ok(app, 'escalation.add', { ...from, text: 'May we open the pavilion?' })
    const origin = { kind: 'item', meetingId, itemId: item.id }
    expect(mirror.of('pledge')[0]?.origin).toEqual(origin)
    expect(mirror.of('escalation')[0]?.origin).toEqual(origin)
  })

  test('a meeting cancelled this week stays in sight, and goes once two have been held after it', async () => {
    const { app, meetingId, localityId } = await openMillbrook()
    const mirror = await Mirror.of(app)
    await ok(app, 'meeting.cancel', { meetingId, reason: 'Snow' })
    const stands = () => mirror.of('meeting').map((one) => `${one.on} ${one.state}`)
    expect(stands()).toEqual(['2026-06-11 cancelled'])
    const when = { on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: '' }
    let held = (await ok(app, 'meeting.plan', { localityId, ...when })).meetingId
    for (let week = 0; week < 2; week += 1) {
      await ok(app, 'meeting.start', { meetingId: held })
      held = (await ok(app, 'meeting.finish', { meetingId: held })).nextMeetingId ?? ''
    }
    expect(stands()).toEqual(['2026-06-18 draft', '2026-06-25 draft', '2026-07-02 planned'])
    const [cold] = (await ok(app, 'working-set', {})).records.filter((one) => one.kind === 'meeting')
    expect(cold).toMatchObject({ on: '2026-06-18' })
  })
})
