import type { InputOf } from '../../../../shared/contract'
import { lineProblem } from '../../ui/line-problem'
import type { PledgeDraft, SideDraft } from './pledge-draft'
import { readNeeded } from './read-needed'
import type { WhoRead } from './read-who'

/** What is wrong, beside its field. `weText`: what we will do. */
export type DraftProblems = Partial<
  Record<'title' | 'we' | 'weText' | 'you' | 'youText' | 'target' | 'needed' | 'by' | 'column', string>
>
type Read =
  | { readonly kind: 'read'; readonly input: Omit<InputOf<'pledge.write'>, 'origin'> }
  | { readonly kind: 'problems'; readonly problems: DraftProblems }

/** What was typed as a pledge, or what is wrong with it, in words for each field. */
export function readDraft(draft: PledgeDraft, readWho: (text: string) => WhoRead): Read {
  const we = readWho(draft.we.who)
  const you = readWho(draft.you.who)
  const needed = draft.needed.trim() === '' ? null : readNeeded(draft.needed)
  const isAsked = draft.needed.trim() !== ''
  const problems: Record<string, string | undefined> = {
    title: lineProblem(draft.title, true),
    we: we.kind === 'unclear' ? we.why : undefined,
    you: you.kind === 'unclear' ? you.why : undefined,
    weText: lineProblem(draft.we.will, false),
    youText: lineProblem(draft.you.will, false),
    target: lineProblem(draft.target, false),
    needed: isAsked
      ? needed === null
        ? 'Say how many: a number from 1.'
        : undefined
      : draft.by === null
        ? undefined
        : 'Say how many have to join by that day.',
    by: isAsked && draft.by === null ? 'Say by which day they have to join.' : undefined,
    column: draft.column === 'agreed' ? unsaid(draft) : undefined,
  }
  const said = Object.entries(problems).flatMap(([field, why]) => (why === undefined ? [] : [[field, why]]))
  if (said.length > 0 || we.kind === 'unclear' || you.kind === 'unclear')
    return { kind: 'problems', problems: Object.fromEntries(said) }
  return {
    kind: 'read',
    input: {
      localityId: draft.localityId,
      title: oneLine(draft.title),
      weWill: { by: we.by, text: oneLine(draft.we.will) },
      youWill: { by: you.by, text: oneLine(draft.you.will) },
      target: oneLine(draft.target),
      condition: needed === null || draft.by === null ? null : { needed, by: draft.by },
      reviewOn: draft.reviewOn,
      column: draft.column,
    },
  }
}

function unsaid({ we, you }: PledgeDraft): string | undefined {
  const isWhole = (side: SideDraft): boolean => side.who.trim() !== '' && side.will.trim() !== ''
  if (isWhole(we) && isWhole(you)) return undefined
  return `Nobody says “${isWhole(we) ? 'you' : 'we'} will” yet: write who and what on both pages, or leave it Offered.`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
