import { type Doable, listedDoables, typingChord, useDoableRegistry } from '../ui/doables'
import { keyWords } from '../ui/key-words'
import type { KeyLine } from '../ui/keys'
import { useKeyRegistry } from '../ui/screen-keys'
import { isOneKey } from '../ui/use-keys'

export type HelpLine = {
  readonly does: string
  /** As drawn: "M", "J K". */
  readonly oneKey: string | null
  readonly typing: string | 'same' | null
  /** A letter or sign alone: it does nothing where one-key commands are switched off. */
  readonly isOff: boolean
}

/** What has a key now, on this screen and everywhere. Undo and redo, larger and smaller stand on one line, as they are said. */
export function useHelpLines(): {
  readonly here: readonly HelpLine[]
  readonly everywhere: readonly HelpLine[]
  readonly oneKey: boolean
} {
  const { lists, oneKey } = useDoableRegistry()
  const bars = useKeyRegistry((state) => state.lists)
  const own = linesOf(listedDoables(lists, 'screen'))
  const common = linesOf(listedDoables(lists, 'everywhere'))
  const said = new Set([...own, ...common].flatMap((line) => [line.oneKey, line.typing]))
  const moving = bars
    .flat()
    .filter((line) => !said.has(line.keys))
    .map(lineOfBar)
  return { here: [...own, ...moving], everywhere: together(common), oneKey }
}

function linesOf(doables: readonly Doable[]): readonly HelpLine[] {
  return doables.flatMap((one) => {
    const chord = typingChord(one)
    const typing = chord === null ? (one.typingWords ?? null) : keyWords(chord)
    if (one.key === undefined && typing === null) return []
    const oneKey = one.key === undefined ? null : keyWords(one.key)
    const isSame = typing === null && one.key !== undefined && !isOneKey(one.key)
    // What is a chord or F-key and nothing else stands where it is looked for while typing.
    return {
      does: one.name,
      oneKey,
      typing: isSame ? 'same' : typing,
      isOff: one.key !== undefined && isOneKey(one.key),
    }
  })
}

function lineOfBar({ keys, does, typing }: KeyLine): HelpLine {
  const name = does.slice(0, 1).toUpperCase() + does.slice(1)
  if (/^(?:Ctrl|Alt)\b/.test(keys)) return { does: name, oneKey: null, typing: keys, isOff: false }
  const isLetter = keys.split(' ').every((key) => /^[^←→↑↓]$/u.test(key))
  if (typing !== undefined) return { does: name, oneKey: keys, typing, isOff: isLetter }
  // Said at the foot before there is anything to do it to: the chord is the one it will have.
  const chord = isLetter ? typingChord({ key: keys.toLowerCase() }) : null
  const same = /^(?:Esc|F\d|Page)/.test(keys) ? 'same' : null
  return { does: name, oneKey: keys, typing: chord === null ? same : keyWords(chord), isOff: isLetter }
}

const pairs = [
  { first: 'Undo', second: 'Redo', as: 'Undo, redo' },
  { first: 'Text larger', second: 'Text smaller', as: 'Text larger, smaller' },
] as const

function together(lines: readonly HelpLine[]): readonly HelpLine[] {
  return lines.flatMap((line) => {
    if (pairs.some(({ second }) => second === line.does)) return []
    const pair = pairs.find(({ first }) => first === line.does)
    const other = lines.find((one) => one.does === pair?.second)
    return pair === undefined || other === undefined
      ? line
      : { ...line, does: pair.as, typing: `${line.typing}, then ${other.typing}` }
  })
}
