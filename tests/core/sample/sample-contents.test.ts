import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../../shared/rules/dates'
import { enablerSeats, hasSomebody } from '../../../shared/rules/enabler-seat'
import { proposeAgenda } from '../../../shared/rules/proposal/propose-agenda'
import { isOpenQuestion } from '../../../shared/rules/waits-with'
import { built } from './built'
import { givenOfSample } from './given-of-sample'

describe('the sample team', () => {
  it('shows every state that a card can have', () => {
    const { all } = built('2026-06-09')
    const columns = (kind: 'action' | 'pledge' | 'escalation') =>
      new Set(
        all(kind)
          .filter((one) => one.archivedOn === null)
          .map((one) => one.column),
      )
    expect(columns('action')).toEqual(new Set(['todo', 'doing', 'blocked', 'proposed', 'done']))
    expect(columns('pledge')).toEqual(new Set(['offered', 'agreed', 'under-way', 'kept', 'changed', 'not-kept']))
    expect(columns('escalation')).toEqual(
      new Set(['drafted', 'sent', 'acknowledged', 'asked-back', 'answered', 'closed']),
    )
    expect(all('action').some((one) => one.dropped !== null && one.archivedOn !== null)).toBe(true)
    expect(all('action').some((one) => one.dropped !== null && one.archivedOn === null)).toBe(true)
    expect(all('action').filter((one) => one.archivedOn !== null).length).toBeGreaterThan(10)
    expect(new Set(all('action').map((one) => one.owner.kind))).toEqual(new Set(['person', 'team', 'nobody']))
    for (const kind of ['pledge', 'escalation'] as const) {
      expect(all(kind).some((one) => one.withdrawn !== null)).toBe(true)
    }
    expect(all('escalation').filter((one) => one.column === 'sent' && one.enablerId === null)).toHaveLength(2)
    expect(all('escalation').some((one) => one.trail.some((event) => event.kind === 'passed-on'))).toBe(true)
    expect(all('pledge').some((one) => one.condition !== null)).toBe(true)
    expect(new Set(all('opportunity').map((one) => one.step))).toEqual(
      new Set(['listening', 'planning', 'deciding', 'doing', 'sharing']),
    )
    expect(new Set(all('story').map((one) => one.consent.use))).toEqual(new Set(['none', 'team', 'partners', 'public']))
    expect(all('story').some((one) => one.consent.withdrawnOn !== null)).toBe(true)
    expect(new Set(all('item').map((one) => one.openness.kind))).toEqual(
      new Set(['open', 'heading-only', 'confidential']),
    )
    expect(new Set(all('attendance').flatMap((one) => one.attendees.map((who) => who.mark)))).toEqual(
      new Set(['present', 'apologies', 'late', 'substitute']),
    )
  })

  it('has four places, one of them a theme, with an enabler confirmed, proposed and vacant with a cover', () => {
    const { all, keyboardPersonId } = built('2026-06-09')
    expect(all('locality').map((one) => `${one.code} ${one.shape}`)).toEqual([
      'MILL place',
      'HARR place',
      'CARR place',
      'HOME theme',
    ])
    const standings = all('locality').map((place) =>
      all('person').flatMap((one) =>
        one.roles.flatMap((role) => (role.localityId === place.id && role.name === 'enabler' ? [role.standing] : [])),
      ),
    )
    expect(standings).toEqual([['confirmed'], ['proposed'], ['confirmed', 'confirmed'], ['cover']])
    expect(all('vacancy').filter((one) => one.what.kind === 'role' && one.what.role === 'enabler')).toHaveLength(1)
    expect(all('organisation').length).toBeGreaterThanOrEqual(12)
    expect(all('person').find((one) => one.id === keyboardPersonId)?.name).toBe('Nettie Bramble')
    const initials = all('person').map((one) => one.initials)
    expect(new Set(initials).size).toBe(initials.length)
  })

  it('has an enabler with ten open questions from all four places, most of whose word came by e-mail or phone', () => {
    const { all } = built('2026-06-09')
    const grace = all('person').find((one) => one.initials === 'GA')
    const asked = all('escalation').filter((one) => one.enablerId === grace?.id && one.withdrawn === null)
    const open = asked.filter((one) => ['sent', 'acknowledged', 'asked-back'].includes(one.column))
    expect(open).toHaveLength(10)
    expect(new Set(open.map((one) => one.localityId)).size).toBe(4)
    expect(asked.filter((one) => one.column === 'answered').map((one) => one.answer?.kind)).toEqual([
      'yes-if',
      'not-now',
      'yes-if',
    ])
    // Two places have their own enabler's seat empty: what was sent to her there waits for somebody all the same.
    const seats = enablerSeats(all('person'), all('vacancy'), '2026-06-09')
    const nobodys = all('escalation').filter((one) => isOpenQuestion(one) && !hasSomebody(one, seats(one.localityId)))
    const withdrawn = nobodys.filter((one) => one.withdrawn !== null)
    expect(nobodys.length - withdrawn.length).toBe(4)
    expect(nobodys.every((one) => one.enablerId !== grace?.id)).toBe(true)
    // Somebody wrote it down for her, and it never claims that she came to the keyboard herself.
    const said = asked.flatMap((one) => one.trail.filter((event) => event.via === 'e-mail' || event.via === 'phone'))
    expect(said.length).toBeGreaterThan(8)
    expect(said.every((event) => event.notedById !== null && event.notedById !== event.personId)).toBe(true)
  })

  it('has a register: permissions that hold, end soon, have ended, were used again, and one whose giver has left', () => {
    const { all, today } = built('2026-06-09')
    const permissions = all('permission')
    const called = (what: RegExp) => permissions.find((one) => what.test(one.what))
    const deposit = called(/^No deposit/)
    expect(deposit).toMatchObject({ where: { kind: 'everywhere' }, ended: null, until: null })
    expect(deposit?.uses).toHaveLength(2)
    for (const { escalationId } of deposit?.uses ?? []) {
      const used = all('escalation').find((one) => one.id === escalationId)
      expect(used?.answer).toMatchObject({ via: 'permission', permissionId: deposit?.id })
    }
    const kept = permissions.filter((one) => one.escalationId !== null)
    expect(kept.length).toBeGreaterThan(3)
    for (const { id, escalationId } of kept) {
      expect(all('escalation').find((one) => one.id === escalationId)?.answer?.permissionId).toBe(id)
    }
    const soon = permissions.filter((one) => one.until !== null && one.until >= today && one.until < '2026-07-09')
    expect(soon.map((one) => one.askedToGoOn !== null).sort()).toEqual([false, true])
    expect(permissions.filter((one) => one.until !== null && one.until < today)).toHaveLength(1)
    expect(permissions.filter((one) => one.ended !== null)).toHaveLength(1)
    const left = all('person').flatMap((one) => (one.retiredOn === null ? [] : [one.id]))
    expect(permissions.filter((one) => left.includes(one.saidById ?? '') && one.standsById === null)).toHaveLength(1)
  })

  it('says what stands in the way of what is held up, and has a pledge that nobody has taken up yet', () => {
    const { all } = built('2026-06-09')
    const questions = new Set(all('escalation').map((one) => one.id))
    const held = [...all('action'), ...all('pledge')].flatMap(({ waitsFor }) => (waitsFor === null ? [] : [waitsFor]))
    expect(held.length).toBeGreaterThan(2)
    expect(held.every(({ kind, id }) => kind === 'escalation' && questions.has(id))).toBe(true)
    const open = all('pledge').filter((one) => one.youWill.by.kind === 'unknown' && one.withdrawn === null)
    expect(open.map((one) => [one.title, one.column])).toEqual([['A warm corner on Mondays', 'offered']])
    for (const kind of ['action', 'pledge', 'escalation'] as const) {
      expect(all(kind).some((one) => one.ways.length > 0)).toBe(true)
    }
  })

  it('has a pot whose spends were each agreed and never pass it, and one agenda longer than its hour', () => {
    const { all } = built('2026-06-09')
    for (const pot of all('pot')) {
      const spends = all('spend').filter((one) => one.localityId === pot.localityId)
      const decisions = new Set(all('decision').map((one) => one.id))
      expect(spends.every((one) => one.decisionId !== null && decisions.has(one.decisionId))).toBe(true)
      expect(spends.every((one) => one.pence <= (pot.limitPence ?? 0))).toBe(true)
      expect(spends.reduce((sum, one) => sum + one.pence, 0)).toBeLessThan(pot.amountPence)
    }
    const next = all('meeting').filter((one) => one.state === 'planned' || one.state === 'issued')
    const minutes = next.map((meeting) =>
      all('item').reduce((sum, item) => (item.meetingId === meeting.id ? sum + item.minutes : sum), 0),
    )
    expect(minutes).toEqual([66, 49, 58, 47])
    expect(next.map((one) => daysBetween('2026-06-09', one.on)).filter((ahead) => ahead <= 6).length).toBeGreaterThan(2)
  })

  it('shows an agenda that proposes itself: six minutes over, and how it fits', () => {
    const sample = built('2026-06-09')
    const given = givenOfSample(sample, 'MILL')
    const { comes, waits, fit, ranges, standing } = proposeAgenda(given)
    expect(comes).toEqual([])
    // What its lines say is what the app says of them: opening it changes nothing.
    for (const { itemId, reason } of standing) {
      expect(given.items.find((one) => one.id === itemId)?.reason).toBe(reason)
    }
    expect(fit?.steps.map((step) => [step.kind, step.title, step.minutes])).toEqual([
      ['park', 'The big tea', 5],
      ['take', 'Good news and stories', 1],
    ])
    expect(waits.slice(0, 5).map((one) => `${one.title}: ${one.reason}`)).toEqual([
      'Bench on Ring Road: Parked since 14 May, by Dot Hazelwood',
      'Young people and the bus shelter: Suggested by Idris Marlowe',
      'May the team hold a key to the school for Saturdays?: Answered yesterday by e-mail: yes, if',
      'A repair afternoon in the chapel: Suggested by Mabel Merrick',
      'Action 26/A007: Boiler service record to the hall trustees: Due Monday 15 June',
    ])
    expect(ranges.map((one) => `${one.itemKind}: ${one.from} to ${one.to}`)).toEqual(
      expect.arrayContaining(['stories: 7 to 12', 'challenge: 6 to 14']),
    )
    const lift = sample.all('item').find((one) => one.reason === 'Held over 3 meetings')
    expect(lift).toMatchObject({ title: 'Weir Court lift', heldOver: 3, isStanding: false })
    const before = sample.all('item').find((one) => one.id === lift?.carriedFromItemId)
    expect(before).toMatchObject({ title: 'Weir Court lift, three weeks out', carryOver: { kind: 'carry-over' } })
  })
})
