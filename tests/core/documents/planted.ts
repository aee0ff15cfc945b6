import fc from 'fast-check'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import type { AgendaItem, Openness } from '../../../shared/model/agenda-item'
import type { Story } from '../../../shared/model/cards'
import { type DocumentVersion, type MinutesContents, usualContents } from '../../../shared/model/document-request'
import type { Notes } from '../../../shared/model/notes'
import { anAction, anOrganisation } from '../../builders'
import { anyNotes, anySnapshot } from './any-snapshot'
import { matterOf, outcomesOf, owner } from './planted-cards'
import { anyPerson, attendees, type PlantedPerson, peopleOf, printedNames } from './planted-people'
import { hiddenOf, peopleCount, phrase, shownOf, today } from './planted-phrases'

// Meetings with a phrase or a name planted in everything that somebody might have written. Each says who may not find it.

/** A meeting, and the phrases that no paper of a version may hold; `shown` are in the minutes of the team. */
export type Planted = {
  readonly snapshot: MeetingSnapshot
  readonly hidden: (version: DocumentVersion) => ReadonlySet<string>
  readonly shown: ReadonlySet<string>
}

const anyOpenness: fc.Arbitrary<Openness> = fc.oneof(
  fc.constant({ kind: 'open' as const }),
  fc.constant({ kind: 'heading-only' as const }),
  fc.record({
    kind: fc.constant('confidential' as const),
    reason: fc.constantFrom('', 'About a resident'),
    until: fc.constantFrom(null, '2026-06-11', today, '2026-07-01'),
  }),
)

const anyConsent: fc.Arbitrary<Story['consent']> = fc.record({
  use: fc.constantFrom('none' as const, 'team' as const, 'partners' as const, 'public' as const),
  mayNameTeller: fc.boolean(),
  until: fc.constantFrom(null, null, '2026-06-11', today),
  withdrawnOn: fc.constantFrom(null, null, '2026-06-10'),
})

const anyContents: fc.Arbitrary<MinutesContents> = fc.oneof(
  fc.constant(usualContents),
  fc.record({
    actions: fc.boolean(),
    fullLog: fc.boolean(),
    pledges: fc.boolean(),
    stories: fc.boolean(),
    logo: fc.boolean(),
  }),
)

export const anyPlanted: fc.Arbitrary<Planted> = fc
  .record({
    base: anySnapshot,
    opennesses: fc.array(anyOpenness, { minLength: 5, maxLength: 5 }),
    elsewhere: fc.array(anyOpenness, { minLength: 3, maxLength: 3 }),
    consents: fc.array(anyConsent, { minLength: 5, maxLength: 5 }),
    people: fc.array(anyPerson, { minLength: peopleCount, maxLength: peopleCount }),
    notes: anyNotes,
    contents: anyContents,
    about: fc.constantFrom('nothing', 'its pledge', 'the next pledge'),
    marked: fc.boolean(),
  })
  .map(plant)

type Given = {
  readonly base: MeetingSnapshot
  readonly opennesses: readonly Openness[]
  readonly elsewhere: readonly Openness[]
  readonly consents: readonly Story['consent'][]
  readonly people: readonly PlantedPerson[]
  readonly notes: Notes
  readonly contents: MinutesContents
  readonly about: string
  readonly marked: boolean
}

function plant(given: Given): Planted {
  const { base, contents } = given
  const openness = (n: number): Openness => given.opennesses[n] ?? { kind: 'open' }
  const items = base.view.items.map((item, n): AgendaItem => plantedItem(item, n, openness(n), given))
  const isApproved = base.view.meeting.state === 'approved'
  const outcomes = items.map((item, n) => outcomesOf(item, n, given.consents[n]))
  const others = given.elsewhere.map((_, n) =>
    anAction({ id: `other-${n}`, number: { year: 2026, n: 90 + n }, title: phrase('Other', n), owner: owner(n) }),
  )
  const logged = others.map((action, n) => ({ ...action, id: `logged-${n}`, title: phrase('Logged', n) }))
  const closed = Object.fromEntries(
    given.elsewhere.flatMap((one, n) => [`other-${n}`, `logged-${n}`].map((id) => [id, one] as const)),
  )
  const snapshot: MeetingSnapshot = {
    ...base,
    today,
    request: { document: 'minutes', meetingId: 'meeting-june', version: 'team', contents },
    people: peopleOf(given.people),
    everybody: peopleOf(given.people).map((person, n) => ({
      ...person,
      mayBeNamedInPublic: given.people[n]?.mayBeNamedInPublic ?? false,
    })),
    organisations: [anOrganisation({ id: 'body-of-planted', name: 'Peakside Homes' })],
    actions: others,
    log: [...logged, ...outcomes.map((one) => one.action)],
    closed,
    markedPledges: given.marked ? outcomes.map((one) => one.pledge) : [],
    mattersArising: [...outcomes.flatMap((one) => one.matters), ...others.map((one) => matterOf(one, 1))],
    approval: base.approval === null ? null : { ...base.approval, reopened: reopened(0) },
    view: {
      ...base.view,
      approvals: base.view.approvals.map((one, n) => ({ ...one, reopened: reopened(n) })),
      items,
      attendance: {
        ...base.view.attendance,
        attendees: attendees(items),
        printedNames: isApproved ? printedNames() : {},
      },
      decisions: outcomes.map((one) => one.decision),
      actions: outcomes.map((one) => one.action),
      pledges: outcomes.map((one) => one.pledge),
      escalations: outcomes.map((one) => one.escalation),
      stories: outcomes.map((one) => one.story),
      spends: outcomes.map((one) => one.spend),
      opportunities: outcomes.map((one) => one.opportunity),
      corrections: outcomes.map((one) => one.correction),
    },
  }
  return {
    snapshot,
    hidden: (version) => new Set(hiddenOf(version, snapshot, given)),
    shown: new Set(shownOf(snapshot)),
  }
}

function plantedItem(item: AgendaItem, n: number, openness: Openness, { notes, about }: Given): AgendaItem {
  const pledge = about === 'its pledge' ? n : n + 1
  return {
    ...item,
    id: `item-${n}`,
    title: phrase('Title', n),
    privateNote: phrase('Private', n),
    reason: phrase('Reason', n),
    presenterId: `planted-${n}`,
    openness,
    carryOver: item.carryOver?.kind === 'drop' ? { kind: 'drop', reason: phrase('Dropped', n) } : item.carryOver,
    about: about === 'nothing' ? null : { kind: 'pledge', id: `pledge-${pledge}` },
    notes: {
      type: 'doc',
      content: [
        ...notes.content,
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: `${phrase('Notes', n)} and ` },
            { type: 'mention', attrs: { personId: `planted-${n % peopleCount}` } },
            {
              type: 'text',
              text: ' agreed.',
              marks: [{ type: 'link', attrs: { href: `https://a.example/${phrase('Link', n)}` } }],
            },
          ],
        },
      ],
    },
  }
}

const reopened = (n: number) => {
  return { at: '2026-06-20T09:00:00.000Z', byPersonId: null, reason: phrase('Reopened', n) }
}
