import type { ImportAction, ImportOwner, ImportRow } from '../../../shared/model/import'
import type { KnownAction } from './import-job'

type Known = NonNullable<ImportRow['known']>

/**
 * Finds for each row the action it became in an earlier import. Each action is found once: a log that says the same
 * twice has two rows. In this order: the log's own number with the same words; the same words, day and owner; the same
 * log with the same words and day (its owner may have been matched by hand); the same log, number and day, where the
 * words were changed here since.
 */
export function knownFinder(known: readonly KnownAction[], source: string): (action: ImportAction) => Known | null {
  const places = ways.map(() => new Map<string, KnownAction[]>())
  for (const action of known) {
    for (const [index, way] of ways.entries()) {
      for (const key of way.ofKnown(action)) {
        const list = places[index]?.get(key)
        if (list === undefined) places[index]?.set(key, [action])
        else list.push(action)
      }
    }
  }
  const taken = new Set<string>()
  return (row) => {
    for (const [index, way] of ways.entries()) {
      const key = way.ofRow(row, source)
      const list = key === null ? undefined : places[index]?.get(key)
      // Those taken by earlier rows stand in front: dropped for good, so that many rows alike take no longer.
      while (list?.[0] !== undefined && taken.has(list[0].actionId)) list.shift()
      const action = list?.[0]
      if (action !== undefined) {
        taken.add(action.actionId)
        return { actionId: action.actionId, number: action.number }
      }
    }
    return null
  }
}

type Way = {
  readonly ofKnown: (action: KnownAction) => readonly string[]
  readonly ofRow: (row: ImportAction, source: string) => string | null
}

const ways: readonly Way[] = [
  {
    ofKnown: ({ aliases, title }) => aliases.map((alias) => key(alias, words(title))),
    ofRow: ({ logNumber, title }) => (logNumber === '' ? null : key(logNumber, words(title))),
  },
  {
    ofKnown: ({ title, raisedOn, owner }) => [key(words(title), raisedOn, ownerKey(owner))],
    ofRow: ({ title, raisedOn, owner }) => (raisedOn === null ? null : key(words(title), raisedOn, ownerKey(owner))),
  },
  {
    ofKnown: ({ source, title, raisedOn }) =>
      source === null ? [] : [key(source, words(title), raisedOn), key(source, words(title), '')],
    ofRow: ({ title, raisedOn }, source) => key(source, words(title), raisedOn ?? ''),
  },
  {
    ofKnown: ({ source, aliases, raisedOn }) =>
      source === null ? [] : aliases.map((alias) => key(source, alias, raisedOn)),
    ofRow: ({ logNumber, raisedOn }, source) =>
      logNumber === '' || raisedOn === null ? null : key(source, logNumber, raisedOn),
  },
]

function key(...parts: readonly string[]): string {
  return parts.join('\u0000')
}

function words(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLocaleLowerCase('en-GB')
}

function ownerKey(owner: ImportOwner): string {
  return owner.kind === 'person' ? `p ${owner.personId}` : owner.kind === 'new' ? `n ${owner.key}` : owner.kind
}
