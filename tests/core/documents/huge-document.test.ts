import { expect, test } from 'vitest'
import { build } from '../../../electron/core/documents/build'
import { inlineJobs } from '../../../electron/core/workers/job-runner'
import type { JobProgress } from '../../../electron/core/workers/jobs'
import { aHugeSnapshot } from './a-huge-snapshot'
import { readDocx } from './read-docx'
import { modelWords, wordsIn } from './words'

test('minutes of 200 items with 250 words each are made whole, and say often how far they are', async () => {
  const snapshot = aHugeSnapshot(200, 250)
  const heard: JobProgress[] = []
  const made = await inlineJobs().run('document.docx', snapshot, { onProgress: (progress) => heard.push(progress) })
  const file = await readDocx(made.bytes)
  const words = wordsIn(file.source('word/document.xml').replace(/<[^>]*>/g, ' '))
  const wanted = modelWords(build(snapshot).model)
  expect(wanted.length).toBeGreaterThan(50_000)
  // The numbers of lists are not in the text of the file.
  const counts = (all: readonly string[]) => all.filter((word) => !/^\d+$/.test(word)).length
  expect(counts(words)).toBe(counts(wanted))
  expect(heard.length).toBeGreaterThan(20)
  expect(heard.some(({ words: said }) => /^Writing item \d+ of 200$/.test(said))).toBe(true)
}, 60_000)
