import type { Escalation } from '../../../shared/model/cards'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import type { Locality } from '../../../shared/model/locality'
import type { Person } from '../../../shared/model/person'
import { longDay, tableDay } from '../../../shared/rules/dates'
import { answerWords, howAnswered } from '../../../shared/rules/escalations/answer-words'
import { listed } from '../../../shared/rules/listed'
import { counted, countWords } from '../../../shared/rules/near-days'
import { printFullNumber } from '../../../shared/rules/numbers'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import { asks, barriers, boardWords, clockWords, isLate, neededWords, waitWords } from './brief-words'
import { paperOf } from './paper'
import { isBlank, none } from './printable'
import type { BriefSnapshot } from './snapshot'
import { fileName, teamName } from './team-words'
import { type Version, versionOf } from './version'
import { commas, heading, ledParagraph, linesWithWords, paragraph, sentence } from './words'

/** What an enabler is asked, each question with all it takes to answer it and room to do so: many answer on paper. */
export function enablerBrief(snapshot: BriefSnapshot): DocumentModel {
  const { escalations, request, settings, today } = snapshot
  const version = versionOf({
    version: 'team',
    people: snapshot.people,
    organisations: snapshot.organisations,
    everybody: snapshot.everybody,
    localityId: null,
    on: today,
    today,
  })
  const [only] = request.escalationId === null ? [] : escalations
  const title = titleOf(snapshot, only)
  const [place] = snapshot.localities
  const from = place !== undefined && snapshot.localities.length === 1 ? teamName({ locality: place }) : ''
  const author = from !== '' ? from : isBlank(settings.bodyName) ? 'Connected Teams' : settings.bodyName
  const isSeveral = escalations.length > 1
  return {
    ...paperOf(snapshot),
    title,
    author,
    header: { left: author, right: `Brief for ${whomOf(snapshot)}, ${longDay(today)}` },
    fileName: briefFileName(snapshot, only),
    blocks: [
      heading(1, title),
      { kind: 'facts', facts: factsOf(snapshot, version) },
      ...(escalations.length === 0 ? [paragraph(none)] : []),
      ...(isSeveral ? overview(snapshot) : []),
      ...escalations.flatMap((escalation) => questionBlocks(escalation, snapshot, version, isSeveral)),
    ],
  }
}

function readersOf({ person, waitsWith = [] }: BriefSnapshot): readonly Person[] {
  return person === null ? waitsWith : [person]
}

function whomOf(snapshot: BriefSnapshot): string {
  const readers = readersOf(snapshot)
  return readers.length === 0 ? 'an enabler' : listed(readers.map(({ name }) => name))
}

function titleOf(snapshot: BriefSnapshot, only: Escalation | undefined): string {
  const { person, localities } = snapshot
  const whom = whomOf(snapshot)
  if (only === undefined) return person === null ? 'Questions that wait for an enabler' : `Questions for ${whom}`
  return `${numberOf(only, localities)}: a question for ${whom}`
}

/** Without a name: initials, as a file's name goes further than its words. */
function briefFileName({ person, localities, today }: BriefSnapshot, only: Escalation | undefined): string {
  if (only !== undefined) return fileName(numberOf(only, localities).replace('/', '-'), 'brief')
  return fileName(person === null ? 'nobody yet' : person.initials, today, 'enabler brief')
}

function factsOf(snapshot: BriefSnapshot, version: Version) {
  const { escalations, today, settings } = snapshot
  const readers = readersOf(snapshot).map(({ id }) => version.person(id).line)
  return [
    { label: 'For', value: readers.length === 0 ? 'Nobody yet' : readers.join('; ') },
    { label: 'Body', value: settings.bodyName },
    { label: 'Date', value: longDay(today) },
    { label: 'Questions', value: escalations.length > 1 ? questionsWords(escalations) : '' },
  ].filter(({ value }) => !isBlank(value))
}

/** "9, one of them asked back and with the team": what waits for an answer is the rest. */
function questionsWords(escalations: readonly Escalation[]): string {
  const back = escalations.filter(({ column }) => column === 'asked-back').length
  const count = String(escalations.length)
  if (back === 0) return count
  const which = back === escalations.length ? 'all' : countWords(back)
  return `${count}, ${which} of them asked back and with the team`
}

function placeOf({ localityId }: Escalation, localities: readonly Locality[]): Locality | undefined {
  return localities.find((locality) => locality.id === localityId)
}

function numberOf(escalation: Escalation, localities: readonly Locality[]): string {
  return printFullNumber('escalation', escalation.number, placeOf(escalation, localities)?.code ?? '').trim()
}

