import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type PageCount, PageView } from '../../../renderer/src/features/papers/page-view'
import type { DocumentModel } from '../../../shared/model/document'
import { aHost, expectNoAxeFinding, showScreen } from '../on-screen'
import { aLogo, aModel } from './a-model'

/** Nothing is laid out here: the words are as wide as so many pages side by side, 16 cm each and 2 cm apart. */
function asPages(pages: number): void {
  const cm = 96 / 2.54
  Object.defineProperty(HTMLElement.prototype, 'scrollWidth', { configurable: true, value: (pages * 18 - 2) * cm })
  onTestFinished(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'scrollWidth')
  })
}
let counts: PageCount[]
beforeEach(() => {
  counts = []
})
async function show(changes: Partial<DocumentModel> = {}, marked: string | null = null) {
  return showScreen(
    await aHost(),
    <>
      <h1>Save</h1>
      <h2>The minutes</h2>
      <PageView model={aModel(changes)} label="Preview" marked={marked} onCount={(count) => counts.push(count)} />
    </>,
  )
}
const stage = (page: string) => screen.findByRole('region', { name: `Preview, ${page}` })
const thumbs = () => within(screen.getByRole('navigation', { name: 'Pages' })).getAllByRole('button')

describe('a document by pages', () => {
  it('shows one page with its header and foot, and a small sheet for each', async () => {
    asPages(3)
    await show({ logo: aLogo })
    const page = await stage('page 1 of 3')
    expect(page.textContent).toContain('DRAFT – to be approved at the next meeting')
    expect(page.textContent).toMatch(/County Hall, NorthfoldPage 1 of 3Word may break pages elsewhere\.$/)
    within(page).getByRole('img', { name: 'Northfold Partnership' })
    expect(thumbs().map((thumb) => thumb.getAttribute('aria-current'))).toEqual(['page', null, null])
    expect(counts.at(-1)).toEqual({ drawn: 3, about: 3 })
    await expectNoAxeFinding()
  })

  it('turns with Page Up and Page Down and with the arrows, and stops at both ends', async () => {
    asPages(3)
    const user = await show()
    await stage('page 1 of 3')
    await user.keyboard('{PageDown}')
    await stage('page 2 of 3')
    await user.keyboard('{ArrowRight}{ArrowRight}{PageDown}')
    await stage('page 3 of 3')
    await user.keyboard('{PageUp}{ArrowLeft}{ArrowLeft}')
    await stage('page 1 of 3')
  })

  it('turns by its small sheets, the focus going along', async () => {
    asPages(3)
    const user = await show()
    await user.click(await screen.findByRole('button', { name: 'Page 2 of 3' }))
    await stage('page 2 of 3')
    await user.keyboard('{ArrowDown}')
    await stage('page 3 of 3')
    expect(document.activeElement).toBe(thumbs()[2])
    await user.keyboard('{Home}')
    await stage('page 1 of 3')
    // One stop for Tab, not one for each page.
    expect(thumbs().map((thumb) => thumb.tabIndex)).toEqual([0, -1, -1])
  })

  it('is still: nothing on it can be pressed, and no heading takes the id of the page below it', async () => {
    await show()
    const page = await stage('page 1 of 1')
    expect(within(page).queryByRole('link')).toBeNull()
    expect(page.querySelector('[id="item-1"]')).toBeNull()
    expect(page.textContent).toContain('the repair page')
  })

  it('says of a very long one how long it is and that only its beginning is shown', async () => {
    asPages(40)
    const user = await show({
      blocks: Array.from({ length: 1_200 }, () => ({ kind: 'paragraph' as const, runs: [{ text: 'Words' }] })),
    })
    await stage('page 1 of 160')
    expect(counts.at(-1)).toEqual({ drawn: 40, about: 160 })
    expect(screen.queryByText(/It goes on/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Page 40 of 160' }))
    await screen.findByText(/It goes on: the first 40 pages are shown here\. All of it goes into the file\./)
  })

  it('marks words and turns to where they stand', async () => {
    asPages(2)
    const cm = 96 / 2.54
    const rect = HTMLElement.prototype.getBoundingClientRect
    HTMLElement.prototype.getBoundingClientRect = function box(this: HTMLElement) {
      const left = this.tagName === 'MARK' ? 19 * cm : 0
      return new DOMRect(left, 0, 10, 10)
    }
    onTestFinished(() => {
      HTMLElement.prototype.getBoundingClientRect = rect
    })
    await show({}, 'ring housing')
    const page = await stage('page 2 of 2')
    await waitFor(() => expect(within(page).getByText('ring housing').tagName).toBe('MARK'))
  })
})
