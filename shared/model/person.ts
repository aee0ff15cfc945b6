import * as z from 'zod'
import { Day, Id, Instant, Line, RequiredLine } from './common'

export const RoleName = z.enum([
  'lead',
  'clerk',
  'member',
  'enabler',
  'facilitator',
  'coach',
  'ambassador',
  'councillor',
  'volunteer',
  'resident',
])
export type RoleName = z.infer<typeof RoleName>

/** Whether somebody's employer has freed time for the team. */
export const TimeFreed = z.enum(['yes', 'no', 'own-time', 'unknown'])
export type TimeFreed = z.infer<typeof TimeFreed>

/** What somebody is in one locality, and from when to when. `to` is the last day; null is still so. */
export const Role = z.object({
  localityId: Id,
  name: RoleName,
  from: Day.nullable(),
  to: Day.nullable(),
  /** An enabler may be named and not yet confirmed ("tbc"), or be the cover of the seat. Other roles are always confirmed. */
  standing: z.enum(['confirmed', 'proposed', 'cover']),
  /** The time given to the team, in words ("4 hours a week"), and whether it was freed. */
  time: z.object({ freed: TimeFreed, words: Line }),
})
export type Role = z.infer<typeof Role>

export const Sector = z.enum([
  'council',
  'nhs',
  'police',
  'fire',
  'housing',
  'education',
  'voluntary',
  'business',
  'residents',
  'other',
  'unknown',
])
export type Sector = z.infer<typeof Sector>

export const Organisation = z.object({
  kind: z.literal('organisation'),
  id: Id,
  name: RequiredLine,
  sector: Sector,
  /** Other spellings that mean the same body ("NCC", "the council"). */
  aliases: z.array(RequiredLine).max(50),
})
export type Organisation = z.infer<typeof Organisation>

/** A record that turned out to be of the same person: the name and initials that went with it, and when. */
export const MergedRecord = z.object({ id: Id, name: RequiredLine, initials: Line, at: Instant })
export type MergedRecord = z.infer<typeof MergedRecord>

/** A record, not an account. Referred to by id everywhere; the name stands only here and in printed-name snapshots. */
export const Person = z.object({
  kind: z.literal('person'),
  id: Id,
  /** As it is printed. A person known only by initials has the initials here until somebody completes it. */
  name: RequiredLine,
  initials: z.string().regex(/^[\p{L}\p{N}'’-]{1,6}$/u),
  jobTitle: Line,
  organisationId: Id.nullable(),
  email: Line,
  phone: Line,
  roles: z.array(Role).max(200),
  mayBeNamedInPublic: z.boolean(),
  /** Came in with initials only and waits for a name. */
  toComplete: z.boolean(),
  retiredOn: Day.nullable(),
  /**
   * Records that were merged into this one, the newest first. They are gone, and their ids are left in what is never
   * altered: approved minutes, the journal. Whoever looks a person up by such an id gets this one.
   */
  mergedFrom: z.array(MergedRecord).max(1_000).optional(),
  /** Somebody looked: these are other people, however alike their names are. */
  isNotIds: z.array(Id).max(1_000).optional(),
})
export type Person = z.infer<typeof Person>

/** A role or a job with nobody in it. */
export const Vacancy = z.object({
  kind: z.literal('vacancy'),
  id: Id,
  localityId: Id,
  /** `role` for a role of the team ("clerk"), `job` for a job that is missing ("health visitor"). */
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('role'), role: RoleName }),
    z.object({ kind: z.literal('job'), title: RequiredLine }),
  ]),
  organisationId: Id.nullable(),
  since: Day,
  /** Whether somebody's employer has freed time for it. */
  timeFreed: z.enum(['yes', 'no', 'unknown']),
  filledOn: Day.nullable(),
})
export type Vacancy = z.infer<typeof Vacancy>
