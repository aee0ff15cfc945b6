import { render, screen, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DocumentPage } from '../../../renderer/src/features/papers/document-page'
import type { DocumentModel } from '../../../shared/model/document'
import { aHost, expectNoAxeFinding, showScreen } from '../on-screen'
import { aLogo, aModel } from './a-model'

async function show(
  changes: Partial<DocumentModel> = {},
  props: { marked?: { text: string }; markedId?: string } = {},
) {
  const host = await aHost()
  const user = await showScreen(
    host,
    <>
      <h1>Minutes</h1>
      <DocumentPage model={aModel(changes)} label="The paper" {...props} />
    </>,
  )
  return { host, user, page: screen.getByRole('article', { name: 'The paper' }) }
}
const marks = (page: HTMLElement) => [...page.querySelectorAll('mark')].map(({ textContent }) => textContent)

describe('a document on one long page', () => {
  it('has the words of the model in their order, from its header to its foot', async () => {
    const { page } = await show()
    const words = [
      'Millbrook Connected Team',
      'DRAFT – to be approved at the next meeting',
      'DRAFT minutes of Millbrook Connected Team',
      ...[
        'Date',
        'Thursday 11 June 2026',
        '1. Weir Court lift',
        'The lift is out. Mrs Tansley waits; see the repair page',
      ],
      ...['شكرا', 'Action 26/A001: ring <script>housing</script>.', 'What was said', 'First', 'Within it', 'Second'],
      ...[
        'Actions',
        'Actions, 1 open',
        'Number',
        'Action',
        'Owner',
        'Due',
        '26/A001',
        'ring housing',
        'the team',
        'None',
      ],
      ...['Signed', 'County Hall, Northfold'],
    ]
    let at = -1
    const text = page.textContent ?? ''
    for (const each of words) {
      const found = text.indexOf(each, at)
      expect(found, each).toBeGreaterThanOrEqual(0)
      at = found + each.length
    }
    expect(text.replace(/\s/g, '')).toBe(words.join('').replace(/\s/g, ''))
    await expectNoAxeFinding()
  })

  it('has headings one below the screen’s, real lists, a table with its name, and lines to write on', async () => {
    const { page } = await show()
    within(page).getByRole('heading', { level: 2, name: /^DRAFT minutes/ })
    within(page).getByRole('heading', { level: 3, name: '1. Weir Court lift' })
    within(page).getByRole('heading', { level: 4, name: 'What was said' })
    expect(page.querySelectorAll('ol ul li')).toHaveLength(1)
    within(page).getByRole('table', { name: 'Actions, 1 open' })
    expect(page.querySelectorAll('[data-role=write-line] > i')).toHaveLength(2)
    expect(within(page).getByRole('heading', { name: 'Actions' }).hasAttribute('data-starts-page')).toBe(true)
  })

  it('wears the council’s look: its logo with its words, the colour of its headings', async () => {
    const { page } = await show({ logo: aLogo })
    const logo = within(page).getByRole('img', { name: 'Northfold Partnership' })
    expect(logo.getAttribute('src')).toMatch(/^data:image\/png;base64,/)
    expect(page.style.getPropertyValue('--paper-heading')).toBe('#0b5394')
    await expectNoAxeFinding()
  })

  it('opens a link outside the window only', async () => {
    const { host, user, page } = await show()
    await user.click(within(page).getByRole('link', { name: 'the repair page' }))
    expect(host.calls.at(-1)).toEqual({ name: 'host.open-outside', input: { url: 'https://example.org/lift' } })
  })

  it('marks the item somebody came for', async () => {
    const { page } = await show({}, { markedId: 'item-1' })
    expect(marks(page)).toEqual(['1. Weir Court lift'])
    expect(within(page).getByRole('heading', { current: 'location' }).id).toBe('item-1')
  })

  it('marks the words somebody is at, also where bold begins within them, and brings the first into sight', async () => {
    const sight: Element[] = []
    const before = Element.prototype.scrollIntoView
    Element.prototype.scrollIntoView = function scroll(this: Element) {
      sight.push(this)
    }
    onTestFinished(() => {
      Element.prototype.scrollIntoView = before
    })
    const { page } = await show({}, { marked: { text: 'Mrs Tansley' } })
    expect(marks(page)).toEqual(['Mrs ', 'Tansley'])
    expect(sight.map(({ textContent }) => textContent)).toEqual(['Mrs '])
  })

  it('needs no foot where there is none', () => {
    render(<DocumentPage model={aModel({ footer: '', blocks: [] })} label="The paper" />)
    expect(screen.getByRole('article').querySelectorAll('p')).toHaveLength(1)
  })
})
