import type { CheckScope } from '../../../shared/model/personal-data'
import type { WorkspaceSettings } from '../../../shared/model/settings'
import { defaultSettings, settingsId } from '../../../shared/rules/workspace-settings'
import type { Core } from '../context'
import type { DocumentSnapshot } from '../documents/snapshot'

export const logoId = 'logo'
export const templateId = 'word-template'

export function settingsNow({ store }: Pick<Core, 'store'>): WorkspaceSettings {
  return store.get('settings', settingsId) ?? defaultSettings
}

/** What every document needs of the workspace as it is today. Answers of a meeting are there once it is loaded. */
export function commonOf(
  { store, today }: Core,
  scope: CheckScope,
): Pick<DocumentSnapshot, 'logo' | 'template' | 'everybody' | 'answers' | 'today'> {
  const logo = store.get('logo', logoId)
  const template = store.get('word-template', templateId)
  return {
    ...(template !== undefined && { template }),
    logo:
      logo === undefined
        ? null
        : { type: logo.type, data: logo.data, width: logo.width, height: logo.height, alt: logo.alt },
    everybody: store.all('person').map(({ id, name, initials, mayBeNamedInPublic, roles, mergedFrom }) => {
      return { id, name, initials, mayBeNamedInPublic, roles, ...(mergedFrom && { mergedFrom }) }
    }),
    answers: store.all('check-answer').filter((one) => one.scope.kind === scope.kind && one.scope.id === scope.id),
    today: today(),
  }
}
