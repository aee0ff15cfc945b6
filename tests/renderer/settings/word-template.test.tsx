import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SettingsScreen } from '../../../renderer/src/features/settings/settings-screen'
import { TemplateSetting } from '../../../renderer/src/features/settings/template-setting'
import { againstEveryRule, aLetterhead, hostile } from '../../core/documents/templates'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

async function openSettings() {
  const host = await aHost()
  await startMillbrook(host)
  const user = await showScreen(host, <SettingsScreen />)
  await screen.findByText('Not used: papers have the look below')
  const page = screen.getByLabelText('How minutes print now')
  const kept = async () => {
    const outcome = await host.core().call('template.open', {})
    return outcome.ok ? outcome.value.template : null
  }
  return { host, user, page, kept }
}

const choose = () => screen.getByLabelText(/^Choose (a|another) Word template$/)

/** Who says to the machine what stands on a button finds it: the words are in its name. */
const expectCalledAsItSays = (button: HTMLElement) =>
  expect(button.getAttribute('aria-label')?.toLowerCase()).toContain(button.textContent?.replace('…', '').toLowerCase())

it('is told of in words before it is kept, changes the papers when it is used, and goes again', async () => {
  const { host, user, page, kept } = await openSettings()
  host.answers.file = { name: 'Vale letterhead.dotx', bytes: await aLetterhead() }
  expectCalledAsItSays(choose())
  await user.click(choose())
  const dialog = within(await screen.findByRole('dialog', { name: 'Use Vale letterhead.dotx?' }))
  dialog.getByText(/^The head of the page, another on the first page and another on left pages\. Our line with/)
  dialog.getByText('Heading 1: Tahoma, 20 point, bold, #14523f.')
  dialog.getByText('Footer: a table that only sets things side by side; lines instead, read from left to right.')
  dialog.getByText('Who made it and when (its properties).')
  expect(await kept()).toBeNull()
  expect(host.calls).toContainEqual({ name: 'host.pick-file', input: { purpose: 'word-template' } })
  await expectNoAxeFinding()
  await user.click(dialog.getByText('Leave it'))
  expect(await kept()).toBeNull()

  await user.click(choose())
  await user.click(await screen.findByText('Use this template'))
  await screen.findByText('Vale letterhead.dotx')
  expectCalledAsItSays(choose())
  expect(await kept()).toMatchObject({ name: 'Vale letterhead.dotx' })
  expect(page.style.fontFamily).toContain('Tahoma')
  screen.getByText(/While your Word template is used, font, size and colours are its/)
  await user.click(screen.getByText('What it gives'))
  await user.click(within(await screen.findByRole('dialog', { name: 'Vale letterhead.dotx' })).getByText('Close'))

  await user.click(screen.getByText('Go back to our own look'))
  await screen.findByText('Not used: papers have the look below')
  expect(document.activeElement).toBe(choose())
  await user.click(screen.getAllByText('Undo', { selector: 'button' })[0] ?? choose())
  await screen.findByText('Vale letterhead.dotx')
})

it('names what breaks the rules and what is dangerous, and refuses in words what cannot be read', async () => {
  const { host, user, kept } = await openSettings()
  const look = async (file: RealHost['answers']['file']) => {
    host.answers.file = file
    await user.click(choose())
  }
  await look({ name: 'old.dotx', bytes: await againstEveryRule() })
  await screen.findByText(/^Normal.*“Times New Roman” is not one of the plain fonts/)
  screen.getByText('Heading 1 and Heading 2: all in capitals; as it is written instead.')
  screen.getByText('The sheet lies on its side; upright instead.')
  await user.click(screen.getByText('Leave it'))
  await look({ name: 'bad.dotm', bytes: await hostile() })
  await screen.findByText('Macros (small programs).')
  screen.getByText('A link to another template: file://server/share/Vale.dotm. Nothing is fetched.')
  await user.click(screen.getByText('Leave it'))
  const ole = [0xd0, 0xcf, 0x11, 0xe0]
  await look({ name: 'vale.doc', bytes: Uint8Array.from(ole) })
  await screen.findByText(/of a Word before 2007.*Nothing was changed/)
  await look({
    name: 'vale.dotx',
    bytes: Buffer.concat([Buffer.from(ole), Buffer.from('EncryptedPackage', 'utf16le')]),
  })
  await screen.findByText(/opens only with a password/)
  await look({ name: 'vale.dotx', bytes: (await aLetterhead()).slice(0, 900) })
  await screen.findByText(/That file is damaged/)
  await look({ name: 'notes.txt', text: 'notes' })
  await screen.findByText(/no Word template and no Word document/)
  await expectNoAxeFinding()
  expect(await kept()).toBeNull()
})

it('cannot be chosen or removed while one is only reading, and can be looked at', async () => {
  const { host, user } = await openSettings()
  host.answers.file = { name: `${'Vale'.repeat(60)}.dotx`, bytes: await aLetterhead() }
  await user.click(choose())
  await user.click(await screen.findByText('Use this template'))
  await screen.findByText('What it gives')
  const because = { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-09T12:40:00.000Z' } as const
  const { dir } = { dir: '', ...host.state().workspace }
  act(() =>
    host.send({ kind: 'workspace', state: { ...host.state(), workspace: { kind: 'read-only', dir, because } } }),
  )
  await screen.findByText(/You are reading only: these stay/)
  const before = host.calls.length
  for (const button of [choose(), screen.getByText('Go back to our own look')]) await user.click(button)
  expect(host.calls.slice(before)).toEqual([])
})

it('that cannot be read says why, and is looked for again', async () => {
  const host = await aHost()
  let asked = 0
  const problem = { code: 'disk-failed', path: 'E:\\Work', detail: 'EIO' } as const
  const template = { kind: 'problem', problem, refresh: () => (asked += 1) } as const
  const user = await showScreen(host, <TemplateSetting template={template} isReadOnly={false} />)
  expect(screen.getByText(/EIO|disk/i)).not.toBeNull()
  await user.click(screen.getByText('Look again'))
  expect(asked).toBe(1)
})
