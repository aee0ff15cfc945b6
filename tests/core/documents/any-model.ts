import fc from 'fast-check'
import type {
  DocumentBlock,
  DocumentLook,
  DocumentModel,
  ListItem,
  ListPart,
  Run,
} from '../../../shared/model/document'
import { legibleFonts } from '../../../shared/rules/paper-look'
import { anyWords } from './any-snapshot'
import { aLogo } from './papers'

// Documents of every kind of block in any order, with anything in them, in any look the settings allow.

const anyRun: fc.Arbitrary<Run> = fc
  .record({
    text: anyWords,
    bold: fc.boolean(),
    breakBefore: fc.boolean(),
    href: fc.constantFrom(undefined, undefined, 'https://example.org/?a=1&b="2"', 'javascript:alert(1)', 'tel:+44'),
  })
  .map(({ text, bold, breakBefore, href }) => ({
    text,
    ...(bold ? { bold: true as const } : {}),
    ...(breakBefore ? { breakBefore: true as const } : {}),
    ...(href === undefined ? {} : { href }),
  }))

const anyRuns = fc.array(anyRun, { minLength: 1, maxLength: 3 })

type ListBlock = DocumentBlock & { readonly kind: 'list' }

function anyList(levels: number): fc.Arbitrary<ListBlock> {
  const item: fc.Arbitrary<ListItem> =
    levels === 1
      ? anyRuns.map((runs) => ({ runs }))
      : fc
          .tuple(anyRuns, fc.array(anyPart(levels - 1), { maxLength: 2 }), fc.array(anyPart(1), { maxLength: 1 }))
          .map(([runs, ...parts]) => ({ runs, children: parts.flat() }))
  return fc
    .tuple(fc.boolean(), fc.constantFrom(1, 1, 0, 4, 26), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([ordered, start, items]) => ({ kind: 'list', ordered, ...(ordered && start !== 1 ? { start } : {}), items }))
}

function anyPart(levels: number): fc.Arbitrary<ListPart> {
  return fc.oneof(
    anyList(levels).map((list): ListPart => list),
    anyRuns.map((runs): ListPart => ({ kind: 'paragraph', runs })),
  )
}

const anyTable: fc.Arbitrary<DocumentBlock> = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc
    .record({
      caption: anyWords,
      header: fc.array(anyWords, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(anyRuns, { minLength: columns, maxLength: columns }), { maxLength: 3 }),
    })
    .map((table): DocumentBlock => ({ kind: 'table', widths: Array<number>(columns).fill(1 / columns), ...table })),
)

const anyBlock: fc.Arbitrary<DocumentBlock> = fc.oneof(
  fc
    .tuple(
      anyRuns,
      fc.constantFrom(undefined, 'status' as const, 'decision' as const, 'action' as const, 'small-print' as const),
    )
    .map(
      ([runs, role]): DocumentBlock =>
        role === undefined ? { kind: 'paragraph', runs } : { kind: 'paragraph', runs, role },
    ),
  fc.tuple(anyWords, fc.boolean()).map(
    ([text, starts]): DocumentBlock => ({
      kind: 'heading',
      level: 2,
      text,
      ...(starts ? { startsPage: true as const } : {}),
    }),
  ),
  anyList(3).map((list): DocumentBlock => list),
  anyTable,
  fc
    .array(fc.record({ label: fc.constantFrom('Date', 'Next meeting'), value: anyWords }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((facts): DocumentBlock => ({ kind: 'facts', facts })),
  fc
    .tuple(anyWords, fc.integer({ min: 0, max: 4 }))
    .map(([label, more]): DocumentBlock => ({ kind: 'write-line', label, ...(more === 0 ? {} : { more }) })),
)

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

export const anyLook: fc.Arbitrary<DocumentLook> = fc.record({
  font: fc.constantFrom(...legibleFonts),
  size: fc.integer({ min: 24, max: 48 }).map((half) => half / 2),
  headingColour: anyColour,
  lineColour: anyColour,
})

export const anyModel: fc.Arbitrary<DocumentModel> = fc
  .record({
    title: anyWords,
    author: anyWords,
    left: fc.oneof(fc.constant(''), anyWords),
    right: fc.oneof(fc.constant(''), anyWords),
    footer: fc.oneof(fc.constant(''), anyWords, fc.constant('A long foot. '.repeat(12))),
    look: anyLook,
    logo: fc.constantFrom(null, aLogo),
    blocks: fc.array(anyBlock, { maxLength: 8 }),
  })
  .map(({ title, left, right, blocks, ...rest }) => ({
    ...rest,
    title,
    language: 'en-GB',
    header: { left, right },
    fileName: 'any',
    blocks: [{ kind: 'heading', level: 1, text: title }, ...blocks],
  }))
