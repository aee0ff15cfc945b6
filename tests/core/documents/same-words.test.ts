import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printPage } from '../../../electron/core/documents/page/print-page'
import { printableModel } from '../../../electron/core/documents/printable'
import { emailText } from '../../../electron/core/documents/text/email-text'
import { plainText } from '../../../electron/core/documents/text/text'
import { docx } from '../../../electron/core/documents/word/docx'
import type { DocumentModel } from '../../../shared/model/document'
import { anyModel } from './any-model'
import { anyPaper, samplePapers } from './papers'
import { readDocx, wordsOf } from './read-docx'
import { modelWords, pageWords, wordsIn } from './words'

/** Word, the printed page, plain text and e-mail, against the model they were made of. */
async function checkWords(model: DocumentModel): Promise<void> {
  const words = modelWords(printableModel(model))
  expect(wordsOf(await readDocx(await docx(model)))).toEqual(words)
  expect(pageWords(printPage(model).html)).toEqual(words)
  expect(wordsIn(plainText(model))).toEqual(words)
}

test.each(samplePapers())('%s has the same words in the same order everywhere', async (_, model) => {
  await checkWords(model)
  expect(model.blocks[0]).toEqual({ kind: 'heading', level: 1, text: model.title })
  expect(emailText(model)).toBe(plainText(model))
})

test('any paper of a meeting that holds anything has the same words everywhere', async () => {
  await fc.assert(fc.asyncProperty(anyPaper, checkWords), { numRuns: 60, interruptAfterTimeLimit: 6_000 })
})

test('so has any document that can be thought of', async () => {
  await fc.assert(fc.asyncProperty(anyModel, checkWords), { numRuns: 60, interruptAfterTimeLimit: 6_000 })
})
