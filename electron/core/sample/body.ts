import tree from '../../../resources/pictures/sample-logo.png?inline'
import type { Logo } from '../../../shared/model/logo'
import type { WorkspaceSettings } from '../../../shared/model/settings'
import { defaultSettings } from '../../../shared/rules/workspace-settings'
import type { SampleTeam } from './sample-data'

/** The invented body whose papers these are: its name, its look and what stands on all of them. */
export function settingsOf({ body, paper }: SampleTeam): WorkspaceSettings {
  return { ...defaultSettings, bodyName: body, paper: { ...defaultSettings.paper, ...paper } }
}

/** Its mark, resources/pictures/sample-logo.png. */
export function logoOf({ logo }: SampleTeam): Logo {
  const data = tree.slice(tree.indexOf(',') + 1)
  const header = Buffer.from(data.slice(0, 64), 'base64')
  return {
    kind: 'logo',
    id: 'logo',
    type: 'png',
    data,
    // Where every PNG has them.
    width: header.readUInt32BE(16),
    height: header.readUInt32BE(20),
    alt: logo,
  }
}
