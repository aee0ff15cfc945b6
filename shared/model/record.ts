import type * as z from 'zod'
import { Action } from './action'
import { AgendaItem, Decision, ParkedItem } from './agenda-item'
import { ApprovedMinutes, Correction } from './approved-minutes'
import { Escalation, Opportunity, Pledge, Spend, Story } from './cards'
import type { Id } from './common'
import { Locality, Pot } from './locality'
import { Logo } from './logo'
import { Attendance, Meeting } from './meeting'
import { Permission } from './permission'
import { Organisation, Person, Vacancy } from './person'
import { CheckAnswer } from './personal-data'
import { Counter, WorkspaceSettings } from './settings'
import { WordTemplate } from './word-template'

/** Every kind of stored thing, by its kind. The store validates each record it writes against these. */
export const recordSchemas = {
  settings: WorkspaceSettings,
  counter: Counter,
  locality: Locality,
  organisation: Organisation,
  person: Person,
  vacancy: Vacancy,
  meeting: Meeting,
  attendance: Attendance,
  item: AgendaItem,
  decision: Decision,
  action: Action,
  pledge: Pledge,
  escalation: Escalation,
  permission: Permission,
  story: Story,
  spend: Spend,
  opportunity: Opportunity,
  pot: Pot,
  parked: ParkedItem,
  correction: Correction,
  minutes: ApprovedMinutes,
  'check-answer': CheckAnswer,
  logo: Logo,
  'word-template': WordTemplate,
} as const

export type RecordKind = keyof typeof recordSchemas
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>
export type AnyRecord = { [K in RecordKind]: RecordOf<K> }[RecordKind]
export type RecordRef = { readonly kind: RecordKind; readonly id: Id }

/** What a rule asks for: whole records as they shall be, and records that shall be gone. The store works out the diff. */
export type Change = { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordRef[] }

export const noChange: Change = { put: [], remove: [] }
