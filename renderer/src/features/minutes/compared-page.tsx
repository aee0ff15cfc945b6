import type { ComparedBlock, MinutesComparison } from '../../../../shared/contract'
import styles from './compare.module.css'

const words: Record<Exclude<ComparedBlock['kind'], 'same'>, string> = {
  changed: 'Changed',
  added: 'Put in',
  removed: 'Taken out',
}

/** Both texts as one: the word in the margin says what happened to a block, + and − what happened to its words. */
export function ComparedPage({ comparison }: { readonly comparison: MinutesComparison }) {
  return (
    <article className={styles.sheet} aria-label="Both versions, with what changed">
      {comparison.changes === 0 && <p className={styles.none}>Both say the same, word for word.</p>}
      {comparison.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is made anew as a whole; its blocks have no identity
        <Block key={index} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { readonly block: ComparedBlock }) {
  const Words = block.isHeading ? 'h2' : 'p'
  if (block.kind === 'same') {
    return (
      <div className={styles.row}>
        <span />
        <Words dir="auto">{block.parts.map((part) => part.text).join('')}</Words>
      </div>
    )
  }
  return (
    // Focused when one steps to it, so that a screen reader reads the change.
    <div className={styles.row} data-change={block.kind} tabIndex={-1}>
      <span className={styles.margin}>{words[block.kind]}</span>
      <Words dir="auto">
        {block.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Part key={index} part={part} />
        ))}
      </Words>
    </div>
  )
}

function Part({ part }: { readonly part: ComparedBlock['parts'][number] }) {
  if (part.kind === 'added')
    return (
      <ins>
        <span className={styles.sign}>+</span>
        {part.text}
      </ins>
    )
  if (part.kind === 'removed')
    return (
      <del>
        <span className={styles.sign}>−</span>
        {part.text}
      </del>
    )
  return part.text
}
