import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../../electron/core/documents/build'
import { versionOfRequest } from '../../../electron/core/documents/check/by-right'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import { plainText } from '../../../electron/core/documents/text/text'
import { docx } from '../../../electron/core/documents/word/docx'
import type { DocumentModel } from '../../../shared/model/document'
import { aBelievableSnapshot, aSnapshot } from './a-snapshot'
import { anyModel } from './any-model'
import { anySnapshot, privateWords } from './any-snapshot'
import { laws } from './laws'
import { anyPaper, papersOfCards, papersOfMeeting, samplePapers } from './papers'
import { readDocx, textOf, type WordFile } from './read-docx'

type Made = { readonly name: string; readonly model: DocumentModel; readonly file: WordFile }

describe('every paper in Word', () => {
  const papers: Made[] = []
  beforeAll(async () => {
    for (const [name, model] of samplePapers()) papers.push({ name, model, file: await readDocx(await docx(model)) })
  }, 60_000)

  test.each(Object.entries(laws))('%s', (_, check) => {
    expect(papers.length).toBeGreaterThan(30)
    for (const { name, model, file } of papers) naming(name, () => check(file, model))
  })
})

test('every law holds for any paper of a meeting that holds anything, and nothing private is in one', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (model) => {
      await checkAll('any paper', model)
      expect(plainText(model)).not.toContain(privateWords)
    }),
    // A busy machine stops early rather than late.
    { numRuns: 60, interruptAfterTimeLimit: 6_000 },
  )
})

test('every law holds for any document that can be thought of, in any look the settings allow', async () => {
  await fc.assert(
    fc.asyncProperty(anyModel, (model) => checkAll('any document', model)),
    { numRuns: 60, interruptAfterTimeLimit: 6_000 },
  )
})

async function checkAll(name: string, model: DocumentModel): Promise<void> {
  const file = await readDocx(await docx(model))
  for (const check of Object.values(laws)) naming(name, () => check(file, model))
}

/** A law that is broken says in which paper. */
function naming(name: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (error instanceof Error) error.message = `${name}: ${error.message}`
    throw error
  }
}

test('the same words make the same file, to the byte', async () => {
  const [, model] = samplePapers()[1] ?? ['', minutes(aBelievableSnapshot())]
  expect(Buffer.from(await docx(model)).equals(Buffer.from(await docx(structuredClone(model))))).toBe(true)
})

test('marks what is a draft in the title and at the head of the page, as text', () => {
  const draft = minutes(aBelievableSnapshot())
  expect(draft.title).toContain('DRAFT')
  expect(draft.header).toEqual({
    left: 'Millbrook Connected Team',
    right: 'DRAFT – to be approved at the next meeting',
  })
})

test('no paper writes a word in capitals but DRAFT, RESOLVED and the code of the place', () => {
  // What people typed is theirs: here they typed no capitals.
  const quiet = inSmallLetters(aBelievableSnapshot())
  const snapshot = { ...quiet, settings: { ...quiet.settings, decisionWording: 'RESOLVED' as const } }
  // Partners read initials: those of the guest and of the substitute are made of their names.
  const ours = ['DRAFT', 'RESOLVED', snapshot.locality.code, 'JP', 'LH']
  for (const [name, one] of [...papersOfMeeting(snapshot), ...papersOfCards(snapshot)]) {
    const { model } = build(one)
    const words = [plainText(model), model.header.left, model.header.right, model.footer].join(' ')
    const capitals = new Set(words.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu))
    expect(
      [...capitals].filter((word) => !ours.includes(word)),
      name,
    ).toEqual([])
  }
})

test('nor does any of a meeting that holds anything', () => {
  fc.assert(
    fc.property(anySnapshot, (any) => {
      const snapshot = inSmallLetters(any)
      // Partners read initials, made of whatever names there are.
      const papers = papersOfMeeting(snapshot).filter(([, one]) => versionOfRequest(one) !== 'partner')
      for (const [name, one] of papers) {
        const capitals = new Set(plainText(build(one).model).match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu))
        const ours = ['DRAFT', 'RESOLVED', snapshot.locality.code]
        expect(
          [...capitals].filter((word) => !ours.includes(word)),
          name,
        ).toEqual([])
      }
    }),
    { numRuns: 20, interruptAfterTimeLimit: 3_000 },
  )
})

const moment = /^\d{4}-\d\d-\d\dT/

function inSmallLetters<T>(value: T): T {
  // The shape stays as it was: only letters of its texts change.
  return small(value) as T
}

/** Capitals that have no small letter, such as 𝐀, are left out: `toLowerCase` leaves them as they are. */
const withoutCapitals = (text: string): string => text.toLowerCase().replaceAll(/\p{Lu}/gu, '')

function small(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return key === 'code' || key === 'type' || moment.test(value) ? value : withoutCapitals(value)
  if (Array.isArray(value)) return value.map((one) => small(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, small(one, name)]))
}

test('sets right-to-left words as such and leaves the others alone', async () => {
  const snapshot = aSnapshot()
  const [item] = snapshot.view.items
  const titled = {
    ...snapshot,
    view: { ...snapshot.view, items: item === undefined ? [] : [{ ...item, title: 'Tea, شاي أخضر, tea' }] },
  }
  const file = await readDocx(await docx(minutes(titled)))
  const runs = file.part('word/document.xml').all('w:r')
  const rightToLeft = runs.filter((run) => run.child('w:rPr')?.child('w:rtl') !== undefined)
  expect(rightToLeft.map(textOf)).toEqual(['شاي أخضر'])
})
