import type { ParsedInputOf } from '../contract'
import type { WorkspaceSettings } from '../model/settings'
import { type Refused, refuse } from '../refusals'

export const settingsId = 'settings'

/** The usual words, to go back to. */
export const usualStatement =
  'What is said here about people stays here. We speak of residents as “a resident”, write down only what the team needs, ' +
  'and share personal details only with those who need them and with consent, unless somebody may come to harm. ' +
  'Please say now if you have an interest in anything on the agenda.'

export const defaultSettings: WorkspaceSettings = {
  kind: 'settings',
  id: settingsId,
  bodyName: '',
  decisionWording: 'Agreed',
  confidentialityStatement: usualStatement,
  clock: { acknowledgeIn: 2, answerIn: 10 },
  numbering: { restartsIn: 'january', items: true },
}

export function editSettings(
  settings: WorkspaceSettings | undefined,
  input: ParsedInputOf<'settings.edit'>,
): WorkspaceSettings | Refused {
  const before = settings ?? defaultSettings
  const clock = input.clock ?? before.clock
  if (clock.acknowledgeIn > clock.answerIn) return refuse({ code: 'seen-after-answered' })
  return {
    ...before,
    bodyName: input.bodyName ?? before.bodyName,
    decisionWording: input.decisionWording ?? before.decisionWording,
    confidentialityStatement: input.confidentialityStatement ?? before.confidentialityStatement,
    clock,
    numbering: input.numbering ?? before.numbering,
  }
}
