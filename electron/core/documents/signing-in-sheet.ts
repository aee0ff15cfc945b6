import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import { expectedPeople } from '../../../shared/rules/attendance'
import { longDay } from '../../../shared/rules/dates'
import { paperOf } from './paper'
import { isBlank, none } from './printable'
import type { MeetingSnapshot } from './snapshot'
import { fileNameOf, meetingFacts, teamName } from './team-words'
import { type Version, versionOfMeeting } from './version'
import { bullets, commas, heading, linesWithWords, paragraph } from './words'

const linesForOthers = 6

/** Lies by the door: who is expected signs for having heard the confidentiality statement; there is room for others. */
export function signingInSheet(snapshot: MeetingSnapshot): DocumentModel {
  const { meeting } = snapshot.view
  const title = `Signing-in sheet of ${teamName(snapshot)}, ${longDay(meeting.on)}`
  const version = versionOfMeeting(snapshot)
  return {
    ...paperOf(snapshot),
    title,
    author: teamName(snapshot),
    header: { left: teamName(snapshot), right: `Signing-in sheet, ${longDay(meeting.on)}` },
    fileName: fileNameOf(snapshot, 'signing in'),
    blocks: [
      heading(1, title),
      { kind: 'facts', facts: meetingFacts(snapshot, '').filter(({ label }) => label !== 'Status') },
      ...statementBlocks(snapshot),
      heading(2, 'Expected'),
      ...expectedBlocks(snapshot, version),
      heading(2, 'Others'),
      ...Array.from({ length: linesForOthers }, (): DocumentBlock => writeLine('Name, organisation and signature')),
    ],
  }
}

function statementBlocks({ settings }: MeetingSnapshot): readonly DocumentBlock[] {
  const lines = linesWithWords(settings.confidentialityStatement)
  if (lines.length === 0) return []
  return [
    heading(2, 'Confidentiality'),
    ...lines.map(paragraph),
    paragraph('By signing you say that you have read this and will keep to it.'),
  ]
}

/** Whoever sent apologies is not expected any more. */
function expectedBlocks(snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  const { people, view, locality } = snapshot
  const { meeting, attendance } = view
  const awayIds = new Set(
    attendance.attendees.flatMap(({ who, mark }) =>
      mark === 'apologies' && who.kind === 'person' ? [who.personId] : [],
    ),
  )
  const team = expectedPeople(people, locality.id, meeting.on).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const guests = attendance.attendees.flatMap(({ who }) =>
    who.kind === 'guest' ? [commas(who.name, who.organisation)] : [],
  )
  const lines = [
    ...team.filter(({ id }) => !awayIds.has(id)).map(({ id, organisationId }) => signer(id, organisationId)),
    ...guests,
  ]
  const away = team.filter(({ id }) => awayIds.has(id)).map(({ id }) => version.label(id))
  return [
    ...(lines.length === 0 ? [paragraph(none)] : lines.map((line) => writeLine(`${line}, signature`))),
    ...(away.length === 0 ? [] : [heading(3, 'Apologies'), bullets(away)]),
  ]

  function signer(personId: string, organisationId: string | null): string {
    const body = snapshot.organisations.find((one) => one.id === organisationId)?.name ?? ''
    return commas(version.label(personId), isBlank(body) ? '' : body)
  }
}

function writeLine(label: string): DocumentBlock {
  return { kind: 'write-line', label }
}
