import type { WorkspaceSettings } from '../../../shared/model/settings'
import { isRefused } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { startTeam } from '../../../shared/rules/team-start'
import { defaultSettings, editSettings, settingsId } from '../../../shared/rules/workspace-settings'
import type { CommandHandler } from '../context'

export const startTeamHandler: CommandHandler<'team.start'> = ({ store, today, newId }, input) => {
  const workspace = {
    settings: store.get('settings', settingsId),
    localities: store.all('locality'),
    people: store.all('person'),
    organisations: store.all('organisation'),
  }
  const started = startTeam(workspace, input, today(), newId)
  if (isRefused(started)) return started
  const { localityId, meetingId, keyboardPersonId } = started
  return {
    change: started.change,
    label: `Started the team of ${input.locality.name}`,
    output: { localityId, meetingId, keyboardPersonId },
  }
}

export const editSettingsHandler: CommandHandler<'settings.edit'> = ({ store }, input) => {
  const before = store.get('settings', settingsId) ?? defaultSettings
  const settings = editSettings(before, input)
  if (isRefused(settings)) return settings
  return { change: putting(settings), label: `Changed ${whatChanged(before, settings)}`, output: {} }
}

const settingWords = {
  bodyName: 'the name of the body',
  decisionWording: 'the wording of decisions',
  confidentialityStatement: 'the confidentiality statement',
  clock: 'the escalation clock',
  numbering: 'the numbering',
  partnershipName: 'the name of the partnership',
} as const

const paperWords = {
  font: 'the font of papers',
  size: 'the size of the words on papers',
  headingColour: 'the colour of headings',
  lineColour: 'the colour of lines',
  footer: 'the foot of papers',
  retentionNote: 'how long minutes are kept',
} as const

const settingNames = [
  'bodyName',
  'decisionWording',
  'confidentialityStatement',
  'clock',
  'numbering',
  'partnershipName',
] as const
const paperNames = ['font', 'size', 'headingColour', 'lineColour', 'footer', 'retentionNote'] as const

/** The one that differs, in words; the look of papers, or the settings, for several. */
function whatChanged(before: WorkspaceSettings, after: WorkspaceSettings): string {
  const [first, ...more] = settingNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const [ofPaper, ...moreOfPaper] = paperNames.filter((name) => before.paper[name] !== after.paper[name])
  if (first !== undefined) return more.length > 0 || ofPaper !== undefined ? 'the settings' : settingWords[first]
  if (ofPaper === undefined) return 'the settings'
  return moreOfPaper.length > 0 ? 'the look of papers' : paperWords[ofPaper]
}
