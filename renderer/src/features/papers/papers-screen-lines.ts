import type { Id } from '../../../../shared/model/common'
import type { DocumentRequest } from '../../../../shared/model/document-request'
import { counted } from '../../../../shared/rules/near-days'
import type { EnablerLine } from './papers-screen-enablers'
import type { SaveAsked } from './save-asked'

/** One paper that can be had. */
export type PaperLine = {
  /** Unique on the screen. */
  readonly id: string
  readonly name: string
  /** What it is for, in one line. */
  readonly about: string
  readonly late?: number
  readonly saves: SaveAsked
  /** Null: what is no page, such as a notice for calendars. */
  readonly page: DocumentRequest | null
  /** Its words are of use in an e-mail. */
  readonly canCopy: boolean
}

const paper = (id: string, name: string, about: string, request: DocumentRequest, canCopy = true): PaperLine => ({
  id,
  name,
  about,
  saves: { kind: 'document', request },
  page: request,
  canCopy,
})

export function papersBefore(localityId: Id, meetingId: Id): readonly PaperLine[] {
  return [
    paper('agenda', 'Agenda', 'What there is to talk about, for how long, and who begins.', {
      document: 'agenda',
      meetingId,
    }),
    paper(
      'signing-in',
      'Signing-in sheet',
      'A ruled line for everybody who is expected, and lines for guests.',
      { document: 'signing-in', meetingId },
      false,
    ),
    {
      id: 'notice',
      name: 'Notice for calendars',
      about: 'This meeting as an appointment: day, time and venue.',
      saves: { kind: 'calendar', request: { localityId, meetingId } },
      page: null,
      canCopy: false,
    },
    series(localityId),
  ]
}

export function series(localityId: Id): PaperLine {
  return {
    id: 'series',
    name: 'The whole series for calendars',
    about: 'Every meeting within a year, as appointments.',
    saves: { kind: 'calendar', request: { localityId, meetingId: null } },
    page: null,
    canCopy: false,
  }
}

export function papersAfter(meetingId: Id): readonly PaperLine[] {
  const sheet = (by: 'all' | 'owner' | 'organisation'): DocumentRequest => ({
    document: 'action-sheet',
    meetingId,
    version: 'team',
    by,
    only: null,
  })
  return [
    paper('minutes-team', 'Minutes for the team', 'Everything, with names.', {
      document: 'minutes',
      meetingId,
      version: 'team',
    }),
    paper('minutes-partner', 'Minutes for partners', 'Initials, and nothing confidential.', {
      document: 'minutes',
      meetingId,
      version: 'partner',
    }),
    paper('minutes-public', 'Minutes for the public', 'Open items; roles, and names only of those who agreed.', {
      document: 'minutes',
      meetingId,
      version: 'public',
    }),
    paper('sheet-all', 'Action sheet', 'Every open action, and what changed since the last minutes.', sheet('all')),
    paper('sheet-owner', 'Action sheet, a page for each person', 'To hand or send to each.', sheet('owner')),
    paper(
      'sheet-organisation',
      'Action sheet, a page for each organisation',
      'What each organisation has taken on.',
      sheet('organisation'),
    ),
  ]
}

export function papersOfPlace(localityId: Id): readonly PaperLine[] {
  return [
    paper('log', 'Action log', 'Every action with its owner and day, in Word, or as a table for Excel.', {
      document: 'action-log',
      localityId,
      version: 'team',
      which: 'all',
    }),
    // They hang where everybody comes by.
    paper('wall', 'Pledges for the wall', 'What we will and you will, to hang where people see it.', {
      document: 'pledges',
      localityId,
      version: 'public',
      sheet: 'wall',
    }),
    paper('thanks', 'Thank-you sheet', 'The pledges that were kept.', {
      document: 'pledges',
      localityId,
      version: 'public',
      sheet: 'thanks',
    }),
    {
      id: 'year',
      name: 'All minutes of a year',
      about: 'A folder with every one of them.',
      saves: { kind: 'year', localityId },
      page: null,
      canCopy: false,
    },
  ]
}

const standings: Readonly<Record<EnablerLine['standing'], string>> = {
  confirmed: '',
  cover: 'Cover. ',
  proposed: 'Proposed, not confirmed. ',
  nobody: '',
}

export function papersOfEnablers(enablers: readonly EnablerLine[]): readonly PaperLine[] {
  return enablers.map(({ personId, name, standing, open, late }) => ({
    ...paper(
      `brief-${personId ?? 'nobody'}`,
      personId === null ? 'Brief of questions that wait for nobody' : `Brief for ${name}`,
      `${standings[standing]}${open === 0 ? 'No question is open.' : `${counted(open, 'question')} open over all places.`}`,
      { document: 'enabler-brief', personId, escalationId: null },
    ),
    late,
  }))
}
