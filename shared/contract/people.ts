import * as z from 'zod'
import { Day, Id, Line, RequiredLine, Text } from '../model/common'
import { DocumentVersion } from '../model/document-request'
import { PersonLine } from '../model/import'
import { LocalityCode, LocalityStage, MeetingCalendar, MeetingPattern, Pot, TemplateItem } from '../model/locality'
import { MergeFacts } from '../model/merge-facts'
import { WorkRef } from '../model/open-work'
import { Role, Sector, Vacancy } from '../model/person'
import { CheckScope, FindingKind, SettledAs } from '../model/personal-data'
import { WorkspaceSettings } from '../model/settings'
import type { OpenWork } from './answers/people'
import { After, command, type Done, nothing, query } from './call'

/** A team, its people and its place, the settings, and the answers to the personal-data check. */
export const peopleCalls = {
  'team.start': command<{ localityId: Id; meetingId: Id; keyboardPersonId: Id | null }>()(
    z.object({
      locality: z.object({
        name: RequiredLine,
        code: LocalityCode,
        shape: z.enum(['place', 'theme']),
        district: Line,
        venue: Line,
        pattern: MeetingPattern,
      }),
      people: z.array(PersonLine).max(2_000),
      /** Index in `people` of who is at the keyboard. */
      keyboard: z.number().int().min(0).nullable(),
      firstMeetingOn: Day,
    }),
  ),
  'person.add': command<{ personId: Id }>()(
    z.object({
      localityId: Id,
      name: RequiredLine,
      organisation: Line,
      jobTitle: Line,
      role: PersonLine.shape.role,
      email: Line.optional(),
      phone: Line.optional(),
      time: Role.shape.time.optional(),
    }),
  ),
  /** A list of people, each new here or already known: a known one gets the role here and is not made twice. */
  'people.add': command<{ added: number; known: number; vacancies: number }>()(
    z.object({ localityId: Id, people: z.array(PersonLine).min(1).max(2_000) }),
  ),
  'person.edit': command<Done>()(
    z.object({
      personId: Id,
      name: RequiredLine.optional(),
      initials: RequiredLine.optional(),
      jobTitle: Line.optional(),
      organisation: Line.optional(),
      email: Line.optional(),
      phone: Line.optional(),
      mayBeNamedInPublic: z.boolean().optional(),
      /** All roles in all localities, as they shall be; ended ones stay with their last day. */
      roles: z.array(Role).max(200).optional(),
    }),
  ),
  /** Leaves the lists; every record that names them stays as it is. Roles still open end on that day. */
  'person.retire': command<Done>()(z.object({ personId: Id, on: Day })),
  'person.bring-back': command<Done>()(z.object({ personId: Id })),
  /** Everything that is still to be done by them or answered for, in the order of places. */
  'person.open-work': query<readonly OpenWork[]>()(z.object({ personId: Id })),
  /**
   * Hands over what is listed, each to somebody or, null, to nobody; a role that goes to nobody is a vacancy. What is not
   * listed stays with them. `leaves`: they leave the lists on that day, and every role ends. One step to take back.
   */
  'person.hand-over': command<{ handedOver: number }>()(
    z.object({
      personId: Id,
      on: Day,
      leaves: z.boolean(),
      work: z.array(z.object({ what: WorkRef, to: Id.nullable() })).max(20_000),
    }),
  ),
  /**
   * Two records of one person become one: `keptId` stays, with each fact from the record that is named; what names the
   * other names it from then on. One step to take back. `moved`: how many records named the other.
   */
  'person.merge': command<{ moved: number }>()(z.object({ keptId: Id, otherId: Id, facts: MergeFacts })),
  /** Somebody looked: they are two people, and are not proposed as one again. */
  'person.tell-apart': command<Done>()(z.object({ personId: Id, otherId: Id })),
  'organisation.edit': command<Done>()(
    z.object({
      organisationId: Id,
      name: RequiredLine.optional(),
      sector: Sector.optional(),
      aliases: z.array(RequiredLine).max(50).optional(),
    }),
  ),
  'vacancy.add': command<{ vacancyId: Id }>()(
    z.object({
      localityId: Id,
      what: Vacancy.shape.what,
      organisation: Line,
      since: Day,
      timeFreed: Vacancy.shape.timeFreed,
    }),
  ),
  'vacancy.edit': command<Done>()(
    z.object({
      vacancyId: Id,
      what: Vacancy.shape.what.optional(),
      organisation: Line.optional(),
      since: Day.optional(),
      timeFreed: Vacancy.shape.timeFreed.optional(),
    }),
  ),
  /**
   * By somebody who then has the role or the job title here, known already or new; by nobody: it is no longer looked for.
   * Refused with `bad-input` for both at once.
   */
  'vacancy.fill': command<Done>()(
    z.object({
      vacancyId: Id,
      personId: Id.nullable(),
      on: Day,
      newPerson: z.object({ name: RequiredLine, organisation: Line, jobTitle: Line }).optional(),
    }),
  ),
  'locality.edit': command<Done>()(
    z.object({
      localityId: Id,
      name: RequiredLine.optional(),
      /** Refused with `code-in-use` once a number carries it. */
      code: LocalityCode.optional(),
      shape: z.enum(['place', 'theme']).optional(),
      district: Line.optional(),
      stage: LocalityStage.exclude(['retired']).optional(),
      venue: Line.optional(),
      pattern: MeetingPattern.optional(),
      /** The standing agenda, as it shall be. Meetings that are planned already keep theirs. */
      template: z.array(TemplateItem).max(100).optional(),
      standingPledge: Line.optional(),
      meetingAgreesClosure: z.boolean().optional(),
      calendar: MeetingCalendar.optional(),
      hasRounds: z.boolean().optional(),
    }),
  ),
  'locality.retire': command<Done>()(z.object({ localityId: Id, on: Day })),
  'locality.bring-back': command<Done>()(z.object({ localityId: Id })),
  /** Its place in the sidebar. */
  'locality.move': command<Done>()(z.object({ localityId: Id, after: After })),
  'pot.set': command<Done>()(
    Pot.pick({ localityId: true, amountPence: true, funder: true, endsOn: true, limitPence: true, approverIds: true }),
  ),
  'settings.edit': command<Done>()(
    z.object({
      bodyName: Line.optional(),
      decisionWording: z.enum(['Agreed', 'RESOLVED']).optional(),
      confidentialityStatement: Text.optional(),
      partnershipName: RequiredLine.optional(),
      clock: WorkspaceSettings.shape.clock.optional(),
      numbering: WorkspaceSettings.shape.numbering.optional(),
      /** As typed: what breaks the rules of paper is refused in words (`against-paper-rules`). */
      paper: z
        .object({
          font: Line.optional(),
          size: z.number().optional(),
          headingColour: Line.optional(),
          lineColour: Line.optional(),
          footer: Line.optional(),
          retentionNote: Text.optional(),
        })
        .optional(),
    }),
  ),
  /** A PNG or JPEG somebody picked, with what a screen reader says for it. */
  'logo.set': command<Done>()(z.object({ fileId: Id, alt: Line })),
  'logo.describe': command<Done>()(z.object({ alt: Line })),
  'logo.remove': command<Done>()(nothing),
  /** What was read from the picked file as `template.look-into` reported it: other bytes in its place are `file-gone`. */
  'template.set': command<Done>()(z.object({ fileId: Id, mark: z.string().regex(/^[0-9a-f]{64}$/) })),
  'template.remove': command<Done>()(nothing),
  /** Settles a finding of the personal-data check; an earlier answer for the same words and version is replaced. */
  'check.answer': command<Done>()(
    z.object({
      scope: CheckScope,
      version: DocumentVersion,
      findingKind: FindingKind,
      text: RequiredLine,
      as: SettledAs,
    }),
  ),
  /** Several at once, one step to take back. */
  'check.answer-all': command<Done>()(
    z.object({
      scope: CheckScope,
      version: DocumentVersion,
      answers: z
        .array(z.object({ findingKind: FindingKind, text: RequiredLine, as: SettledAs }))
        .min(1)
        .max(5_000),
    }),
  ),
  'check.take-back': command<Done>()(z.object({ scope: CheckScope, id: Id })),
} as const
