import type { PersonLine } from '../model/import'

export type RoleOfLine = PersonLine['role']

const roles: readonly (readonly [RegExp, RoleOfLine])[] = [
  [/^(?:the )?(?:team |locality |place )?(?:lead|leader)$/iu, 'lead'],
  [/^(?:the )?(?:team |meeting )?(?:clerk|minute taker|minutes)$/iu, 'clerk'],
  [/^(?:the |our |lead |team )?enabler$/iu, 'enabler'],
  [/^(?:the |team )?facilitator$/iu, 'facilitator'],
  [/^(?:the |team )?coach$/iu, 'coach'],
  [/^(?:the |community )?ambassador$/iu, 'ambassador'],
  [/^(?:the |ward |local )?(?:councillor|cllr)\.?$/iu, 'councillor'],
  [/^(?:a |the |local |community )?volunteer$/iu, 'volunteer'],
  [/^(?:a |the |local )?residents?$/iu, 'resident'],
  [/^(?:team )?member$/iu, 'member'],
]

/** The whole of a cell or part is a role of the team: "lead", "community ambassador". */
export function roleOf(part: string): RoleOfLine | null {
  const plain = part.trim().replace(/\s+/gu, ' ')
  return roles.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** A role said within longer words: "Tea & Toast volunteer", "residents group". Those words stay; only the role is learnt. */
export function roleWithin(part: string): RoleOfLine | null {
  // A coach, a clerk or a lead of something is a job ("work coach", "parish clerk", "clinical lead"), not a role here.
  if (/\bvolunteers?\b(?!\s+(?:co-?ordinator|manager|centre|bureau))/iu.test(part)) return 'volunteer'
  if (/\bresidents?['’]?\b/iu.test(part)) return 'resident'
  if (/\b(?:councillor|cllr)\b/iu.test(part)) return 'councillor'
  if (/\benabler\b/iu.test(part)) return 'enabler'
  if (/\bambassador\b/iu.test(part)) return 'ambassador'
  return null
}

const job =
  /\b(?:officer|manager|worker|visitor|nurse|midwife|teacher|headteacher|head|sergeant|constable|pcso|inspector|doctor|gp|director|warden|advis[eo]r|co-?ordinator|assistant|chair|chairman|chairwoman|chairperson|secretary|treasurer|vicar|minister|prescriber|caretaker|clerk|lead|leader|coach|practitioner|therapist|administrator|specialist|consultant|executive|commissioner|connector|navigator|ranger|librarian|firefighter|organiser|planner|governor|trustee|rep|representative|pharmacist|paramedic|apprentice|steward|cook|driver|councillor|facilitator|mentor)s?\b/iu

export function isJob(part: string): boolean {
  return job.test(part)
}

const body =
  /\b(?:council|police|constabulary|nhs|trust|homes?|housing|surgery|practice|hospital|school|academy|college|university|church|chapel|mosque|centre|center|group|association|society|club|partnership|service|services|team|charity|foundation|fire|rescue|ltd|cic|llp|limited|library|citizens|advice|uk|forum|network|federation|union|bank|kitchen|cafe|café|hub|alliance|board|department|authority|clinic|pharmacy|scouts|guides|age|mind|shelter|neighbours|residents)\b/iu

/** Words that only an organisation has: "Police", "Millbrook Surgery", and anything shouted ("NCC"). */
export function isBody(part: string): boolean {
  return body.test(part) || /^[\p{Lu}&]{2,6}$/u.test(part.trim())
}

/** "tbc", "vacant", "?": nobody yet, or not yet confirmed. */
const open =
  /(?<![\p{L}\p{N}])(?:t\.?b\.?[cadn]\.?|to be (?:confirmed|appointed|advised|decided)|vacant|vacancy|nobody yet|no one yet|unfilled|post vacant)(?![\p{L}\p{N}])|(?<=\s|^)\?+(?=\s|$)/giu

export function withoutOpen(part: string): { readonly rest: string; readonly isOpen: boolean } {
  const rest = part.replace(open, ' ')
  return rest === part ? { rest: part, isOpen: false } : { rest: rest.replace(/\s+/gu, ' ').trim(), isOpen: true }
}

const eMail = /<?(?:mailto:)?[\w.+'-]{1,64}@[\w.-]{1,255}\.\p{L}{2,24}>?[;,]?/giu

/** A pasted address is not part of a name. */
export function withoutEMail(line: string): string {
  return line.replace(eMail, (found) => (/[;,]$/u.test(found) ? found.slice(-1) : ' '))
}

/** Every address in a line, as it stands there: "<nettie@example.org>". */
export function eMails(line: string): readonly string[] {
  return (line.match(eMail) ?? []).map((found) => found.replace(/[;,]$/u, ''))
}

/** "<mailto:nettie@example.org>" → "nettie@example.org". */
export function bareAddress(found: string): string {
  return found.replace(/^<?(?:mailto:)?'*/iu, '').replace(/[>;,]+$/u, '')
}

/** "nettie.bramble@example.org" → "Nettie Bramble". */
export function nameOfAddress(found: string): string {
  const words = bareAddress(found)
    .replace(/@.*$/u, '')
    .split(/[._-]+/u)
  return words.map((word) => `${word.slice(0, 1).toLocaleUpperCase('en-GB')}${word.slice(1)}`).join(' ')
}
