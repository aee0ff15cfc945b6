import type { Action } from '../shared/model/action'
import type { AgendaItem, Decision } from '../shared/model/agenda-item'
import type { Escalation, Opportunity, Pledge, Spend, Story } from '../shared/model/cards'
import type { Locality } from '../shared/model/locality'
import type { Attendance, Meeting } from '../shared/model/meeting'
import { emptyNotes, type Notes } from '../shared/model/notes'
import type { Organisation, Person, Vacancy } from '../shared/model/person'
import type { Counter, WorkspaceSettings } from '../shared/model/settings'
import { noDepartures } from '../shared/rules/meeting-calendar'
import { usualPaper } from '../shared/rules/workspace-settings'

// Valid records with plain defaults; a test names only what it is about. Ids count up, so two builds never clash.

let made = 0
/** A new id: `action-7`. */
export function anId(prefix: string): string {
  made += 1
  return `${prefix}-${made}`
}

/** Notes of one paragraph per line. */
export function notesOf(...lines: readonly string[]): Notes {
  return {
    type: 'doc',
    content: lines.map((text) =>
      text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] },
    ),
  }
}

export function theSettings(overrides: Partial<WorkspaceSettings> = {}): WorkspaceSettings {
  return {
    kind: 'settings',
    id: 'settings',
    bodyName: 'Northfold County Council',
    decisionWording: 'Agreed',
    confidentialityStatement: 'What is said here stays here.',
    clock: { acknowledgeIn: 2, answerIn: 10 },
    numbering: { restartsIn: 'january', items: true },
    partnershipName: 'Derbyshire in Partnership',
    paper: usualPaper,
    ...overrides,
  }
}

export function aCounter(overrides: Partial<Counter> = {}): Counter {
  const localityId = overrides.localityId ?? 'mill'
  const year = overrides.year ?? 2026
  return {
    kind: 'counter',
    id: `${localityId}-${year}`,
    localityId,
    year,
    decision: 0,
    action: 0,
    pledge: 0,
    escalation: 0,
    ...overrides,
  }
}

