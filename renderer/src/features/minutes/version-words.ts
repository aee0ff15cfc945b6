import type { LeftOut } from '../../../../shared/model/document'
import type { DocumentVersion } from '../../../../shared/model/document-request'
import { capitalised, counted, countWords } from '../../../../shared/rules/near-days'

export const versionNames: Readonly<Record<DocumentVersion, string>> = {
  team: 'Team',
  partner: 'Partner',
  public: 'Public',
}

export const shows: Readonly<Record<DocumentVersion, string>> = {
  team: 'Everything, with names',
  partner: 'Initials; nothing confidential',
  public: 'Open items; roles, and names only of those who agreed; stories with public consent',
}

/** "Leaves out item 11, and 1 story."; empty where nothing is left out. */
export function leftOutWords({ items, actions, stories }: LeftOut): string {
  const cards = [
    ...(actions > 0 ? [counted(actions, 'action')] : []),
    ...(stories > 0 ? [counted(stories, 'story', 'stories')] : []),
  ]
  const parts = [...(items.length > 0 ? [itemsInWords(items)] : []), ...cards]
  const last = parts.at(-1)
  if (last === undefined) return ''
  // A comma before "and", for the items may have an "and" of their own.
  return parts.length === 1 ? `Leaves out ${last}.` : `Leaves out ${parts.slice(0, -1).join(', ')}, and ${last}.`
}

/** "item 11", "items 3, 8 and 11". */
function itemsInWords(items: readonly string[]): string {
  const [first = ''] = items
  if (items.length === 1) return first
  const numbers = items.map((item) => item.replace(/^item /, ''))
  return `items ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}

/** "Two things to settle"; they stop every version but the team's. */
export function toSettle(unsettled: number): string {
  return `${capitalised(countWords(unsettled))} ${unsettled === 1 ? 'thing' : 'things'} to settle`
}

/** Beside what cannot be done before. */
export function settleFirst(unsettled: number): string {
  return unsettled === 1 ? 'Settle the one above first.' : `Settle the ${countWords(unsettled)} above first.`
}
