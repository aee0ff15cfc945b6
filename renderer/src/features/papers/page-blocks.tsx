import { createContext, memo, useContext } from 'react'
import type { DocumentBlock, DocumentLogo, ListItem, Run } from '../../../../shared/model/document'
import { useHostCall } from '../../data/use-command'
import { type MarkedPart, markedRuns, markedText } from './page-marks'

/** How the blocks of a document stand on a page; what they look like is the page's own. */
type Ways = {
  /** Headings carry the ids of their items, and this one is marked. */
  readonly markedId: string | null
  /** Marked wherever they stand. */
  readonly words: string | null
  /** Drawn only: a link is no link, and no heading has an id. */
  readonly isStill: boolean
}
const WaysContext = createContext<Ways>({ markedId: null, words: null, isStill: false })

type BlockOf<Kind extends DocumentBlock['kind']> = DocumentBlock & { readonly kind: Kind }

/**
 * A document's words in the order of the model, as elements: h2 for its title (the screen has the h1), h3, h4, p with
 * its role, dl, ul and ol, table.
 */
export const PageBlocks = memo(function PageBlocks(props: { readonly blocks: readonly DocumentBlock[] } & Ways) {
  const { blocks, markedId, words, isStill } = props
  return (
    <WaysContext value={{ markedId, words, isStill }}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is made anew as a whole; its blocks have no identity
        <Block key={index} block={block} />
      ))}
    </WaysContext>
  )
})

/** As wide as its file at most; the page bounds it. */
export function PageLogo({ logo, onLoad }: { readonly logo: DocumentLogo; readonly onLoad?: () => void }) {
  return (
    <p data-role="logo">
      <img
        src={`data:image/${logo.type};base64,${logo.data}`}
        alt={logo.alt}
        width={logo.width}
        height={logo.height}
        {...(onLoad !== undefined && { onLoad })}
      />
    </p>
  )
}

function Block({ block }: { readonly block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading heading={block} />
    case 'paragraph':
      return (
        <p data-role={block.role}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list':
      return <List list={block} />
    case 'facts':
      return (
        <dl>
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">
                <Text text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Table table={block} />
    case 'write-line':
      return <WriteLine line={block} />
  }
}

function Heading({ heading }: { readonly heading: BlockOf<'heading'> }) {
  const { markedId, isStill } = useContext(WaysContext)
  const Level = ({ 1: 'h2', 2: 'h3', 3: 'h4' } as const)[heading.level]
  const isMarked = heading.id !== undefined && heading.id === markedId
  const id = isStill || heading.level === 1 ? undefined : heading.id
  return (
    <Level
      id={id}
      dir="auto"
      aria-current={isMarked ? 'location' : undefined}
      data-starts-page={heading.startsPage === true ? '' : undefined}
    >
      {isMarked ? <mark>{heading.text}</mark> : <Text text={heading.text} />}
    </Level>
  )
}

function WriteLine({ line: { label, more = 0 } }: { readonly line: BlockOf<'write-line'> }) {
  return (
    <div data-role="write-line">
      <p>
        <span>{label}</span>
      </p>
      {Array.from({ length: more }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all the same
        <i key={index} aria-hidden="true" />
      ))}
    </div>
  )
}

function Table({ table }: { readonly table: BlockOf<'table'> }) {
  return (
    <table>
      <caption>{table.caption}</caption>
      <colgroup>
        {table.widths.map((share, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <col key={index} style={{ width: `${share * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.header.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <td key={column}>
                <Runs runs={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function List({ list }: { readonly list: BlockOf<'list'> }) {
  const items = list.items.map((item: ListItem, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <li key={index}>
      <Runs runs={item.runs} />
      {item.children?.map((part, at) =>
        part.kind === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <List key={at} list={part} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={at}>
            <Runs runs={part.runs} />
          </p>
        ),
      )}
    </li>
  ))
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const { words } = useContext(WaysContext)
  const parts = markedRuns(runs, words)
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <span key={index} dir="auto">
      {run.breakBefore === true && <br />}
      <RunText run={run} parts={parts[index] ?? []} />
    </span>
  ))
}

function RunText({ run, parts }: { readonly run: Run; readonly parts: readonly MarkedPart[] }) {
  const { isStill } = useContext(WaysContext)
  const text = run.bold === true ? <b>{inParts(parts)}</b> : inParts(parts)
  if (run.href === undefined) return text
  return isStill ? <span data-role="link">{text}</span> : <Link href={run.href}>{text}</Link>
}

function Link({ href, children }: { readonly href: string; readonly children: React.ReactNode }) {
  const hostCall = useHostCall()
  return (
    <a
      href={href}
      onClick={(event) => {
        // The window never leaves the app: the host decides what may be opened outside.
        event.preventDefault()
        void hostCall('host.open-outside', { url: href })
      }}
    >
      {children}
    </a>
  )
}

function Text({ text }: { readonly text: string }) {
  const { words } = useContext(WaysContext)
  return inParts(markedText(text, words))
}

function inParts(parts: readonly MarkedPart[]) {
  return parts.map(({ text, isMarked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    isMarked ? <mark key={index}>{text}</mark> : text,
  )
}
