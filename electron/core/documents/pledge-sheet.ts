import type { Pledge, PledgeSide } from '../../../shared/model/cards'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import { assertNever } from '../../../shared/refusals'
import { longDay } from '../../../shared/rules/dates'
import { seenAs } from '../../../shared/rules/document-version'
import { printFullNumber } from '../../../shared/rules/numbers'
import { leftOutSentence } from './action-words'
import { paperOf } from './paper'
import { conditionWords } from './pledge-words'
import { isBlank } from './printable'
import type { PledgesSnapshot } from './snapshot'
import { fileName, teamName } from './team-words'
import { type Version, versionOf } from './version'
import { heading, ledParagraph, paragraph, sentence } from './words'

/** Read from where people stand. */
const wallSize = 16

/** For the wall: what was promised and is under way, or thanks for what was kept. */
export function pledgeSheet(snapshot: PledgesSnapshot): DocumentModel {
  const { request, locality, today, pledges } = snapshot
  const isThanks = request.sheet === 'thanks'
  const version = versionOf({
    version: request.version,
    people: snapshot.people,
    organisations: snapshot.organisations,
    everybody: snapshot.everybody,
    localityId: locality.id,
    on: today,
    today,
  })
  const shown = pledges.filter((pledge) => isForTheWall(pledge, snapshot)).toSorted(byNumber)
  const title = isThanks ? `Thank you from ${teamName(snapshot)}` : `Our pledges: ${teamName(snapshot)}`
  const paper = paperOf(snapshot)
  return {
    ...paper,
    look: { ...paper.look, size: Math.max(paper.look.size, wallSize) },
    title,
    author: teamName(snapshot),
    header: { left: teamName(snapshot), right: `${isThanks ? 'Pledges kept' : 'Pledges'}, ${longDay(today)}` },
    fileName: fileName(locality.code, today, isThanks ? 'thank you' : 'pledges', version.kind),
    blocks: [
      heading(1, title),
      ...introduction(snapshot, shown.length),
      ...shown.flatMap((pledge) =>
        isThanks ? thanksBlocks(pledge, snapshot, version) : promiseBlocks(pledge, snapshot, version),
      ),
      ...leftOutBlocks(pledges.length - shown.length),
    ],
  }
}

/** Everybody can read a wall, whomever the sheet is for: what is not open to all does not hang there. */
function isForTheWall({ id }: Pledge, { closed, today }: PledgesSnapshot): boolean {
  const openness = closed[id]
  return openness === undefined || seenAs(openness, 'public', today) === 'all'
}

function byNumber(a: Pledge, b: Pledge): number {
  return a.number.year - b.number.year || a.number.n - b.number.n
}

function introduction({ request, locality }: PledgesSnapshot, count: number): readonly DocumentBlock[] {
  const standing = isBlank(locality.standingPledge) ? [] : [ledParagraph('We always', locality.standingPledge)]
  if (request.sheet === 'wall') {
    return [...standing, ...(count === 0 ? [paragraph('Nothing is promised just now.')] : [])]
  }
  const said = count === 1 ? 'This promise was kept' : `These ${count} promises were kept`
  return [paragraph(count === 0 ? 'No promise has come to its end this year yet.' : `${said} in the last year.`)]
}

function promiseBlocks(pledge: Pledge, snapshot: PledgesSnapshot, version: Version): readonly DocumentBlock[] {
  const facts = [
    { label: 'We aim for', value: pledge.target },
    {
      label: 'If',
      value: pledge.condition === null ? '' : `${conditionWords(pledge)}, ${pledge.condition.found} so far`,
    },
    { label: 'We look again on', value: pledge.reviewOn === null ? '' : longDay(pledge.reviewOn) },
    { label: 'Pledge', value: printFullNumber('pledge', pledge.number, snapshot.locality.code) },
  ]
  return together([
    heading(2, pledge.title),
    ...sideBlocks('We will', pledge.weWill, snapshot, version),
    ...sideBlocks('You will', pledge.youWill, snapshot, version),
    { kind: 'facts', facts: facts.filter(({ value }) => !isBlank(value)), together: true },
  ])
}

function sideBlocks(
  lead: 'We will' | 'You will',
  { by, text }: PledgeSide,
  snapshot: PledgesSnapshot,
  version: Version,
): readonly DocumentBlock[] {
  if (isBlank(text)) return []
  const who = whoWords(by, snapshot, version)
  return [ledParagraph(who === '' ? lead : `${lead} (${who})`, text)]
}

function whoWords(by: PledgeSide['by'], { organisations }: PledgesSnapshot, version: Version): string {
  switch (by.kind) {
    case 'person':
      return version.name(by.personId)
    case 'organisation':
      return organisations.find((one) => one.id === by.organisationId)?.name ?? ''
    case 'residents':
      return 'residents'
    case 'unknown':
      return ''
    default:
      return assertNever(by)
  }
}

/** Whom to thank, for what, and what came of it. */
function thanksBlocks(pledge: Pledge, snapshot: PledgesSnapshot, version: Version): readonly DocumentBlock[] {
  const sides = [pledge.weWill, pledge.youWill].filter(({ text }) => !isBlank(text))
  return together([
    heading(2, pledge.title),
    ...(sides.length === 0 ? [paragraph('Thank you. What was promised was kept.')] : []),
    ...sides.map((side) => sideThanks(side, whoWords(side.by, snapshot, version))),
  ])
}

/** One pledge is not torn over two sheets of a wall. */
function together(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && index < blocks.length - 1 ? { ...block, withNext: true } : block,
  )
}

function sideThanks({ text, evidence }: PledgeSide, who: string): DocumentBlock {
  const cameOfIt = isBlank(evidence) ? '' : ` What came of it: ${sentence(evidence)}`
  return {
    kind: 'paragraph',
    runs: [
      { text: who === '' ? 'Thank you.' : `Thank you to ${who}.`, bold: true },
      { text: ` Promised and kept: ${sentence(text)}${cameOfIt}` },
    ],
  }
}

function leftOutBlocks(count: number): readonly DocumentBlock[] {
  return count === 0 ? [] : [paragraph(leftOutSentence(count, 'pledge'))]
}
