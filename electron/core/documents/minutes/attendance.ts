import type { DocumentBlock } from '../../../../shared/model/document'
import type { Attendee } from '../../../../shared/model/meeting'
import { none } from '../printable'
import type { Version } from '../version'
import { bullets, capital, heading, listed, paragraph } from '../words'

/** How an item is named in a sentence: "item 5, Weir Court lift". */
export type ItemWords = (itemId: string) => string

const came: ReadonlySet<Attendee['mark']> = new Set(['present', 'late', 'left-early'])

/** Who was there: present, in attendance, apologies, substitutes. */
export function attendanceBlocks(attendees: readonly Attendee[], version: Version): readonly DocumentBlock[] {
  const there = attendees.filter((attendee) => came.has(attendee.mark))
  const present = there
    .filter((attendee) => attendee.who.kind === 'person')
    .toSorted((a, b) => Number(leads(b, version)) - Number(leads(a, version)) || compareLines(a, b, version))
  const guests = there.filter((attendee) => attendee.who.kind === 'guest')
  const away = attendees
    .filter((attendee) => attendee.mark === 'apologies' || attendee.mark === 'substitute')
    .toSorted((a, b) => compareLines(a, b, version))
  const substitutes = away.filter((attendee) => attendee.mark === 'substitute')
  return [
    heading(2, 'Attendance'),
    ...section('Present', version.together(present.map((attendee) => withTimes(attendee, version)))),
    ...section('In attendance', version.together(guests.map((attendee) => withTimes(attendee, version)))),
    ...section('Apologies', version.together(away.map((attendee) => fullWords(attendee, version)))),
    ...section(
      'Substitutes',
      substitutes.map((attendee) => substituteWords(attendee, version)),
    ),
  ]
}

/** Every interest somebody left the meeting for. */
export function interestBlocks(
  attendees: readonly Attendee[],
  version: Version,
  itemWords: ItemWords,
): readonly DocumentBlock[] {
  const declared = attendees.flatMap((attendee) =>
    attendee.movements.flatMap((movement, index) => {
      if (movement.kind !== 'left' || movement.interestItemId === null) return []
      const back = attendee.movements.slice(index + 1).find((later) => later.kind === 'arrived')
      const returned = back === undefined ? '' : ` and returned at ${back.at}`
      return [
        `${atStart(nameOf(attendee, version), version)} declared an interest in ${itemWords(movement.interestItemId)}, left the meeting at ${movement.at}${returned}.`,
      ]
    }),
  )
  return [heading(2, 'Declarations of interest'), declared.length === 0 ? paragraph(none) : bullets(declared)]
}

function section(title: string, lines: readonly string[]): readonly DocumentBlock[] {
  return [heading(3, title), lines.length === 0 ? paragraph(none) : bullets(lines)]
}

function withTimes(attendee: Attendee, version: Version): string {
  const times = listed(timesOf(attendee))
  return times === '' ? fullWords(attendee, version) : `${fullWords(attendee, version)} (${times})`
}

/** When somebody came late, went, and came back. Who was marked present came with the others, whatever their list says. */
function timesOf({ mark, movements }: Attendee): readonly string[] {
  const words = movements.flatMap(({ kind, at }, index) => {
    if (kind === 'left') return [`left at ${at}`]
    if (movements.slice(0, index).some((earlier) => earlier.kind === 'left')) return [`returned at ${at}`]
    return mark !== 'present' && index === 0 ? [`arrived at ${at}`] : []
  })
  if (mark === 'late' && !words.some((word) => word.startsWith('arrived'))) return ['arrived late', ...words]
  if (mark === 'left-early' && !words.some((word) => word.startsWith('left'))) return [...words, 'left early']
  return words
}

function fullWords({ who }: Attendee, version: Version): string {
  return who.kind === 'guest' ? version.guestLine(who.name, who.organisation) : version.person(who.personId).line
}

/** In a sentence. */
export function nameOf({ who }: Attendee, version: Version): string {
  return who.kind === 'guest' ? version.guest(who.name, who.organisation) : version.name(who.personId)
}

/** "Lena Hobb, for Dev Anand", "A substitute for DA" */
function substituteWords(attendee: Attendee, version: Version): string {
  const who = version.substitute(attendee.substitute)
  return `${who}${who === 'A substitute' ? '' : ','} for ${nameOf(attendee, version)}`
}

/** A name is written as its owner writes it; what stands for a name begins a sentence with a capital. */
function atStart(name: string, { kind }: Version): string {
  return kind === 'public' ? capital(name) : name
}

function leads({ who }: Attendee, version: Version): boolean {
  return who.kind === 'person' && version.person(who.personId).isLead
}

/** By the words that are printed: an order by names that are not would tell something of them. */
function compareLines(a: Attendee, b: Attendee, version: Version): number {
  return fullWords(a, version).localeCompare(fullWords(b, version), 'en-GB')
}
