import type { HostState } from '../../../../shared/contract'
import type { DocumentPreview, LeftOut } from '../../../../shared/model/document'
import type { DocumentVersion, FileFormat } from '../../../../shared/model/document-request'
import { assertNever } from '../../../../shared/refusals'
import { capitalised, counted, countWords } from '../../../../shared/rules/near-days'
import type { PageCount } from './page-view'
import type { Choices, PaperKind } from './save-choices'

export const formatWords: Readonly<Record<FileFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  csv: 'CSV',
  xlsx: 'Excel',
  ics: 'a calendar file',
}

export const versionWords: Readonly<Record<DocumentVersion, { readonly name: string; readonly shows: string }>> = {
  team: { name: 'Team', shows: 'Everything, with names. For the people of the team only.' },
  partner: { name: 'Partner', shows: 'Initials; nothing confidential.' },
  public: {
    name: 'Public',
    shows: 'Open items; roles, and names only of those who agreed; stories with public consent.',
  },
}

/** "the minutes": what is saved, as the title says it. */
export function paperWords(kind: PaperKind, { sheet, isSeries, year }: Choices): string {
  switch (kind) {
    case 'agenda':
      return 'the agenda'
    case 'minutes':
      return 'the minutes'
    case 'action-sheet':
      return 'the action sheet'
    case 'action-log':
      return 'the action log'
    case 'signing-in':
      return 'the signing-in sheet'
    case 'enabler-brief':
      return 'the brief'
    case 'pledges':
      return sheet === 'wall' ? 'the pledges for the wall' : 'the thank-you sheet'
    case 'extract':
      return 'the extract'
    case 'calendar':
      return isSeries ? 'the meetings to come' : 'the next meeting'
    case 'year':
      return year === null ? 'all minutes of a year' : `all minutes of ${year}`
    default:
      return assertNever(kind)
  }
}

/** "about 3 pages": Word breaks its lines its own way. */
export function pageWords({ about }: PageCount): string {
  return `about ${counted(about, 'page')}`
}

/** What the personal-data check came to. */
export function checkWords({ findings, unsettled }: Pick<DocumentPreview, 'findings' | 'unsettled'>): string {
  const found = findings.length
  if (found === 0) return 'The check found no personal data.'
  if (unsettled === 0) {
    const all = found === 1 ? 'dealt with' : found === 2 ? 'both dealt with' : 'all dealt with'
    return `Nothing to settle: the check found ${countWords(found)}, ${all}.`
  }
  if (found === 1) return 'The check found one, still to settle.'
  return `The check found ${countWords(found)}, ${unsettled === found ? 'all' : countWords(unsettled)} still to settle.`
}

/** Why a version cannot be saved yet; null where it can. `wasNot`: what somebody asked for before. */
export function whyNot(
  version: DocumentVersion | null,
  unsettled: number,
  wasNot?: 'copied' | 'printed',
): string | null {
  if (version === null || version === 'team' || unsettled === 0) return null
  if (wasNot !== undefined) return `Not ${wasNot}. Settle the ${countWords(unsettled)} above first.`
  const words = versionWords[version].name.toLowerCase()
  return `${capitalised(countWords(unsettled))} still to settle: the ${words} version is not saved with personal data in it.`
}

/** What whoever saves a paper that names people should know; nothing stops them. */
export function warningWords(unsettled: number, isTeamVersion: boolean): string {
  const found =
    unsettled === 1
      ? 'One thing looks personal and is not settled.'
      : `${capitalised(countWords(unsettled))} things look personal and are not settled.`
  return `${found} ${isTeamVersion ? 'The team version' : 'It'} can be saved all the same.`
}

/** "Left out: item 11 and its action, 1 story."; empty where nothing is. */
export function leftOutWords({ items, actions, stories }: LeftOut): string {
  const [first] = items
  const parts: string[] = []
  if (items.length === 1 && first !== undefined) {
    parts.push(actions === 0 ? first : `${first} and ${actions === 1 ? 'its action' : `its ${actions} actions`}`)
  } else {
    if (items.length > 1) parts.push(itemWords(items))
    if (actions > 0) parts.push(counted(actions, 'action'))
  }
  if (stories > 0) parts.push(counted(stories, 'story', 'stories'))
  return parts.length === 0 ? '' : `Left out: ${parts.join(', ')}.`
}

/** "items 4, 7 and 11"; past eight only how many. */
function itemWords(items: readonly string[]): string {
  if (items.length > 8) return counted(items.length, 'item')
  const numbers = items.map((item) => /^item (.+)$/.exec(item)?.[1] ?? null)
  const said = numbers.every((number) => number !== null) ? numbers : items
  const list = `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
  return said === items ? list : `items ${list}`
}

export const storyWords: Readonly<Record<DocumentVersion, string>> = {
  team: 'Stories with consent',
  partner: 'Stories with consent for partners',
  public: 'Stories with public consent',
}

/** "Documents\Minutes 2026": the last two parts of where papers go. */
export function folderWords(path: string, platform: HostState['platform']): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '')
  return parts.slice(-2).join(platform === 'windows' ? '\\' : '/')
}

export function fileOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** Of a path, without its folder and its ending: what is typed into the field. */
export function nameOf(path: string): string {
  return withoutEnding(fileOf(path))
}

/** Of a name somebody typed, which may have a slash in it. */
export function withoutEnding(name: string): string {
  return name.replace(/\.[a-z]{3,4}$/i, '')
}
