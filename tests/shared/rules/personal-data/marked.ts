import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FindingKind } from '../../../../shared/model/personal-data'
import type { Found } from '../../../../shared/rules/personal-data/found'
import type { KnownName } from '../../../../shared/rules/personal-data/name-patterns'

/**
 * Invented minutes in which everything about a person is marked: `{{person:Owen Larkspur}}`. `unknown-name` marks people
 * whom the workspace does not know and who stand there without a title: nothing could tell them from other capitals.
 * `told-name` marks such people where a word of kin or a house beside the name tells: "his daughter Kelly".
 * `initials` marks those of people of the workspace, which only the public version looks for.
 * Those called `blind` were written before there was a rule, those called `later` before the rules were tried on them.
 */
export type Marked = {
  readonly name: string
  readonly text: string
  readonly marks: readonly {
    readonly kind: FindingKind | 'unknown-name' | 'told-name' | 'initials'
    readonly start: number
    readonly end: number
  }[]
}

const folder = join(import.meta.dirname, '../../../fixtures/personal-data')

export function markedTexts(): readonly Marked[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, ...readMarks(readFileSync(join(folder, name), 'utf8')) }))
}

function readMarks(source: string): Omit<Marked, 'name'> {
  const marks: Marked['marks'][number][] = []
  let text = ''
  let from = 0
  for (const mark of source.matchAll(/\{\{([a-z-]+):([^}]*)\}\}/gu)) {
    text += source.slice(from, mark.index)
    const [whole, kind, words = ''] = mark
    // Only kinds of findings stand in the files; a slip of the pen would be counted as a miss.
    marks.push({ kind: kind as FindingKind, start: text.length, end: text.length + words.length })
    text += words
    from = mark.index + whole.length
  }
  return { text: text + source.slice(from), marks }
}

/** The people of the workspace in all of them. */
export const known: readonly KnownName[] = [
  'Nettie Bramble',
  'Owen Larkspur',
  'Sita Rao',
  'Tom Entwistle',
  "Siobhán O'Neil-Ó Súilleabháin",
  'Ana de la Cruz',
  'Bev Oakes',
  'Mark Hill',
  'Grace May',
  'Joy Field',
  'Dev Anand',
  'Priya Nair',
  'Ruth Calder',
  'Will Park',
  'Rose Church',
  'Mary Quarmby',
  'Idris Vaughan',
  'Dr Anna Roe',
  'Dot Hazelwood',
  'Karim Desai',
].map((name, index) => ({ id: `person-${index}`, name }))

export type Measured = {
  readonly words: number
  readonly hits: Readonly<Record<string, { readonly hit: number; readonly of: number }>>
  readonly misses: readonly string[]
  readonly falseAlarms: readonly string[]
}

/** A hit covers all of what is marked, as the same kind; what touches no mark is a false alarm. */
export function measure(texts: readonly Marked[], find: (text: string) => readonly Found[]): Measured {
  const hits: Record<string, { hit: number; of: number }> = {}
  const misses: string[] = []
  const falseAlarms: string[] = []
  let words = 0
  for (const { name, text, marks } of texts) {
    words += text.split(/\s+/u).filter((word) => word !== '').length
    const found = find(text)
    for (const { kind, start, end } of marks) {
      const isHit = found.some(
        (one) =>
          one.start <= start &&
          one.end >= end &&
          (kind === 'unknown-name' || one.kind === (kind === 'initials' || kind === 'told-name' ? 'person' : kind)),
      )
      hits[kind] ??= { hit: 0, of: 0 }
      hits[kind].of += 1
      if (isHit) hits[kind].hit += 1
      else misses.push(`${name} ${kind}: ${text.slice(start, end)}`)
    }
    for (const one of found) {
      if (!marks.some(({ start, end }) => one.start < end && start < one.end))
        falseAlarms.push(`${name} ${one.kind}: ${one.text}`)
    }
  }
  return { words, hits, misses, falseAlarms }
}
