import type { Action } from '../../../../shared/model/action'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Escalation, Pledge, PledgeSide } from '../../../../shared/model/cards'
import type { Day } from '../../../../shared/model/common'
import type { DocumentBlock } from '../../../../shared/model/document'
import { assertNever } from '../../../../shared/refusals'
import { longDay } from '../../../../shared/rules/dates'
import { printFullNumber } from '../../../../shared/rules/numbers'
import { byRank } from '../../../../shared/rules/ranks'
import { contentsOf } from '../closed'
import { conditionWords } from '../pledge-words'
import { isBlank } from '../printable'
import type { MeetingSnapshot } from '../snapshot'
import type { Version } from '../version'
import { commas, ledParagraph, listed, paragraph, pounds, sentence } from '../words'

type From = { readonly origin: Action['origin'] }
type Numbered = { readonly number: Action['number'] }

/** What an item led to: decisions first, then what people took on, then what was told and spent. */
export function outcomeBlocks(item: AgendaItem, snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  const { view, settings, locality } = snapshot
  const ofItem = ({ origin }: From): boolean =>
    origin.kind === 'item' && origin.meetingId === item.meetingId && origin.itemId === item.id
  const number = (of: Numbered, series: 'decision' | 'action' | 'pledge' | 'escalation'): string =>
    printFullNumber(series, of.number, locality.code)
  return [
    ...view.decisions
      .filter((decision) => decision.itemId === item.id)
      .toSorted(byRank)
      .map((decision) =>
        ledParagraph(`${settings.decisionWording} (${number(decision, 'decision')})`, decision.text, 'decision'),
      ),
    ...view.actions
      .filter(ofItem)
      .toSorted(byNumber)
      .map((action) => actionParagraph(action, number(action, 'action'), snapshot, version)),
    ...view.pledges
      .filter(ofItem)
      .toSorted(byNumber)
      .map((pledge) => pledgeParagraph(pledge, number(pledge, 'pledge'), snapshot, version)),
    ...view.escalations
      .filter(ofItem)
      .toSorted(byNumber)
      .map((escalation) => escalationParagraph(escalation, number(escalation, 'escalation'), snapshot, version)),
    ...view.opportunities
      .filter(ofItem)
      .toSorted(byRank)
      .map((idea) => ledParagraph('Idea', idea.title)),
    ...(contentsOf(snapshot).stories ? view.stories : [])
      .filter(ofItem)
      .toSorted(byRank)
      .flatMap((story) => storyParagraph(story, version)),
    ...view.spends
      .filter(ofItem)
      .toSorted(byRank)
      .map((spend) => {
        const decision = view.decisions.find((one) => one.id === spend.decisionId)
        const under = decision === undefined ? '' : ` (${number(decision, 'decision')})`
        return ledParagraph(`Spend of ${pounds(spend.pence)}${under}`, spend.what)
      }),
  ]
}

export function byNumber(a: Numbered, b: Numbered): number {
  return a.number.year - b.number.year || a.number.n - b.number.n
}

/**
 * Owner and day stand before the words, in brackets: "Owen Larkspur to …" reads only where the words are an infinitive,
 * and people type "Ring Peakside", "Pavilion deposit" or "Owen is asking the school".
 */
function actionParagraph(action: Action, number: string, snapshot: MeetingSnapshot, version: Version): DocumentBlock {
  const due = action.dueOn === null ? 'no date set' : `by ${longDay(action.dueOn)}`
  const words = sentence(action.title)
  const ended =
    action.dropped === null || isLater(action.dropped, snapshot)
      ? ''
      : ` Dropped on ${longDay(action.dropped.on)}: ${sentence(action.dropped.reason)}`
  return ledParagraph(`Action ${number} (${commas(ownerWords(action, version), due)})`, `${words}${ended}`, 'action')
}

