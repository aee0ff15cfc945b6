import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { build } from '../../../electron/core/documents/build'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import { documentVersions } from '../../../shared/model/document-request'
import type { Notes, NotesBlock, NotesInline } from '../../../shared/model/notes'
import type { CheckAnswer, Finding } from '../../../shared/model/personal-data'
import { aDecision, anAction, anItem } from '../../builders'
import { inItem } from './a-snapshot'
import { anySnapshot } from './any-snapshot'
import { everythingSaidBy, foundIn } from './leaks'

/** People of the workspace who have nothing to do with the place. */
const strangers = ['Wilhelmina Quarterbridge', "Siobhán O'Neil-Ó Súilleabháin", 'Ana de la Cruz', 'נטע ברק'].map(
  (name, index) => ({ id: `stranger-${index}`, name, initials: `S${index}`, mayBeNamedInPublic: false, roles: [] }),
)

/** As somebody writes it, and what of it may be left nowhere. */
type Planted = { readonly words: string; readonly secret: string }
const plants: readonly Planted[] = [
  ...strangers.map(({ name }) => ({ words: name, secret: name })),
  { words: 'Quarterbridge, Wilhelmina', secret: 'Quarterbridge' },
  { words: 'QUARTERBRIDGE', secret: 'Quarterbridge' },
  { words: 'Mrs Pottlewick', secret: 'Pottlewick' },
  { words: 'Cllr Mrs J Fennimore-Agg', secret: 'Fennimore' },
  { words: 'Mr and Mrs Tattersby', secret: 'Tattersby' },
  { words: '07700 900 482', secret: '900 482' },
  { words: '(01629) 555 018', secret: '555 018' },
  { words: '+44 7700 900771', secret: '900771' },
  { words: 'jsugden61@mailbox.example', secret: 'jsugden61' },
  { words: '3719 Tannery Close', secret: '3719 Tannery' },
  { words: 'Flat 317, 214 Mill Lane, SK17 9QF', secret: 'SK17 9QF' },
  { words: 'SK17 8ZD', secret: 'SK17 8ZD' },
  { words: 'dob 04/11/1938', secret: '04/11/1938' },
  { words: '943 476 5919', secret: '943 476' },
  { words: 'JG 10 37 59 A', secret: '10 37 59' },
]

const planted = fc.tuple(
  fc.constantFrom(...plants),
  fc.constantFrom(
    ...['{}', 'Thanks to {}.', '{} asked about the lift.', 'The tenant ({}) was seen.', 'Seen: {}; all well.'],
    ...['The tenant, who lives with {}, came', 'Ring the tenant: {}', 'First came {}, then {}, and then the rest.'],
  ),
)

/** In its own paragraph or line, plain or in bold, its runs parted anywhere. */
function paragraph(text: string, cutAt: number): NotesBlock {
  const at = cutAt % (text.length + 1)
  const parts: readonly NotesInline[] = [
    { type: 'text', text: text.slice(0, at) },
    { type: 'text', text: text.slice(at), marks: [{ type: 'bold' }] },
  ]
  return { type: 'paragraph', content: parts.filter((part) => part.type !== 'text' || part.text !== '') }
}

const aPlantedMeeting = fc
  .tuple(anySnapshot, fc.array(fc.tuple(planted, fc.nat(60)), { minLength: 1, maxLength: 6 }))
  .map(([snapshot, all]) => {
    const texts = all.map(([[plant, sentence], at]) => ({ plant, at, text: sentence.replaceAll('{}', plant.words) }))
    return { snapshot: plantedIn(snapshot, texts), secrets: texts.map(({ plant }) => plant.secret) }
  })

function plantedNotes(texts: readonly { readonly text: string; readonly at: number }[]): Notes {
  return { type: 'doc', content: texts.map((one) => paragraph(one.text, one.at)) }
}

function plantedIn(
  snapshot: MeetingSnapshot,
  texts: readonly { readonly text: string; readonly at: number }[],
): MeetingSnapshot {
  const { view } = snapshot
  const text = (index: number): string => texts[index % texts.length]?.text ?? ''
  const items = view.items.map((item, index) => {
    const notes: Notes = { type: 'doc', content: [...item.notes.content, ...plantedNotes(texts).content] }
    return { ...item, notes, title: index % 2 === 0 ? text(index) : item.title }
  })
  const [first] = items
  // Whatever is hidden of the others, this one is shown in every version.
  const shown = anItem({ id: 'item-shown', meetingId: 'meeting-june', notes: plantedNotes(texts) })
  const actions = texts.map((one, index) =>
    anAction({ id: `planted-${index}`, title: one.text, ...(first ? { origin: inItem(first.id) } : {}) }),
  )
  return {
    ...snapshot,
    everybody: strangers,
    actions: [...snapshot.actions, ...actions],
    view: {
      ...view,
      items: [...items, shown],
      actions: [...view.actions, ...actions],
      decisions: [
        ...view.decisions,
        ...texts.map((one, index) =>
          aDecision({ id: `said-${index}`, itemId: first?.id ?? 'none', meetingId: 'meeting-june', text: one.text }),
        ),
      ],
    },
  }
}

function asSuggested({ kind, text, suggestions: [best] }: Finding, snapshot: MeetingSnapshot): CheckAnswer {
  return {
    ...{
      kind: 'check-answer',
      id: `answer-${kind}`,
      scope: { kind: 'meeting', id: 'meeting-june' },
      findingKind: kind,
    },
    ...{ text, version: 'version' in snapshot.request ? snapshot.request.version : 'team' },
    as: best === undefined ? { kind: 'cut' } : { kind: 'replaced', by: best },
    ...{ on: '2026-06-12', byPersonId: null },
  }
}

const cut = (answer: CheckAnswer): CheckAnswer => ({ ...answer, as: { kind: 'cut' } })

/** What somebody does who settles the list from top to bottom until nothing is left on it. */
function settle(snapshot: MeetingSnapshot, change: (answer: CheckAnswer) => CheckAnswer) {
  let answers: readonly CheckAnswer[] = []
  for (let round = 0; round < 4; round += 1) {
    const preview = build({ ...snapshot, answers })
    if (preview.unsettled === 0) return preview
    const open = preview.findings.filter(({ answer }) => answer === null)
    answers = [...answers, ...open.map((finding) => change(asSuggested(finding, snapshot)))]
  }
  return build({ ...snapshot, answers })
}

describe.each(documentVersions)('in the %s version, once every finding is settled', (version) => {
  test.each([
    ['as the app suggests', (answer: CheckAnswer) => answer],
    ['by cutting it', cut],
  ])('%s, no name, number or address that was typed is left anywhere in the file or its name', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(aPlantedMeeting, async ({ snapshot, secrets }) => {
        const request = { document: 'minutes', meetingId: 'meeting-june', version } as const
        expect(build({ ...snapshot, request }).unsettled).toBeGreaterThan(0)
        const { model, unsettled } = settle({ ...snapshot, request }, change)
        expect(unsettled).toBe(0)
        expect(foundIn(await everythingSaidBy(model), secrets)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})
