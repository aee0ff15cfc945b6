import type { Openness } from '../model/agenda-item'
import type { Story } from '../model/cards'
import type { Day } from '../model/common'
import type { DocumentVersion } from '../model/document-request'
import type { RoleName } from '../model/person'
import { initialsOf } from './names'
import { isConfidentialOn } from './signed-up-part'

// The table of the three versions: what each shows of an item, of a story, and of the people who took part.

/** What a version shows of an item and of all that came of it: `heading` its title alone, `confidential` not even that. */
export type Seen = 'all' | 'heading' | 'confidential'

/** Asked today: an item whose confidence has ended is read like any other. The last day of it still counts. */
export function seenAs(openness: Openness, version: DocumentVersion, today: Day): Seen {
  if (version === 'team') return 'all'
  if (isConfidentialOn({ openness }, today)) return 'confidential'
  return openness.kind === 'heading-only' && version === 'public' ? 'heading' : 'all'
}

const farEnough: Record<DocumentVersion, ReadonlySet<Story['consent']['use']>> = {
  team: new Set(['team', 'partners', 'public']),
  partner: new Set(['partners', 'public']),
  public: new Set(['public']),
}

/**
 * Consent is asked today, not on the day of the meeting: a teller may change their mind after the record is locked.
 * Consent that has run out is withdrawn, too; who never gave it as far as this version was not asked to take it back.
 */
export function tellsStory(
  { consent }: Pick<Story, 'consent'>,
  version: DocumentVersion,
  today: Day,
): 'printed' | 'withdrawn' | 'left out' {
  if (consent.withdrawnOn !== null) return 'withdrawn'
  if (!farEnough[version].has(consent.use)) return 'left out'
  return consent.until !== null && consent.until < today ? 'withdrawn' : 'printed'
}

export type PersonFacts = {
  readonly name: string
  /** Empty where none are known: they are made of the name. */
  readonly initials: string
  readonly jobTitle: string
  readonly organisation: string
  /** What they were in the team on the day. */
  readonly roles: readonly RoleName[]
  /** Today, whatever the record said when it was approved. */
  readonly mayBeNamedInPublic: boolean
}

/** How a person is written. */
export type PersonWords = {
  /** "the housing officer from Peakside Homes" */
  readonly inSentence: string
  /** By itself in a cell or a heading: "Housing officer, Peakside Homes". */
  readonly label: string
  /** All that is said of them, on a line of a list: with their role where that is said. */
  readonly onLine: string
}

export function personAs(version: DocumentVersion, facts: PersonFacts): PersonWords {
  if (version === 'partner') return named(facts.initials === '' ? initialsOf(facts.name) : facts.initials, facts)
  return version === 'team' || facts.mayBeNamedInPublic ? named(facts.name, facts) : withoutName(facts)
}

/** A guest has no record, and so nothing that says that they may be named. */
export function guestAs(version: DocumentVersion, name: string, organisation: string): PersonWords {
  if (version === 'public') return unnamed('a guest', 'A guest', organisation)
  const words = version === 'team' ? name : initialsOf(name)
  return { inSentence: words, label: words, onLine: commas(words, organisation) }
}

/** Who came instead is what somebody said ("Lena Hobb", "her deputy from Peakside"): not always a name. */
export function substituteAs(version: DocumentVersion, said: string): string {
  const words = said.trim()
  if (version === 'team' && words !== '') return words
  const isName = words !== '' && /^[^\d,;:()/]+$/u.test(words) && words.split(/\s+/u).length <= 4
  return version === 'partner' && isName ? initialsOf(words) : 'A substitute'
}

function named(name: string, { roles, jobTitle, organisation }: PersonFacts): PersonWords {
  return {
    inSentence: name,
    label: name,
    onLine: commas(name, roleWords(roles, jobTitle), uncapital(jobTitle), organisation),
  }
}

/** "lead and clerk". Everybody is a member, and a "District councillor" a councillor: that is not said twice. */
function roleWords(roles: readonly RoleName[], jobTitle: string): string {
  const title = jobTitle.toLowerCase()
  const telling = roles.filter((role) => role !== 'member' && (role === 'lead' || !title.includes(role)))
  const said = telling.length > 0 || title !== '' ? telling : roles
  return said.slice(0, 2).join(' and ')
}

