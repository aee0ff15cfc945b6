import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SettingsScreen } from '../../../renderer/src/features/settings/settings-screen'
import type { InputOf } from '../../../shared/contract'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

async function openSettings(paper: InputOf<'settings.edit'>['paper'] = {}) {
  const host = await aHost()
  await startMillbrook(host)
  await host.call('settings.edit', { paper })
  const user = await showScreen(host, <SettingsScreen />)
  const page = await screen.findByLabelText('How minutes print now')
  return { host, user, page, title: within(page).getByText(/^DRAFT minutes of/) }
}

async function paperOf(host: RealHost) {
  const outcome = await host.core().call('working-set', {})
  const settings = outcome.ok ? outcome.value.records.find((one) => one.kind === 'settings') : undefined
  return settings?.paper
}

const size = () => screen.getByLabelText('Size of the words, points')
const textOf = (field: Element) => (field instanceof HTMLInputElement ? field.value : '')

describe('the font and the size of papers', () => {
  it('is chosen from those that read well, and shows on the page at once', async () => {
    const { host, user, page } = await openSettings()
    expect(page.style.fontFamily).toMatch(/^"?Arial/)
    await user.click(screen.getByText('Arial', { selector: 'button *' }))
    const fonts = within(await screen.findByRole('listbox')).getAllByRole('option')
    expect(fonts.map((one) => one.textContent)).toEqual(expect.arrayContaining(['Calibri', 'Verdana']))
    expect(fonts.map((one) => one.textContent)).not.toContain('Times New Roman')
    await user.click(within(screen.getByRole('listbox')).getByText('Verdana'))
    await waitFor(() => expect(page.style.fontFamily).toMatch(/Verdana/))
    await waitFor(async () => expect((await paperOf(host))?.font).toBe('Verdana'))
  })

  it('grows on the page while its size is typed or stepped, and is kept', async () => {
    const { host, user, page } = await openSettings()
    await user.clear(size())
    await user.type(size(), '13,5')
    expect(page.style.fontSize).toBe('0.984375rem')
    expect((await paperOf(host))?.size).toBe(12)
    await user.keyboard('{Enter}')
    await waitFor(async () => expect((await paperOf(host))?.size).toBe(13.5))
    await user.click(screen.getByLabelText('Size of the words: one more'))
    await waitFor(async () => expect((await paperOf(host))?.size).toBe(14.5))
    await user.type(size(), '{ArrowDown}')
    await waitFor(async () => expect((await paperOf(host))?.size).toBe(13.5))
    expect(textOf(size())).toBe('13.5')
  })

  it('is refused under 12 point, in words beside the field, and the page stays as it was', async () => {
    const { host, user, page } = await openSettings()
    await user.click(screen.getByLabelText('Size of the words: one less'))
    await waitFor(() => expect(size().getAttribute('aria-invalid')).toBe('true'))
    const why = document.getElementById(size().getAttribute('aria-describedby') ?? '')
    expect(why?.textContent).toMatch(/\b12\b/)
    expect(page.style.fontSize).toBe('0.875rem')
    expect((await paperOf(host))?.size).toBe(12)
    await expectNoAxeFinding()
    await user.clear(size())
    await user.type(size(), 'large{Enter}')
    await screen.findByText(/Give a number of points/)
    await user.clear(size())
    await user.type(size(), '14{Enter}')
    await waitFor(() => expect(size().getAttribute('aria-invalid')).toBe('false'))
    // The field is content as soon as it is typed; a moment later the settings have it.
    await waitFor(async () => expect((await paperOf(host))?.size).toBe(14))
  })
})

describe('the colours of papers', () => {
  it('show on the page as they are typed, in whatever way they are written, and are kept as six digits', async () => {
    const { host, user, title } = await openSettings()
    const field = screen.getByLabelText('Headings')
    await user.clear(field)
    await user.type(field, '#05A')
    expect(title.style.color).toBe('#0055aa')
    await user.tab()
    await waitFor(async () => expect((await paperOf(host))?.headingColour).toBe('#0055aa'))
    await waitFor(() => expect(textOf(field)).toBe('#0055aa'))
  })

  it('too pale are refused with what they have, and the refusal is past when another is chosen', async () => {
    const { host, user, title } = await openSettings()
    const field = screen.getByLabelText('Headings')
    await user.clear(field)
    await user.type(field, '#aaa{Enter}')
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
    const why = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(why?.textContent).toMatch(/2\.3/)
    expect(why?.textContent).toMatch(/4\.5/)
    expect(title.style.color).toBe('#1a1a1a')
    await expectNoAxeFinding()
    await user.click(screen.getByText('Blue', { selector: 'button' }))
    await waitFor(() => expect(title.style.color).toBe('#173f6e'))
    expect(textOf(field)).toBe('#173f6e')
    expect(field.getAttribute('aria-invalid')).toBe('false')
    expect(screen.getByText('Blue', { selector: 'button' }).getAttribute('aria-pressed')).toBe('true')
    await waitFor(async () =>
      expect(await paperOf(host)).toMatchObject({ headingColour: '#173f6e', lineColour: '#2b62a3' }),
    )
  })

  it('that are ready to choose are all dark enough', async () => {
    const { host, user } = await openSettings()
    const all = within(screen.getByLabelText('Colours that go well')).getAllByText(/^\w+$/, { selector: 'button' })
    for (const one of all) {
      await user.click(one)
      await waitFor(() => expect(one.getAttribute('aria-pressed')).toBe('true'))
    }
    expect(all.length).toBeGreaterThan(2)
    await waitFor(async () => expect((await paperOf(host))?.headingColour).toBe('#7a2618'))
  })
})

describe('what stands on every paper', () => {
  it('stands at the foot of the page while it is typed, before the number of the page', async () => {
    const { host, user, page } = await openSettings()
    const nasty = 'O’Neil <script> 😀 שלום'
    await user.type(screen.getByLabelText('At the foot of every page'), nasty)
    expect(page.textContent).toMatch(/<script> 😀 שלום\s*Page 1 of 3$/)
    await user.keyboard('{Enter}')
    await waitFor(async () => expect((await paperOf(host))?.footer).toBe(nasty))
  })

  it('has the number of the page at the left where nothing stands before it, as the files do', async () => {
    const { user, page } = await openSettings()
    await user.clear(screen.getByLabelText('At the foot of every page'))
    expect(page.lastElementChild?.children).toHaveLength(1)
    expect(page.lastElementChild?.textContent).toBe('Page 1 of 3')
  })

  it('says at the end how long minutes are kept, with an example to put in', async () => {
    const { host, user } = await openSettings()
    const end = () => screen.queryByLabelText('How minutes end now')
    expect(end()).toBeNull()
    await user.click(screen.getByText('Put in an example'))
    await waitFor(() => expect(end()?.textContent).toMatch(/kept for six years.*Page 3 of 3$/))
    expect(screen.queryByText('Put in an example')).toBeNull()
    await user.type(screen.getByLabelText('How long these minutes are kept'), ' Ring us.')
    await waitFor(() => expect(end()?.textContent).toMatch(/Ring us\.Page 3 of 3$/))
    await waitFor(async () => expect((await paperOf(host))?.retentionNote).not.toMatch(/Ring us/))
    await user.tab()
    await waitFor(async () => expect((await paperOf(host))?.retentionNote).toMatch(/Ring us\.$/))
    await user.click(screen.getByText('Undo', { selector: 'button' }))
    await waitFor(() => expect(end()?.textContent).toMatch(/team\.Page 3 of 3$/))
  })
})
