import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DocumentPage } from '../../../renderer/src/features/papers/document-page'
import { samplePapers } from '../../core/documents/papers'
import { modelWords, wordsIn } from '../../core/documents/words'
import { aHost, showScreen } from '../on-screen'

test('the preview of every paper has the words of the Word file, the printed page and the e-mail, in their order', async () => {
  const papers = samplePapers()
  await showScreen(
    await aHost(),
    papers.map(([name, model]) => <DocumentPage key={name} model={model} label={name} />),
  )
  expect(papers.length).toBeGreaterThan(30)
  for (const [name, model] of papers) {
    const { header, footer } = model
    const words = [...wordsIn(header.left), ...wordsIn(header.right), ...modelWords(model), ...wordsIn(footer)]
    expect(wordsIn(shownIn(screen.getByRole('article', { name }))), name).toEqual(words)
  }
})

const inLine = new Set(['A', 'B', 'BDI', 'MARK', 'STRONG'])

/** What is on the page, with the numbers a browser gives to the entries of a list. */
function shownIn(element: Element): string {
  let number = 0
  const inner = [...element.childNodes]
    .map((child) => {
      if (!(child instanceof Element)) return child.textContent ?? ''
      if (child.tagName === 'BR') return ' '
      if (element.tagName !== 'OL') return shownIn(child)
      number += 1
      return ` ${number}. ${shownIn(child)}`
    })
    .join('')
  // A span is in line but where it is a part of the head.
  const isRun = inLine.has(element.tagName) || (element.tagName === 'SPAN' && element.hasAttribute('dir'))
  return isRun && element.parentElement?.textContent !== '' ? inner : ` ${inner} `
}
