import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aHost, expectNoAxeFinding, heading, showApp } from '../on-screen'

describe('the first run', () => {
  it('says the promise, the two ways to begin and where everything will live', async () => {
    const host = await aHost({ workspace: 'none' })
    showApp(host)
    await heading('Run the weekly meeting. Keep what it promises.')
    screen.getByRole('button', { name: /^Start our team/ })
    screen.getByRole('button', { name: /^Open a workspace folder/ })
    expect(document.body.textContent).toContain(host.answers.folders.workspace)
    expect(document.body.textContent).toContain('No account. No network.')
    await expectNoAxeFinding()
  })

  it('begins the team with the key 1', async () => {
    const user = showApp(await aHost({ workspace: 'none' }))
    await heading(/Run the weekly meeting/)
    await user.keyboard('1')
    await heading('Start our team')
  })

  it('shows the folder that was chosen instead', async () => {
    const host = await aHost({ workspace: 'none' })
    const user = showApp(host)
    await heading(/Run the weekly meeting/)
    host.answers.folder = '/media/stick/Our team'
    await user.click(screen.getByRole('button', { name: 'Choose another folder' }))
    await waitFor(() => expect(document.body.textContent).toContain('/media/stick/Our team'))
  })

  it('opens an empty folder in words, with the ways on', async () => {
    const host = await aHost({ workspace: 'none' })
    const user = showApp(host)
    await heading(/Run the weekly meeting/)
    await user.keyboard('2')
    await heading(/workspace/)
    screen.getByRole('button', { name: 'Try again' })
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Choose another folder' }))
  })
})
