import type { DocumentModel } from '../../../shared/model/document'
import type { JobProgress } from './jobs'

/** Per cent of the work, roughly, before the first word is written and when the last one is; packing is the rest. */
const written = { from: 10, to: 60 } as const

/** Says how far the writing is: "Writing item 40 of 200", fifty times at most. */
export function writingProgress(
  { blocks }: DocumentModel,
  onProgress: (progress: JobProgress) => void,
): (done: number, of: number) => void {
  const isItem = blocks.map((block) => block.kind === 'heading' && block.id !== undefined)
  const items = isItem.filter(Boolean).length
  let begun = 0
  let said = -1
  return (done, of) => {
    if (isItem[done - 1] === true) begun += 1
    const percent = written.from + Math.floor((done / of) * (written.to - written.from))
    if (percent === said) return
    said = percent
    const words = items > 1 && begun > 0 ? `Writing item ${begun} of ${items}` : 'Writing the words'
    onProgress({ done: percent, of: 100, words: done === of ? 'Putting the file together' : words })
  }
}
