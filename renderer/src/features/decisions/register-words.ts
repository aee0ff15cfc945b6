import type { DecisionLine } from '../../../../shared/contract'
import type { WorkspaceSettings } from '../../../../shared/model/settings'
import { longDay, weekdayDay } from '../../../../shared/rules/dates'
import { printFullNumber } from '../../../../shared/rules/numbers'
import { capital, inWords } from '../agenda/agenda-words'
import { isNarrowed, type RegisterFilter } from './register-filter'

/** "43 decisions, the newest of Thursday 4 June." */
export function sentenceOf(filter: RegisterFilter, total: number, newest: DecisionLine | undefined): string {
  const many = total > 12 ? total.toLocaleString('en-GB') : capital(inWords(total))
  const words = `${many} ${total === 1 ? 'decision' : 'decisions'}`
  if (newest === undefined) return `${words}${isNarrowed(filter) ? ' that fit' : ''}.`
  return `${words}, ${total === 1 ? 'of' : 'the newest of'} ${weekdayDay(newest.on)} ${newest.on.slice(0, 4)}.`
}

/** As it goes into an e-mail: "MILL 26/D014, Thursday 11 June 2026. Agreed: to ring about the lift." */
export function emailText(line: DecisionLine, code: string, wording: WorkspaceSettings['decisionWording']): string {
  const draft = line.isApproved ? '' : ' (draft, to be approved)'
  return `${printFullNumber('decision', line.number, code)}, ${longDay(line.on)}${draft}. ${wording}: ${line.text}`
}