/** "Owen Larkspur with Sita Rao", "the whole team", "nobody yet" */
function ownerWords(action: Action, version: Version): string {
  const { owner } = action
  const name =
    owner.kind === 'person' ? version.name(owner.personId) : owner.kind === 'team' ? 'the whole team' : 'nobody yet'
  const helpers = version.together(action.helperIds.map(version.name))
  return helpers.length === 0 ? name : `${name}${owner.kind === 'nobody' ? ',' : ''} with ${listed(helpers)}`
}

function pledgeParagraph(pledge: Pledge, number: string, snapshot: MeetingSnapshot, version: Version): DocumentBlock {
  const side = (who: string, { by, text }: PledgeSide): string =>
    text === '' ? '' : sentence(`${who}${byWords(by, snapshot, version)} will: ${text}`)
  const words = [
    sentence(pledge.title),
    side('We', pledge.weWill),
    side('You', pledge.youWill),
    pledge.condition === null ? '' : `If ${conditionWords(pledge)}.`,
    isBlank(pledge.target) ? '' : sentence(`We aim for: ${pledge.target}`),
    pledge.reviewOn === null ? '' : `To be reviewed on ${longDay(pledge.reviewOn)}.`,
    withdrawnWords(pledge.withdrawn, snapshot),
  ]
  return ledParagraph(`Pledge ${number}`, words.filter((part) => part !== '').join(' '))
}

/** " (Farida Thistle)", " (residents)", or nothing. */
export function byWords(by: PledgeSide['by'], snapshot: MeetingSnapshot, version: Version): string {
  switch (by.kind) {
    case 'person':
      return ` (${version.name(by.personId)})`
    case 'organisation': {
      const body = snapshot.organisations.find((one) => one.id === by.organisationId)
      return body === undefined ? '' : ` (${body.name})`
    }
    case 'residents':
      return ' (residents)'
    case 'unknown':
      return ''
    default:
      return assertNever(by)
  }
}

const asks: Record<Escalation['ask'], string> = {
  permission: 'permission',
  money: 'money',
  'open-a-door': 'open a door',
  'people-or-time': 'people or time',
  space: 'space',
  'bend-a-rule': 'bend a rule',
  advice: 'advice',
  unsaid: '',
}

function escalationParagraph(
  escalation: Escalation,
  number: string,
  snapshot: MeetingSnapshot,
  version: Version,
): DocumentBlock {
  const isSent = escalation.column !== 'drafted'
  const to =
    escalation.enablerId === null ? '' : `${isSent ? 'to' : 'to be sent to'} ${version.name(escalation.enablerId)}`
  const told = commas(to, asks[escalation.ask])
  const words = [
    sentence(escalation.question),
    escalation.neededBy === null ? '' : `Answer needed by ${longDay(escalation.neededBy)}.`,
    withdrawnWords(escalation.withdrawn, snapshot),
  ]
  return ledParagraph(
    `Escalation ${number}${told === '' ? '' : ` (${told})`}`,
    words.filter((part) => part !== '').join(' '),
  )
}

/** What came about after the meeting is for later minutes to say. */
function isLater({ on }: { readonly on: Day }, { view }: MeetingSnapshot): boolean {
  return on > view.meeting.on
}

function withdrawnWords(withdrawn: Pledge['withdrawn'], snapshot: MeetingSnapshot): string {
  return withdrawn === null || isLater(withdrawn, snapshot)
    ? ''
    : `Withdrawn on ${longDay(withdrawn.on)}: ${sentence(withdrawn.reason)}`
}

function storyParagraph(story: MeetingSnapshot['view']['stories'][number], version: Version): readonly DocumentBlock[] {
  switch (version.story(story)) {
    case 'left out':
      return []
    case 'withdrawn':
      return [paragraph('A story was withdrawn.')]
    case 'printed': {
      const teller =
        story.tellerId !== null && story.consent.mayNameTeller ? `, told by ${version.name(story.tellerId)}` : ''
      return [ledParagraph(`Story${teller}`, story.text)]
    }
  }
}
