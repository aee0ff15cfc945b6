import { expect, test } from 'vitest'
import { type CommandName, contract, type InputOf } from '../../../shared/contract'
import { notesOf } from '../../builders'
import { aBench, itemAt, millbrook, ok, openBench, startMillbrook } from './workspace'

const isCommand = (name: string): name is CommandName => name in contract

/**
 * Not tried: a restore brings back a whole state, and what was is backed up before it; reopening says why, and keeps what
 * was approved.
 */
test('no command there is alters a word or a record of approved minutes', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId, view, people } = await startMillbrook(app, bench)
  const personId = people[1]?.id ?? ''
  const otherId = people[2]?.id ?? ''
  const item = itemAt(view, 5)
  const other = itemAt(view, 6)
  const at = { meetingId, itemId: item.id }
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'attendance.mark-rest-present', { meetingId })
  await ok(app, 'item.write-notes', { ...at, notes: notesOf('The lift is out.') })
  const { decisionId } = await ok(app, 'decision.add', { ...at, text: 'Nobody waits alone' })
  const owner = { kind: 'person' as const, personId }
  const newAction = { localityId, title: 'Ring Peakside', owner, helperIds: [], dueOn: null, origin: at }
  const { actionId } = await ok(app, 'action.add', newAction)
  const story = await ok(app, 'story.add', { ...at, localityId, text: 'Forty-one for tea' })
  const pledgeId = (await ok(app, 'pledge.add', { ...at, localityId, text: 'Twelve chairs' })).id
  const escalationId = (await ok(app, 'escalation.add', { ...at, localityId, text: 'May we?' })).id
  const nextId = (await ok(app, 'meeting.finish', { meetingId })).nextMeetingId ?? ''
  const nextItem = itemAt(await ok(app, 'meeting.open', { meetingId: nextId }), 5)
  await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18', byMeetingId: nextId })
  const items = { meetingId, itemIds: [item.id] }
  const [name, initials, jobTitle, organisation] = ['kept', 'kept', 'kept', 'kept'] as const
  const sameFacts = { name, initials, jobTitle, organisation, email: 'kept', phone: 'kept', inPublic: 'kept' } as const

  const inputs: { readonly [N in CommandName]: readonly InputOf<N>[] } = {
    'team.start': [millbrook],
    'person.add': [{ localityId, name: 'Sita Rao', organisation: '', jobTitle: '', role: 'member' }],
    'people.add': [{ localityId, people: [...millbrook.people] }],
    'person.edit': [{ personId, name: 'Another name' }],
    'person.retire': [{ personId, on: '2026-06-19' }],
    'person.bring-back': [{ personId }],
    'organisation.edit': [{ organisationId: 'none', name: 'x' }],
    'vacancy.add': [
      { localityId, what: { kind: 'role', role: 'clerk' }, organisation: '', since: '2026-06-01', timeFreed: 'no' },
    ],
    'vacancy.edit': [{ vacancyId: 'none' }],
    'vacancy.fill': [{ vacancyId: 'none', personId, on: '2026-06-19' }],
    'locality.edit': [{ localityId, name: 'Elsewhere', template: [] }],
    'locality.retire': [{ localityId, on: '2026-06-19' }],
    'locality.bring-back': [{ localityId }],
    'locality.move': [{ localityId, after: null }],
    'pot.set': [{ localityId, amountPence: 1, funder: 'x', endsOn: null, limitPence: null, approverIds: [] }],
    'settings.edit': [{ bodyName: 'Other', decisionWording: 'RESOLVED', confidentialityStatement: 'Other' }],
    'meeting.plan': [{ localityId, on: '2026-06-25', startsAt: '10:00', endsAt: '11:00', venue: '' }],
    'meeting.edit': [{ meetingId, on: '2026-06-12', venue: 'Other' }],
    'meeting.issue': [{ meetingId }],
    'meeting.cancel': [{ meetingId, reason: 'x' }],
    'meeting.remove': [{ meetingId }],
    'meeting.record-from-paper': [{ localityId, on: '2026-06-10', startsAt: '10:00', endsAt: '11:00', venue: '' }],
    'item.add': [{ meetingId, itemKind: 'event', title: 'x', minutes: 1, after: null }],
    'item.edit': [{ ...at, title: 'x', privateNote: 'x', carryOver: { kind: 'park' } }],
    'items.edit': [{ ...items, minutes: 1, openness: { kind: 'heading-only' } }],
    'items.move': [{ ...items, after: null }],
    'items.remove': [items],
    'items.duplicate': [items],
    'items.send': [
      { ...items, toMeetingId: nextId },
      { meetingId: nextId, itemIds: [nextItem.id], toMeetingId: meetingId },
    ],
    'items.keep': [{ ...items, isKept: true }],
    'items.carry-over': [items],
    'items.park': [items],
    'items.skip': [items],
    'items.drop': [{ ...items, reason: 'x' }],
    'agenda.gather': [{ meetingId }, { meetingId, keys: [`action-${actionId}`] }],
    'agenda.fit': [{ meetingId, parkIds: [item.id], minutes: [{ itemId: item.id, minutes: 1 }] }],
    'parked.add': [{ localityId, itemKind: 'event', title: 'x', minutes: 5, handedInById: null }],
    'parked.drop': [{ parkedId: 'none', reason: 'x' }],
    'parked.bring-back': [{ parkedId: 'none' }],
    'handed-in.drop': [{ of: { kind: 'story', id: story.id }, reason: 'x' }],
    'handed-in.bring-back': [{ of: { kind: 'story', id: story.id } }],
    'story.hand-in': [{ localityId, text: 'x', personId }],
    'opportunity.hand-in': [{ localityId, title: 'x', personId }],
    'story.tell': [{ storyId: story.id, ...at }],
    'agenda.fill': [{ meetingId }],
    'meeting.start': [{ meetingId }, { meetingId, fromPaper: true }],
    'meeting.step': [at],
    'meeting.pause': [{ meetingId }],
    'meeting.resume': [{ meetingId }],
    'meeting.suspend': [{ meetingId }],
    'meeting.statement-shown': [{ meetingId }],
    'meeting.count-gap': [{ meetingId, isMeetingTime: true }],
    'meeting.part': [{ meetingId, part: 'signed-up' }],
    'items.borrow': [{ meetingId, toItemId: item.id, fromItemId: other.id, minutes: 1 }],
    'meeting.finish': [{ meetingId }],
    'meeting.approve': [{ meetingId, on: '2026-06-19' }],
    'meeting.reopen': [],
    'correction.add': [{ ...at, ofMeetingId: nextId, text: 'x' }],
    'correction.edit': [{ meetingId, correctionId: 'none', text: 'x' }],
    'correction.remove': [{ meetingId, correctionId: 'none' }],
    'attendance.mark': [
      { meetingId, personId, mark: 'absent' },
      { meetingId, personId, mark: null },
    ],
    'attendance.mark-rest-present': [{ meetingId }],
    'attendance.add-guest': [{ meetingId, name: 'x', organisation: '' }],
    'attendance.sign-up': [{ meetingId, personIds: [personId], isSignedUp: true }],
    'attendance.say': [{ meetingId, personId, round: 'check-in', word: 'x' }],
    'item.write-notes': [{ ...at, notes: notesOf('x') }],
    'decision.add': [{ ...at, text: 'x' }],
    'decision.edit': [{ meetingId, decisionId, text: 'x' }],
    'pledge.add': [{ ...at, localityId, text: 'x' }],
    'escalation.add': [{ ...at, localityId, text: 'x' }],
    'story.add': [{ ...at, localityId, text: 'x' }],
    'spend.add': [{ ...at, localityId, text: 'x', pence: 1 }],
    'opportunity.add': [{ ...at, localityId, text: 'x' }],
    'action.add': [newAction],
    'action.edit': [{ actionId, title: 'Other words', owner: { kind: 'team' } }],
    'action.move': [{ actionId, to: 'doing', after: null }],
    'action.drop': [{ actionId, reason: 'x' }],
    'actions.move': [{ actionIds: [actionId], to: 'doing', after: null }],
    'pledge.write': [
      {
        ...{ localityId, title: 'x', target: '', condition: null, reviewOn: null, column: 'offered', origin: at },
        weWill: { by: { kind: 'residents' }, text: 'x' },
        youWill: { by: { kind: 'person', personId }, text: 'x' },
      },
    ],
    'pledge.edit': [{ pledgeId, title: 'Other words' }],
    'pledges.mark': [{ pledgeIds: [pledgeId], mark: 'kept', evidence: 'x' }],
    'pledge.mark': [{ pledgeId, sides: [{ side: 'weWill', mark: 'kept', evidence: 'x' }] }],
    'pledge.count': [{ pledgeId, found: 1 }],
    'pledges.move': [{ pledgeIds: [pledgeId], to: 'under-way', after: null }],
    'pledge.withdraw': [{ pledgeId, reason: 'x' }],
    'escalation.write': [
      {
        ...{ localityId, question: 'x', ask: 'money', tried: 'x', ifNothing: 'x', neededBy: null, barrier: 'unsaid' },
        ...{ enablerId: null, column: 'drafted', origin: at },
      },
    ],
    'escalation.edit': [{ escalationId, question: 'Other words?' }],
    'escalations.send': [{ escalationIds: [escalationId] }],
    'escalation.acknowledge': [{ escalationId }],
    'escalation.ask-back': [{ escalationId, words: 'x' }],
    'escalation.return': [{ escalationId, words: 'x' }],
    'escalations.pass-on': [{ escalationIds: [escalationId], toPersonId: personId, words: 'x' }],
    'escalation.answer': [{ escalationId, kind: 'yes', words: 'x', until: null, keep: null }],
    'escalation.mend-answer': [{ escalationId, kind: 'no', words: 'x', until: null }],
    'escalation.use-permission': [{ escalationId, permissionId: 'none', words: '' }],
    'escalation.not-the-same': [{ escalationId, permissionId: 'none' }],
    'escalations.close': [{ escalationIds: [escalationId], words: 'x' }],
    'escalation.reopen': [{ escalationId, words: 'x' }],
    'escalations.remind': [{ escalationIds: [escalationId] }],
    'escalation.withdraw': [{ escalationId, reason: 'x' }],
    'escalations.move': [{ escalationIds: [escalationId], to: 'sent', after: null }],
    'permission.add': [
      {
        ...{ what: 'x', condition: '', where: { kind: 'everywhere' }, reach: '', until: null, saidById: personId },
        ...{ saidOn: '2026-06-11', via: 'meeting', minute: at },
      },
    ],
    'permission.edit': [{ permissionId: 'none', what: 'x' }],
    'permission.end': [{ permissionId: 'none', on: '2026-06-19', reason: 'x' }],
    'permission.bring-back': [{ permissionId: 'none' }],
    'permission.ask-to-go-on': [{ permissionId: 'none' }],
    'cards.put-away': [{ cards: [{ kind: 'action', id: actionId }] }],
    'cards.bring-back': [{ cards: [{ kind: 'action', id: actionId }] }],
    'person.hand-over': [
      { personId, on: '2026-06-19', leaves: true, work: [{ what: { kind: 'action', id: actionId }, to: null }] },
    ],
    'person.merge': [{ keptId: otherId, otherId: personId, facts: sameFacts }],
    'person.tell-apart': [{ personId, otherId }],
    'import.actions': [
      {
        localityId,
        source: 'log.csv',
        people: [],
        actions: [
          {
            row: 1,
            logNumber: '1',
            title: 'Ring Peakside',
            detail: '',
            raisedOn: '2026-06-01',
            dueOn: null,
            owner: { kind: 'team' },
            helpers: [],
            column: 'todo',
          },
        ],
      },
    ],
    'logo.set': [{ fileId: 'none', alt: 'x' }],
    'logo.describe': [{ alt: 'x' }],
    'logo.remove': [{}],
    'template.set': [{ fileId: 'none', mark: '0'.repeat(64) }],
    'template.remove': [{}],
    // What is settled changes what is printed of the words it was said of, and of no others.
    'check.answer': [
      {
        scope: { kind: 'meeting', id: meetingId },
        version: 'public',
        findingKind: 'person',
        text: 'Owen Larkspur',
        as: { kind: 'cut' },
      },
    ],
    'check.answer-all': [
      {
        scope: { kind: 'meeting', id: meetingId },
        version: 'partner',
        answers: [{ findingKind: 'person', text: 'Owen Larkspur', as: { kind: 'cut' } }],
      },
    ],
    'check.take-back': [{ scope: { kind: 'meeting', id: meetingId }, id: 'none' }],
    'history.undo': [{}, {}, {}],
    'history.redo': [{}],
    'backup.restore': [],
  }

  const state = async () => {
    const { meeting, items, attendance, decisions, corrections, approvals } = await ok(app, 'meeting.open', {
      meetingId,
    })
    const { model } = await ok(app, 'document.preview', { document: 'minutes', meetingId, version: 'team' })
    return { records: { meeting, items, attendance, decisions, corrections, approvals }, words: model }
  }
  const before = await state()
  for (const [name, tries] of Object.entries(inputs)) {
    for (const input of tries) {
      await app.receive(name, input)
      expect(isCommand(name) && contract[name].input.safeParse(input).success, name).toBe(true)
      expect(await state(), `after ${name} ${JSON.stringify(input)}`).toEqual(before)
    }
  }
  const tried = Object.entries(inputs).filter(([, tries]) => tries.length > 0)
  const commands = Object.entries(contract).flatMap(([name, call]) => (call.kind === 'command' ? [name] : []))
  expect(commands.filter((name) => !tried.some(([one]) => one === name)).sort()).toEqual(
    ['backup.restore', 'meeting.reopen'].sort(),
  )
})
