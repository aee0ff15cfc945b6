import { type CommandName, contract, type InputOf, type ParsedInputOf } from '../contract'
import type { Instant } from '../model/common'
import { isRefused, type Refused } from '../refusals'
import { editMeeting, issueMeeting } from './meetings'
import { cardSteps } from './optimistic-cards'
import { type Expected, expectPut, headIn, ofKind, type Shown, type Step, type Steps } from './optimistic-shown'
import { editSettings } from './workspace-settings'

export type { Expected, Shown } from './optimistic-shown'

// Only commands whose rule names nothing outside the working set. The same rules run in the core, which has the last word.
const steps: Steps = {
  ...cardSteps,
  'meeting.edit': (shown, input) => {
    const meeting = headIn(shown, 'meeting', input.meetingId)
    if (meeting === undefined) return null
    const edited = editMeeting(meeting, input)
    return isRefused(edited) ? edited : expectPut(edited)
  },
  'meeting.issue': (shown, input, now) => {
    const meeting = headIn(shown, 'meeting', input.meetingId)
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
