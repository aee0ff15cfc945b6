import * as z from 'zod'
import sample from '../../../resources/sample-team.json'
import { CardRef, ItemKind } from '../../../shared/model/agenda-item'
import { Opportunity } from '../../../shared/model/cards'
import { Line, RequiredLine, Text } from '../../../shared/model/common'
import { Locality, TemplateItem } from '../../../shared/model/locality'
import { Organisation, Role, Vacancy } from '../../../shared/model/person'
import { WorkspaceSettings } from '../../../shared/model/settings'
import { Action, Asked, Came, Initials, OrganisationKey, Over, Pledge, Told, When } from './sample-cards'

// What resources/sample-team.json holds: plain words a person can edit, held to these shapes when it is read.

const Item = z.object({
  kind: ItemKind,
  title: RequiredLine.optional(),
  by: Initials.optional(),
  minutes: z.number().int().optional(),
  /** Minutes it really had, where they were far from those allotted. */
  took: z.number().int().optional(),
  reason: Line.default(''),
  /** Each a line, with `**bold**` and `[words](https://…)`: see notes.ts. */
  notes: z.array(RequiredLine).default([]),
  private: Text.default(''),
  confidential: RequiredLine.optional(),
  headingOnly: z.boolean().default(false),
  /** Items of one thread carry each other on. */
  thread: z.string().optional(),
  /** What became of it in its meeting; `back`, with skip: when it returns. */
  carry: z.enum(['over', 'park', 'skip']).optional(),
  back: When.optional(),
  /** The card it is about, by its title or question. */
  about: z.object({ kind: CardRef.shape.kind, called: RequiredLine }).optional(),
  decisions: z.array(RequiredLine).default([]),
  actions: z.array(Action).default([]),
  pledges: z.array(Pledge).default([]),
  escalations: z.array(Asked).default([]),
  stories: z.array(Told).default([]),
  spends: z.array(z.object({ what: RequiredLine, pounds: z.number() })).default([]),
  ideas: z
    .array(z.object({ title: RequiredLine, step: Opportunity.shape.step, mentions: z.number().int() }))
    .default([]),
})
export type SampleItem = z.infer<typeof Item>

const Meeting = z.object({
  /** The one to come, and how far it is; absent for one that was held. */
  next: z.enum(['planned', 'issued']).optional(),
  apologies: z.array(Initials).default([]),
  late: z.array(Initials).default([]),
  substitutes: z.array(z.object({ for: Initials, words: RequiredLine })).default([]),
  /** Declared in the item of that title: out of the room between two minutes of the meeting. */
  interests: z
    .array(z.object({ who: Initials, in: RequiredLine, left: z.number().int(), back: z.number().int() }))
    .default([]),
  guests: z.array(z.object({ name: RequiredLine, organisation: Line })).default([]),
  items: z.array(Item),
})
export type SampleMeeting = z.infer<typeof Meeting>

/** What waits for an agenda: handed in, or parked or skipped by the item of that title. */
const Waits = z.object({
  kind: ItemKind,
  title: RequiredLine,
  minutes: z.number().int().default(5),
  /** Who handed it in. */
  by: Initials.optional(),
  since: When,
  from: RequiredLine.optional(),
  dropped: Over.optional(),
})
export type SampleWaiting = z.infer<typeof Waits>

const HandedIn = z.object({
  stories: z.array(Told.omit({ withdrawn: true }).extend({ on: When })).default([]),
  ideas: z.array(z.object({ title: RequiredLine, by: Initials, on: When })).default([]),
})

const Place = Locality.pick({
  code: true,
  name: true,
  shape: true,
  district: true,
  stage: true,
  venue: true,
  pattern: true,
  standingPledge: true,
}).extend({
  template: z.array(TemplateItem).optional(),
  pot: z
    .object({
      pounds: z.number(),
      funder: Line,
      ends: When,
      limit: z.number(),
      approvers: z.array(Initials),
    })
    .optional(),
  /** What came to the boards outside a meeting. */
  board: z
    .object({
      actions: z.array(Action.extend({ on: When })).default([]),
      escalations: z.array(Asked.extend({ on: When })).default([]),
    })
    .default({ actions: [], escalations: [] }),
  waiting: z.array(Waits).default([]),
  handedIn: HandedIn.default({ stories: [], ideas: [] }),
  meetings: z.array(Meeting),
})
export type SamplePlace = z.infer<typeof Place>

/** In the register: entered there, or kept from the answer to a question. Its days know no meetings. */
const Allowed = z.object({
  what: RequiredLine,
  /** Where it does not come with the answer. */
  condition: Text.default(''),
  where: z.union([z.literal('everywhere'), z.array(Locality.shape.code).min(1)]),
  reach: Line.default(''),
  until: When.optional(),
  /** The question whose answer it is; otherwise who said it, and when. */
  answers: RequiredLine.optional(),
  by: Initials.optional(),
  on: When.optional(),
  ...Came,
  standsBy: Initials.optional(),
  /** Other questions that it answered. */
  used: z.array(RequiredLine).default([]),
  /** The question that asks for it to go on. */
  asked: RequiredLine.optional(),
  ended: Over.optional(),
})
export type SamplePermission = z.infer<typeof Allowed>

const Member = z.object({
  initials: Initials,
  name: RequiredLine,
  job: Line,
  organisation: OrganisationKey.nullable(),
  email: Line.default(''),
  phone: Line.default(''),
  public: z.boolean().default(false),
  retired: When.optional(),
  roles: z.array(
    z.object({
      place: Locality.shape.code,
      as: Role.shape.name,
      /** For how many weeks. */
      weeks: z.number().int(),
      until: When.optional(),
      standing: Role.shape.standing.default('confirmed'),
      freed: Role.shape.time.shape.freed,
      time: Line,
    }),
  ),
})

const SampleTeam = z.object({
  body: Line,
  paper: WorkspaceSettings.shape.paper.omit({ font: true, size: true }),
  /** What a screen reader says for its logo. */
  logo: RequiredLine,
  keyboard: Initials,
  organisations: z.array(
    z.object({
      key: OrganisationKey,
      name: RequiredLine,
      sector: Organisation.shape.sector,
      aliases: z.array(RequiredLine).default([]),
    }),
  ),
  people: z.array(Member),
  vacancies: z.array(
    z.object({
      place: Locality.shape.code,
      role: Role.shape.name.optional(),
      job: RequiredLine.optional(),
      organisation: OrganisationKey.nullable(),
      since: When,
      freed: Vacancy.shape.timeFreed,
    }),
  ),
  places: z.array(Place),
  permissions: z.array(Allowed),
})
export type SampleTeam = z.infer<typeof SampleTeam>

/** The sample as written in resources, checked. */
export function readSampleTeam(): SampleTeam {
  return SampleTeam.parse(sample)
}
