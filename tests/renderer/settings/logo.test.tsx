import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { LogoSetting } from '../../../renderer/src/features/settings/logo-setting'
import { SettingsScreen } from '../../../renderer/src/features/settings/settings-screen'
import { aPng } from '../../core/handlers/a-picture'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

async function openSettings(bodyName = '') {
  const host = await aHost()
  await startMillbrook(host)
  await host.call('settings.edit', { bodyName })
  const user = await showScreen(host, <SettingsScreen />)
  await screen.findByText('None yet')
  const page = within(screen.getByLabelText('How minutes print now'))
  return { host, user, page, logo: async () => logoOf(host) }
}

async function logoOf(host: RealHost) {
  const outcome = await host.core().call('logo.open', {})
  return outcome.ok ? outcome.value.logo : null
}

const wide = { name: 'our logo.png', bytes: aPng(240, 96) }
const choose = () => screen.getByLabelText(/^Choose (a|another) picture for the logo$/)
const alt = () => screen.getByLabelText('Alternative text of the logo')

it('is chosen, stands on the page, and is called after the body until somebody says more', async () => {
  const { host, user, page, logo } = await openSettings('Northfold Vale')
  await expectNoAxeFinding()
  host.answers.file = wide
  await user.click(choose())
  const picture = await page.findByAltText('Northfold Vale')
  expect(picture.getAttribute('src')).toBe(`data:image/png;base64,${(await logo())?.data}`)
  expect(host.calls).toContainEqual({ name: 'host.pick-file', input: { purpose: 'logo' } })
  await user.clear(alt())
  await user.type(alt(), 'A tree by a brook: Northfold Vale{Enter}')
  await page.findByAltText('A tree by a brook: Northfold Vale')
  await expectNoAxeFinding()
  await user.click(screen.getAllByText('Undo', { selector: 'button' })[0] ?? choose())
  await page.findByAltText('Northfold Vale')
})

it('waits for its words where nothing is there to call it by, and comes with them', async () => {
  const { host, user, page, logo } = await openSettings()
  host.answers.file = wide
  await user.click(choose())
  await user.type(await screen.findByLabelText('Alternative text of the logo'), 'Northfold')
  expect(await logo()).toBeNull()
  await user.keyboard('{Enter}')
  await page.findByAltText('Northfold')
  expect(await logo()).toMatchObject({ alt: 'Northfold', width: 240, height: 96 })
})

it('never loses its words: an empty field is refused, and says why', async () => {
  const { host, user, page, logo } = await openSettings('Northfold')
  host.answers.file = wide
  await user.click(choose())
  await page.findByAltText('Northfold')
  await user.clear(alt())
  await user.tab()
  await waitFor(() => expect(alt().getAttribute('aria-invalid')).toBe('true'))
  expect((await logo())?.alt).toBe('Northfold')
})

it('is refused in words where it is no picture, too small, damaged or gone, and the one that is there stays', async () => {
  const { host, user, page, logo } = await openSettings('Northfold')
  host.answers.file = wide
  await user.click(choose())
  await page.findByAltText('Northfold')
  const said = async (file: RealHost['answers']['file'], words: RegExp) => {
    host.answers.file = file
    await user.click(choose())
    await screen.findByText(words)
  }
  await said({ name: 'logo.svg', text: '<svg/>' }, /PNG or (a )?JPEG/i)
  await said({ name: 'small.png', bytes: aPng(60, 20) }, /60 (by|×) 20/)
  await said({ name: 'cut.png', bytes: wide.bytes.slice(0, 60) }, /damaged/)
  await said({ name: 'heavy.png', bytes: Buffer.concat([wide.bytes, Buffer.alloc(600_000)]) }, /500 kB is the most/)
  await expectNoAxeFinding()
  expect(await logo()).toMatchObject({ width: 240 })
  host.answers.file = null
  await user.click(choose())
  expect(await logo()).toMatchObject({ width: 240 })
})

it('is taken off, the focus goes to where another is chosen, and Undo brings it back', async () => {
  const { host, user, page, logo } = await openSettings('Northfold')
  host.answers.file = wide
  await user.click(choose())
  await page.findByAltText('Northfold')
  await user.click(screen.getByLabelText('Remove the logo'))
  await screen.findByText('None yet')
  expect(page.queryByAltText('Northfold')).toBeNull()
  expect(document.activeElement).toBe(choose())
  await user.click(screen.getAllByText('Undo', { selector: 'button' })[0] ?? choose())
  await page.findByAltText('Northfold')
  expect(await logo()).not.toBeNull()
})

it('can be neither chosen nor changed while one is only reading', async () => {
  const { host, user, page } = await openSettings('Northfold')
  host.answers.file = wide
  await user.click(choose())
  await page.findByAltText('Northfold')
  const because = { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-09T12:40:00.000Z' } as const
  const { dir } = { dir: '', ...host.state().workspace }
  act(() =>
    host.send({ kind: 'workspace', state: { ...host.state(), workspace: { kind: 'read-only', dir, because } } }),
  )
  await screen.findByText(/You are reading only: these stay/)
  const before = host.calls.length
  for (const button of [choose(), screen.getByLabelText('Remove the logo')]) await user.click(button)
  await user.click(screen.getByLabelText('Size of the words: one more'))
  await user.click(screen.getByText('Blue', { selector: 'button' }))
  expect(screen.getByLabelText('Headings').closest('fieldset')).toHaveProperty('disabled', true)
  expect(host.calls.slice(before)).toEqual([])
  await page.findByAltText('Northfold')
  await expectNoAxeFinding()
})

it('that cannot be read says why, and is looked for again', async () => {
  const host = await aHost()
  let asked = 0
  const problem = { code: 'disk-failed', path: 'E:\\Work', detail: 'EIO' } as const
  const user = await showScreen(
    host,
    <LogoSetting logo={{ kind: 'problem', problem, refresh: () => (asked += 1) }} bodyName="" isReadOnly={false} />,
  )
  expect(screen.getByText(/EIO|disk/i)).not.toBeNull()
  await user.click(screen.getByText('Look again'))
  expect(asked).toBe(1)
})
