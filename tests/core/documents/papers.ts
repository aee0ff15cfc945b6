import fc from 'fast-check'
import { build } from '../../../electron/core/documents/build'
import type { DocumentSnapshot, MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import type { DocumentLogo, DocumentModel } from '../../../shared/model/document'
import type { WorkspaceSettings } from '../../../shared/model/settings'
import { anEscalation, aPledge } from '../../builders'
import { aBelievableSnapshot, anApprovedSnapshot, aSnapshot } from './a-snapshot'
import { anySnapshot } from './any-snapshot'

/** Two pixels high and three wide, blue. */
export const aLogo: DocumentLogo = {
  type: 'png',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGMQiVoAQQxwFgA8FAZVgbhhMwAAAABJRU5ErkJggg==',
  width: 3,
  height: 2,
  alt: 'Northfold & "Vale" County Council',
}

/** A look far from the usual, as the settings allow it. */
export const strangePaper: WorkspaceSettings['paper'] = {
  font: 'Verdana',
  size: 14,
  headingColour: '#0033aa',
  lineColour: '#c02020',
  footer: 'Northfold County Council, County Hall, Northfold',
  retentionNote: 'Kept for six years. Ask the clerk.',
}

type Paper = readonly [name: string, snapshot: DocumentSnapshot]

/** Every paper that can be made of a meeting. */
export function papersOfMeeting(snapshot: MeetingSnapshot): readonly Paper[] {
  const { meeting, items, decisions } = snapshot.view
  const meetingId = meeting.id
  const asked = (request: MeetingSnapshot['request']): MeetingSnapshot => ({ ...snapshot, request })
  const extracts = [items[0], items.at(-1)].flatMap((item): Paper[] =>
    item === undefined
      ? []
      : [
          [
            `the extract of ${item.id}`,
            asked({ document: 'extract', meetingId, version: 'partner', itemId: item.id, decisionId: null }),
          ],
        ],
  )
  const [decision] = decisions
  return [
    ['the agenda', asked({ document: 'agenda', meetingId })],
    ['the minutes for the team', asked({ document: 'minutes', meetingId, version: 'team' })],
    ['the minutes for partners', asked({ document: 'minutes', meetingId, version: 'partner' })],
    ['the minutes for the public', asked({ document: 'minutes', meetingId, version: 'public' })],
    ['the action sheet', asked({ document: 'action-sheet', meetingId, version: 'team', by: 'all', only: null })],
    ['a page for each owner', asked({ document: 'action-sheet', meetingId, version: 'team', by: 'owner', only: null })],
    [
      'a page for each organisation',
      asked({ document: 'action-sheet', meetingId, version: 'partner', by: 'organisation', only: null }),
    ],
    ['the signing-in sheet', asked({ document: 'signing-in', meetingId })],
    ...extracts,
    ...(decision === undefined
      ? []
      : ([
          [
            'the extract of a decision',
            asked({
              document: 'extract',
              meetingId,
              version: 'public',
              itemId: decision.itemId,
              decisionId: decision.id,
            }),
          ],
        ] as const)),
  ]
}

/** Every paper that is made of cards alone. */
export function papersOfCards(snapshot: MeetingSnapshot): readonly Paper[] {
  const { settings, logo, people, organisations, everybody, answers, closed, today, locality } = snapshot
  const common = { settings, logo, people, organisations, everybody, answers, closed, today }
  const pledges = [...snapshot.view.pledges, aPledge({ id: 'pledge-kept', column: 'kept', title: 'A bench, mended' })]
  const escalations = [
    ...snapshot.view.escalations,
    anEscalation({ id: 'escalation-more', question: 'May the hall be used on Sundays?', column: 'sent' }),
  ]
  const person = people.find(({ id }) => id === 'person-anna') ?? null
  const brief = (escalationId: string | null): DocumentSnapshot => ({
    ...common,
    request: { document: 'enabler-brief', personId: person?.id ?? null, escalationId },
    person,
    escalations: escalationId === null ? escalations : escalations.slice(0, 1),
    localities: [locality],
  })
  const sheet = (which: 'wall' | 'thanks'): DocumentSnapshot => ({
    ...common,
    request: { document: 'pledges', localityId: locality.id, version: 'public', sheet: which },
    locality,
    pledges,
  })
  return [
    [
      'the action log',
      {
        ...common,
        request: { document: 'action-log', localityId: locality.id, version: 'team', which: 'all' },
        locality,
        actions: [...snapshot.actions, ...snapshot.view.actions],
        meetingDays: { [snapshot.view.meeting.id]: snapshot.view.meeting.on },
      },
    ],
    ['the brief for an enabler', brief(null)],
    ['the brief of one question', brief(escalations[0]?.id ?? '')],
    ['the pledges for the wall', sheet('wall')],
    ['the thank-you sheet', sheet('thanks')],
  ]
}

/** Every paper of a snapshot, as models. */
export function everyPaper(snapshot: MeetingSnapshot): readonly (readonly [string, DocumentModel])[] {
  return [...papersOfMeeting(snapshot), ...papersOfCards(snapshot)].map(([name, one]) => [name, build(one).model])
}

/** Of a believable meeting in a look of its own with a logo, of the approved one in the usual look, and of an empty one. */
export function samplePapers(): readonly (readonly [string, DocumentModel])[] {
  const believable = aBelievableSnapshot()
  const strange = { ...believable, logo: aLogo, settings: { ...believable.settings, paper: strangePaper } }
  const named = (what: string, papers: readonly (readonly [string, DocumentModel])[]) =>
    papers.map(([name, model]) => [`${name} ${what}`, model] as const)
  return [
    ...named('in a look of its own', everyPaper(strange)),
    ...named('of an approved meeting', everyPaper(anApprovedSnapshot())),
    ...named('of an empty meeting', everyPaper(aSnapshot({}, { items: [] }))),
  ]
}

/** One paper of a meeting that holds anything. */
export const anyPaper: fc.Arbitrary<DocumentModel> = fc.tuple(anySnapshot, fc.nat()).map(([snapshot, which]) => {
  const papers = [...papersOfMeeting(snapshot), ...papersOfCards(snapshot)]
  const [, paper] = papers[which % papers.length] ?? []
  if (paper === undefined) throw new Error('no papers')
  return build(paper).model
})