/** Residents and volunteers are that alone: in a small place their work or their group would say who they are. */
function withoutName({ roles, jobTitle, organisation }: PersonFacts): PersonWords {
  if (roles.includes('resident')) return unnamed('a resident', 'A resident', '')
  if (roles.includes('volunteer')) return unnamed('a volunteer', 'A volunteer', '')
  if (jobTitle !== '') return unnamed(`the ${uncapital(jobTitle)}`, jobTitle, organisation)
  const [inSentence, label] = inPublic[roles.find((role) => role !== 'member') ?? roles[0] ?? 'none']
  return unnamed(inSentence, label, organisation)
}

const inPublic: Record<RoleName | 'none', readonly [inSentence: string, label: string]> = {
  lead: ['the locality lead', 'Locality lead'],
  clerk: ['the clerk', 'Clerk'],
  member: ['a member of the team', 'A member of the team'],
  enabler: ['an enabler', 'Enabler'],
  facilitator: ['a facilitator', 'Facilitator'],
  coach: ['a coach', 'Coach'],
  ambassador: ['an ambassador', 'Ambassador'],
  councillor: ['a councillor', 'Councillor'],
  volunteer: ['a volunteer', 'A volunteer'],
  resident: ['a resident', 'A resident'],
  none: ['somebody', 'Somebody'],
}

/** "the housing officer from Peakside Homes": a comma would not hold in the middle of a sentence. */
function unnamed(inSentence: string, label: string, organisation: string): PersonWords {
  const onLine = commas(capital(label), organisation)
  if (organisation === '') return { inSentence, label: onLine, onLine }
  // "the Assistant Director, Housing, from …"
  const closed = inSentence.includes(',') ? `${inSentence},` : inSentence
  return { inSentence: `${closed} from ${organisation}`, label: onLine, onLine }
}

/** The same words said of several people once, with how many they are: "2 residents". In the order of the first of each. */
export function together(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => (count === 1 ? word : severalOf(word, count)))
}

function severalOf(words: string, count: number): string {
  const plural = words.replace(/^a (resident|volunteer|guest|substitute|member)\b/iu, `${count} $1s`)
  return plural === words ? `${words} (${count} people)` : plural
}

function commas(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}

function capital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('en-GB')}${text.slice(1)}`
}

/**
 * "Housing officer" → "housing officer". Only what begins with a common word: "Macmillan nurse", "PCSO" and "Assistant
 * Director" stay as they are.
 */
function uncapital(title: string): string {
  const [first = ''] = title.split(/[\s,-]/u)
  if (/\p{Lu}/u.test(title.slice(1)) || !common.has(first.toLowerCase())) return title
  return `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`
}

/** Words that titles of jobs begin with, and that are nobody's name. */
const common: ReadonlySet<string> = new Set(
  `academy activities adult advice adviser advisor area assistant associate business care caretaker carer chair chaplain
  chief chief child children class clerk client clinical community constable contract cook coordinator corporate council
  councillor customer data deputy detective development digital director district doctor domestic driver early education
  emergency employment enforcement engagement environmental estate events executive facilities family finance fire food
  fundraising general governor green head headteacher health home homeless homelessness hospital housing income
  information inspector involvement join joint junior lead learning legal leisure library licensing link local locality
  manager market mental midwife minister mobile money museum neighbourhood nurse nursery office officer operations
  outreach owner parent parish participation partnership partnerships pastor pastoral patient people pharmacist planning
  play police policy practice practitioner premises primary principal probation programme project property public pupil
  ranger receptionist regeneration regional rent research resettlement resident residents safe safeguarding safer school
  secondary secretary senior sergeant service services shelter shop site social special specialist sports staff street
  student substance superintendent support sustainability teacher team tenancy tenant town trading transport treasurer
  trustee vicar village visitor voluntary volunteer volunteering warden ward waste watch welfare wellbeing women work
  worker workplace young youth`.split(/\s+/u),
)
