import { useEffect, useRef } from 'react'
import type { DocumentBlock, DocumentModel, ListItem, Run } from '../../../../shared/model/document'
import { useHostCall } from '../../data/use-command'
import styles from './minutes.module.css'

/**
 * A document as it will be printed: the same words in the same order as the Word file, from the same model. `markedId` is
 * the item somebody came for: it is brought into sight and marked.
 */
export function DocumentPage(props: {
  readonly model: DocumentModel
  readonly label: string
  readonly markedId?: string | null
}) {
  const { model, label, markedId = null } = props
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    if (markedId !== null)
      page.current?.querySelector(`[id="${CSS.escape(markedId)}"]`)?.scrollIntoView({ block: 'start' })
  }, [markedId])
  return (
    <article ref={page} className={styles.sheet} aria-label={label}>
      <p className={styles.pageHead}>
        <span>{model.header.left}</span>
        <b>{model.header.right}</b>
      </p>
      {model.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is made anew as a whole; its blocks have no identity
        <Block key={index} block={block} markedId={markedId} />
      ))}
    </article>
  )
}

function Block({ block, markedId }: { readonly block: DocumentBlock; readonly markedId: string | null }) {
  if (block.kind === 'heading') {
    // The screen's own title is the page's h1, so the document's levels stand one lower here.
    if (block.level === 1) return <h2 className={styles.title}>{block.text}</h2>
    const isMarked = block.id !== undefined && block.id === markedId
    const Heading = block.level === 2 ? 'h3' : 'h4'
    return (
      <Heading id={block.id} aria-current={isMarked ? 'location' : undefined}>
        {isMarked ? <mark className={styles.marked}>{block.text}</mark> : block.text}
      </Heading>
    )
  }
  if (block.kind === 'paragraph')
    return (
      <p data-role={block.role}>
        <Runs runs={block.runs} />
      </p>
    )
  if (block.kind === 'list') return <List list={block} />
  if (block.kind === 'facts') {
    return (
      <dl className={styles.facts}>
        {block.facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    )
  }
  if (block.kind === 'write-line') return <p className={styles.writeLine}>{block.label}</p>
  return (
    <table>
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          {block.header.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
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

function List({ list }: { readonly list: DocumentBlock & { readonly kind: 'list' } }) {
  const items = list.items.map((item: ListItem, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <li key={index}>
      <Runs runs={item.runs} />
      {item.children !== undefined && <List list={item.children} />}
    </li>
  ))
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <span key={index} dir="auto">
      {run.breakBefore === true && <br />}
      <RunText run={run} />
    </span>
  ))
}

function RunText({ run }: { readonly run: Run }) {
  const hostCall = useHostCall()
  const { href } = run
  const text = run.bold === true ? <b>{run.text}</b> : run.text
  if (href === undefined) return text
  return (
    <a
      href={href}
      onClick={(event) => {
        // The window never leaves the app: the host decides what may be opened outside.
        event.preventDefault()
        void hostCall('host.open-outside', { url: href })
      }}
    >
      {text}
    </a>
  )
}