/** How many from where, how many of them late, and all of them in the order of the pages. */
function overview(snapshot: BriefSnapshot): readonly DocumentBlock[] {
  const { escalations, localities } = snapshot
  const late = escalations.filter((escalation) => isLate(escalation, snapshot)).length
  const places = localities.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return [
    heading(2, 'Overview'),
    paragraph(
      `${counted(escalations.length, 'question')}, ${late === 0 ? 'none of them late' : `${late} of them late`}.`,
    ),
    {
      kind: 'table',
      caption: 'Questions by place',
      header: ['Place', 'Questions', 'Late'],
      widths: [0.6, 0.2, 0.2],
      rows: places.map((place) => {
        const here = escalations.filter(({ localityId }) => localityId === place.id)
        const lateHere = here.filter((escalation) => isLate(escalation, snapshot))
        return [[{ text: place.name }], [{ text: String(here.length) }], [{ text: String(lateHere.length) }]]
      }),
    },
    ...forTheBoard(snapshot),
    paragraph(`Each has a page of its own. ${orderWords(escalations)}`),
    {
      kind: 'table',
      caption: 'Questions in order',
      header: ['Number', 'Question', 'Waiting', 'Needed by'],
      widths: [0.215, 0.355, 0.225, 0.205],
      rows: escalations.map((escalation) => [
        [{ text: numberOf(escalation, localities) }],
        [{ text: escalation.question }],
        [{ text: waitWords(escalation, snapshot) }],
        [{ text: escalation.neededBy === null ? none : tableDay(escalation.neededBy) }],
      ]),
    },
  ]
}

function orderWords(escalations: readonly Escalation[]): string {
  const isLastBack = escalations.some(({ column }) => column === 'asked-back')
  return `In the order in which they were first sent${isLastBack ? ', those asked back last' : ''}.`
}

/** Late ones are flagged for the partnership's senior group: the enabler reads which, before anybody else tells them. */
function forTheBoard(snapshot: BriefSnapshot): readonly DocumentBlock[] {
  const late = snapshot.escalations.filter((escalation) => isLate(escalation, snapshot))
  if (late.length === 0) return []
  const lines = late.map(
    (escalation) => `${numberOf(escalation, snapshot.localities)}: ${waitWords(escalation, snapshot)}`,
  )
  return [ledParagraph(boardWords, lines.join('; '))]
}

function questionBlocks(
  escalation: Escalation,
  snapshot: BriefSnapshot,
  version: Version,
  startsPage: boolean,
): readonly DocumentBlock[] {
  const { localities, person } = snapshot
  const place = placeOf(escalation, localities)
  const { enablerId } = escalation
  // Where somebody reads it for another, they are told whose seat they answer from.
  const withWhom = enablerId === null || enablerId === person?.id ? '' : version.person(enablerId).line
  const facts = [
    { label: 'Place', value: place === undefined ? '' : commas(place.name, place.district) },
    { label: 'Asked for', value: asks[escalation.ask] },
    { label: 'Needed by', value: neededWords(escalation.neededBy) },
    { label: 'In the way', value: barriers[escalation.barrier] },
    { label: 'Clock', value: clockWords(escalation, snapshot) },
    { label: boardWords, value: isLate(escalation, snapshot) ? 'Flagged, as it is late' : '' },
    { label: 'Addressed to', value: withWhom },
  ]
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${numberOf(escalation, localities)}, ${place?.name ?? 'a place no longer listed'}`,
      id: escalation.id,
      ...(startsPage ? { startsPage: true as const } : {}),
    },
    ...confidentialBlocks(escalation, snapshot),
    { kind: 'paragraph', runs: [{ text: escalation.question, bold: true }] },
    { kind: 'facts', facts: facts.filter(({ value }) => !isBlank(value)) },
    heading(3, 'What was tried'),
    ...textBlocks(escalation.tried),
    heading(3, 'What happens if nothing is done'),
    ...textBlocks(escalation.ifNothing),
    ...(escalation.answer === null ? roomForAnswer() : answerBlocks(escalation.answer, snapshot, version)),
  ]
}

function confidentialBlocks({ id }: Escalation, { closed, today }: BriefSnapshot): readonly DocumentBlock[] {
  const openness = closed[id]
  if (openness?.kind !== 'confidential' || !isConfidentialOn({ openness }, today)) return []
  const until = openness.until === null ? '' : ` Until ${longDay(openness.until)}.`
  const reason = isBlank(openness.reason) ? 'no reason was given' : openness.reason
  return [ledParagraph('Confidential', `${sentence(reason)}${until}`)]
}

function textBlocks(text: string): readonly DocumentBlock[] {
  const lines = linesWithWords(text)
  return lines.length === 0 ? [paragraph('Nothing was written.')] : lines.map(paragraph)
}

function roomForAnswer(): readonly DocumentBlock[] {
  return [
    heading(3, 'Your answer'),
    { kind: 'write-line', label: 'Answer (yes; yes, if; not now; no)' },
    { kind: 'write-line', label: 'What it depends on, or why', more: 3 },
    { kind: 'write-line', label: 'By and date' },
  ]
}

function answerBlocks(
  answer: NonNullable<Escalation['answer']>,
  { answeredBy, today }: BriefSnapshot,
  version: Version,
): readonly DocumentBlock[] {
  const came = howAnswered(answer, { nameOf: version.name, saidOn: answeredBy?.saidOn, today })
  // Who allowed it has not answered this very question.
  const isAllowed = answer.via === 'permission'
  const by = answer.byPersonId === null || isAllowed ? '' : version.name(answer.byPersonId)
  const on = isAllowed ? '' : longDay(answer.on)
  return [
    heading(3, 'The answer'),
    ledParagraph(
      commas(answerWords[answer.kind], by, on, came),
      isBlank(answer.words) ? 'nothing more was said' : linesWithWords(answer.words).join(' '),
    ),
  ]
}
