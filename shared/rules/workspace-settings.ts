import type { ParsedInputOf } from '../contract'
import type { WorkspaceSettings } from '../model/settings'

export const settingsId = 'settings'

const defaultStatement =
  'What is said here about people stays here. We speak of residents as “a resident”, write down only what the team needs, ' +
  'and share personal details only with those who need them and with consent, unless somebody may come to harm. ' +
  'Please say now if you have an interest in anything on the agenda.'

export const defaultSettings: WorkspaceSettings = {
  kind: 'settings',
  id: settingsId,
  bodyName: '',
  decisionWording: 'Agreed',
  confidentialityStatement: defaultStatement,
}

export function editSettings(
  settings: WorkspaceSettings | undefined,
  input: ParsedInputOf<'settings.edit'>,
): WorkspaceSettings {
  const before = settings ?? defaultSettings
  return {
    ...before,
    bodyName: input.bodyName ?? before.bodyName,
    decisionWording: input.decisionWording ?? before.decisionWording,
    confidentialityStatement: input.confidentialityStatement ?? before.confidentialityStatement,
  }
}