export function aLocality(overrides: Partial<Locality> = {}): Locality {
  return {
    kind: 'locality',
    id: anId('locality'),
    code: 'MILL',
    name: 'Millbrook',
    shape: 'place',
    district: 'High Peak',
    stage: 'established',
    venue: 'Village hall',
    pattern: { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' },
    calendar: noDepartures,
    hasRounds: false,
    template: [],
    standingPledge: '',
    meetingAgreesClosure: true,
    rank: 'a0',
    retiredOn: null,
    ...overrides,
  }
}

export function anOrganisation(overrides: Partial<Organisation> = {}): Organisation {
  return {
    kind: 'organisation',
    id: anId('organisation'),
    name: 'Northfold County Council',
    sector: 'council',
    aliases: [],
    ...overrides,
  }
}

export function aPerson(overrides: Partial<Person> = {}): Person {
  return {
    kind: 'person',
    id: anId('person'),
    name: 'Nettie Ashworth',
    initials: 'NA',
    jobTitle: '',
    organisationId: null,
    email: '',
    phone: '',
    roles: [],
    mayBeNamedInPublic: false,
    toComplete: false,
    retiredOn: null,
    ...overrides,
  }
}

export function aVacancy(overrides: Partial<Vacancy> = {}): Vacancy {
  return {
    kind: 'vacancy',
    id: anId('vacancy'),
    localityId: 'mill',
    what: { kind: 'role', role: 'clerk' },
    organisationId: null,
    since: '2026-01-05',
    timeFreed: 'unknown',
    filledOn: null,
    ...overrides,
  }
}

export function aMeeting(overrides: Partial<Meeting> = {}): Meeting {
  return {
    kind: 'meeting',
    id: anId('meeting'),
    localityId: 'mill',
    on: '2026-06-11',
    startsAt: '10:00',
    endsAt: '11:00',
    venue: 'Village hall',
    state: 'planned',
    live: null,
    closedAt: null,
    issuedAt: null,
    approvedOn: null,
    cancelledBecause: '',
    ...overrides,
  }
}

export function anAttendance(overrides: Partial<Attendance> = {}): Attendance {
  const meetingId = overrides.meetingId ?? 'meeting-x'
  return {
    kind: 'attendance',
    id: `${meetingId}-attendance`,
    meetingId,
    attendees: [],
    printedNames: {},
    ...overrides,
  }
}

export function anItem(overrides: Partial<AgendaItem> = {}): AgendaItem {
  return {
    kind: 'item',
    id: anId('item'),
    meetingId: 'meeting-x',
    itemKind: 'challenge',
    title: 'Parking by the school',
    minutes: 5,
    presenterId: null,
    openness: { kind: 'open' },
    reason: '',
    rank: 'a0',
    notes: emptyNotes,
    privateNote: '',
    spentSeconds: 0,
    carryOver: null,
    carriedFromItemId: null,
    isStanding: false,
    about: null,
    heldOver: 0,
    isKept: false,
    ...overrides,
  }
}

export function aDecision(overrides: Partial<Decision> = {}): Decision {
  return {
    kind: 'decision',
    id: anId('decision'),
    localityId: 'mill',
    meetingId: 'meeting-x',
    itemId: 'item-x',
    number: { year: 2026, n: 1 },
    text: 'To ask for a crossing patrol.',
    rank: 'a0',
    ...overrides,
  }
}

export function anAction(overrides: Partial<Action> = {}): Action {
  return {
    kind: 'action',
    id: anId('action'),
    localityId: 'mill',
    number: { year: 2026, n: 1 },
    aliases: [],
    title: 'Write to the highways officer',
    detail: '',
    owner: { kind: 'team' },
    helperIds: [],
    raisedOn: '2026-06-11',
    dueOn: null,
    column: 'todo',
    rank: 'a0',
    blockedBy: '',
    waitsFor: null,
    ways: [],
    heldOver: 0,
    origin: { kind: 'board' },
    proposedOn: null,
    finishedOn: null,
    dropped: null,
    archivedOn: null,
    ...overrides,
  }
}

export function aPledge(overrides: Partial<Pledge> = {}): Pledge {
  return {
    kind: 'pledge',
    id: anId('pledge'),
    localityId: 'mill',
    number: { year: 2026, n: 1 },
    title: 'A litter pick each month',
    weWill: { by: { kind: 'unknown' }, text: 'lend the tools', mark: 'not-yet', markedOn: null, evidence: '' },
    youWill: { by: { kind: 'residents' }, text: 'bring the people', mark: 'not-yet', markedOn: null, evidence: '' },
    target: '',
    condition: null,
    reviewOn: null,
    notKeptBecause: '',
    agreedOn: null,
    overOn: null,
    ways: [],
    waitsFor: null,
    column: 'offered',
    rank: 'a0',
    origin: { kind: 'board' },
    withdrawn: null,
    archivedOn: null,
    ...overrides,
  }
}

export function anEscalation(overrides: Partial<Escalation> = {}): Escalation {
  return {
    kind: 'escalation',
    id: anId('escalation'),
    localityId: 'mill',
    number: { year: 2026, n: 1 },
    question: 'May we use the school yard on Saturdays?',
    ask: 'permission',
    tried: '',
    ifNothing: '',
    neededBy: null,
    barrier: 'unsaid',
    enablerId: null,
    sentAt: null,
    trail: [],
    answer: null,
    notTheSame: [],
    ways: [],
    column: 'drafted',
    rank: 'a0',
    origin: { kind: 'board' },
    withdrawn: null,
    archivedOn: null,
    ...overrides,
  }
}

export function aStory(overrides: Partial<Story> = {}): Story {
  return {
    kind: 'story',
    id: anId('story'),
    localityId: 'mill',
    text: 'The lunch club fed forty on its first day.',
    tellerId: null,
    consent: { use: 'team', mayNameTeller: false, until: null, withdrawnOn: null },
    origin: { kind: 'board' },
    rank: 'a0',
    archivedOn: null,
    ...overrides,
  }
}

export function aSpend(overrides: Partial<Spend> = {}): Spend {
  return {
    kind: 'spend',
    id: anId('spend'),
    localityId: 'mill',
    what: 'Paint for the shelter',
    pence: 4_250,
    decisionId: null,
    origin: { kind: 'board' },
    rank: 'a0',
    archivedOn: null,
    ...overrides,
  }
}

export function anOpportunity(overrides: Partial<Opportunity> = {}): Opportunity {
  return {
    kind: 'opportunity',
    id: anId('opportunity'),
    localityId: 'mill',
    title: 'A tool library',
    step: 'listening',
    mentions: 1,
    origin: { kind: 'board' },
    rank: 'a0',
    archivedOn: null,
    ...overrides,
  }
}
