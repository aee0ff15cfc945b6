import type { ParsedInputOf } from '../contract'
import type { WorkspaceSettings } from '../model/settings'
import { isRefused, type Refused, refuse } from '../refusals'
import { changePaper } from './paper-look'

export const settingsId = 'settings'

/** The usual words, to go back to. */
export const usualStatement =
  'What is said here about people stays here. We speak of residents as “a resident”, write down only what the team needs, ' +
  'and share personal details only with those who need them and with consent, unless somebody may come to harm. ' +
  'Please say now if you have an interest in anything on the agenda.'

/** An example of how long minutes are kept, as councils write it; each puts in its own years and address. */
export const usualRetentionNote =
  'Draft notes are kept until these minutes are approved. The minutes are kept for six years, then destroyed. ' +
  'To ask what is held about you, or to have it put right, write to the clerk of the team.'

export const usualPaper: WorkspaceSettings['paper'] = {
  font: 'Arial',
  size: 12,
  headingColour: '#1a1a1a',
  lineColour: '#1b6b52',
  footer: '',
  retentionNote: '',
}

export const defaultSettings: WorkspaceSettings = {
  kind: 'settings',
  id: settingsId,
  bodyName: '',
  decisionWording: 'Agreed',
  confidentialityStatement: usualStatement,
  clock: { acknowledgeIn: 2, answerIn: 10 },
  numbering: { restartsIn: 'january', items: true },
  partnershipName: 'Derbyshire in Partnership',
  paper: usualPaper,
}

export function editSettings(
  settings: WorkspaceSettings | undefined,
  input: ParsedInputOf<'settings.edit'>,
): WorkspaceSettings | Refused {
  const before = settings ?? defaultSettings
  const clock = input.clock ?? before.clock
  if (clock.acknowledgeIn > clock.answerIn) return refuse({ code: 'seen-after-answered' })
  const paper = input.paper === undefined ? before.paper : changePaper(before.paper, input.paper)
  if (isRefused(paper)) return paper
  return {
    ...before,
    bodyName: input.bodyName ?? before.bodyName,
    decisionWording: input.decisionWording ?? before.decisionWording,
    confidentialityStatement: input.confidentialityStatement ?? before.confidentialityStatement,
    clock,
    numbering: input.numbering ?? before.numbering,
    partnershipName: input.partnershipName ?? before.partnershipName,
    paper,
  }
}
