import {
  type ActionHead,
  type CommandName,
  contract,
  type InputOf,
  type ParsedInputOf,
  type WorkingRecord,
} from '../contract'
import type { ActionColumn } from '../model/action'
import type { Id, Instant } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { RecordRef } from '../model/record'
import { isRefused, type Refused } from '../refusals'
import { editAction, moveAction } from './actions'
import { mayClose } from './closure'
import { dayOf } from './dates'
import { editMeeting, issueMeeting } from './meetings'
import { byRank } from './ranks'
import { editSettings } from './workspace-settings'

/** The working set by kind and id, as the screen shows it. */
export type Shown = ReadonlyMap<WorkingRecord['kind'], ReadonlyMap<string, WorkingRecord>>
export type Expected = { readonly put: readonly WorkingRecord[]; readonly remove: readonly RecordRef[] }
type Step<N extends CommandName> = (shown: Shown, input: ParsedInputOf<N>, now: Instant) => Expected | Refused | null
type Steps = { readonly [N in CommandName]?: Step<N> }

// Only commands whose rule names nothing outside the working set. The same rules run in the core, which has the last word.
const steps: Steps = {
  'action.move': (shown, input, now) => {
    const action = actionIn(shown, input.actionId)
    if (action === undefined) return null
    const locality = ofKind(shown, 'locality').find((one) => one.id === action.localityId)
    const at = { today: dayOf(now), mayClose: mayClose(locality, ofKind(shown, 'meeting')) }
    const move = moveAction(action, columnIn(shown, action.localityId, input.to, action.id), input, at)
    return isRefused(move) ? move : expectPut({ ...action, ...move })
  },
  'action.edit': (shown, input) => {
    const action = actionIn(shown, input.actionId)
    if (action === undefined) return null
    const people = shown.get('person')
    const edit = editAction(action, input, (id) => people?.has(id) === true)
    if (isRefused(edit)) return edit
    // The detail is not part of a head: it is read when the action is opened.
    const { detail: _, ...fields } = edit
    return expectPut({ ...action, ...fields })
  },
  'action.drop': (shown, input) => {
    if (actionIn(shown, input.actionId) === undefined) return null
    return { put: [], remove: [{ kind: 'action', id: input.actionId }] }
  },
  'meeting.edit': (shown, input) => {
    const meeting = meetingIn(shown, input.meetingId)
    if (meeting === undefined) return null
    const edited = editMeeting(meeting, input)
    return isRefused(edited) ? edited : expectPut(edited)
  },
  'meeting.issue': (shown, input, now) => {
    const meeting = meetingIn(shown, input.meetingId)
    if (meeting === undefined) return null
    const issued = issueMeeting(meeting, now)
    return isRefused(issued) ? issued : expectPut(issued)
  },
  'settings.edit': (shown, input) => {
    const settings = editSettings(ofKind(shown, 'settings')[0], input)
    return isRefused(settings) ? settings : expectPut(settings)
  },
}

/** What a command will do to the working set, painted before the core has answered. Null: nothing can be said yet. */
export function optimistic<N extends CommandName>(
  name: N,
  shown: Shown,
  input: InputOf<N>,
  now: Instant,
): Expected | Refused | null {
  // `steps` is keyed by command name, so the step of N is a Step<N>; TypeScript loses the link through the optional key.
  const step = steps[name] as Step<N> | undefined
  if (step === undefined) return null
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) return null
  // Parsed by the schema of N itself.
  return step(shown, parsed.data as ParsedInputOf<N>, now)
}

function expectPut(record: WorkingRecord): Expected {
  return { put: [record], remove: [] }
}

function ofKind<K extends WorkingRecord['kind']>(
  shown: Shown,
  kind: K,
): readonly Extract<WorkingRecord, { kind: K }>[] {
  const isOfKind = (record: WorkingRecord): record is Extract<WorkingRecord, { kind: K }> => record.kind === kind
  return [...(shown.get(kind)?.values() ?? [])].filter(isOfKind)
}

function actionIn(shown: Shown, id: Id): ActionHead | undefined {
  const record = shown.get('action')?.get(id)
  return record?.kind === 'action' ? record : undefined
}

function meetingIn(shown: Shown, id: Id): Meeting | undefined {
  const record = shown.get('meeting')?.get(id)
  return record?.kind === 'meeting' ? record : undefined
}

function columnIn(shown: Shown, localityId: Id, column: ActionColumn, without: Id): readonly ActionHead[] {
  return ofKind(shown, 'action')
    .filter((one) => one.localityId === localityId && one.column === column && one.id !== without)
    .sort(byRank)
}
