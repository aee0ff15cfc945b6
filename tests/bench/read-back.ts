import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'

/** Letters and digits; what stands between words is the writer's. */
function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Between two words of the notes stand at most a heading and what goes with it. */
const most = 60

/** Unzips a Word file and counts the words of `text` that stand in it in their order. Throws at the first that does not. */
export async function wordsReadBack(path: string, text: string): Promise<number> {
  const zip = await JSZip.loadAsync(await readFile(path))
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const inFile = wordsIn(xml.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' '))
  const wanted = wordsIn(text)
  let at = inFile.findIndex((_, from) => wanted.slice(0, 20).every((word, next) => inFile[from + next] === word))
  if (at < 0) throw new Error('the notes are not in the Word file')
  for (const [index, word] of wanted.entries()) {
    const found = inFile.indexOf(word, at)
    if (found < 0 || found > at + most)
      throw new Error(`“${word}”, word ${index} of the notes, is not in the Word file`)
    at = found + 1
  }
  return wanted.length
}
