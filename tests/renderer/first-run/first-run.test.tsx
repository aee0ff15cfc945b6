import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aHost, expectNoAxeFinding, heading, showApp } from '../on-screen'
import type { RealHost } from '../real-host'

async function firstRun(prepare: (host: RealHost) => void = () => undefined) {
  const host = await aHost({ workspace: 'none' })
  prepare(host)
  const user = showApp(host)
  await heading('Run the weekly meeting. Keep what it promises.')
  return { host, user }
}

describe('the first run', () => {
  it('says the promise, the four ways to begin and where everything will live', async () => {
    const { host } = await firstRun()
    const ways = screen.getByRole('navigation', { name: 'How to start' })
    expect(
      within(ways)
        .getAllByRole('button')
        .map((way) => way.querySelector('strong')?.textContent),
    ).toEqual(['Start with a sample team', 'Start our team', 'Open a workspace folder', 'Open a file somebody sent me'])
    expect(document.body.textContent).toContain(host.answers.folders.workspace)
    expect(document.body.textContent).toContain(`Backups go to ${host.answers.folders.backups}`)
    expect(document.body.textContent).toContain('Backups are on another disk.')
    expect(document.body.textContent).toContain('No account. No network.')
    await expectNoAxeFinding()
  })

  it('says plainly that both folders are on one disk, and that another program copies the work', async () => {
    await firstRun((host) => {
      host.answers.folders = { ...host.answers.folders, sameDisk: true, synced: 'OneDrive' }
    })
    screen.getByText('Both are on the same disk: backups on a stick are safer.')
    screen.getByText(/OneDrive copies the folder of the work/)
  })

  it('opens the sample team with the key 1, and one click on Today throws it away', async () => {
    const { host, user } = await firstRun()
    await user.keyboard('1')
    await screen.findByText('This is the sample team.')
    expect(host.state().isSample).toBe(true)
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Throw the sample away' }))
    await heading(/Run the weekly meeting/)
    expect(host.state().isSample).toBe(false)
  })

  it('starts our own team beside the sample, in a workspace of its own', async () => {
    const { host, user } = await firstRun()
    await user.keyboard('1')
    await user.click(await screen.findByRole('button', { name: 'Start our team' }))
    await heading('Start our team')
    await user.type(screen.getByLabelText('Name'), 'Millbrook')
    // The sample's codes are nobody's: ours may be MILL as well.
    await screen.findByText('MILL')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await heading(/Thursday 11 June/)
    expect(host.state().isSample).toBe(false)
    const set = await host.core().call('working-set', {})
    if (!set.ok) throw new Error('no working set')
    expect(set.value.records.filter((record) => record.kind === 'locality')).toHaveLength(1)
  })

  it('begins the team with the key 2', async () => {
    const { user } = await firstRun()
    await user.keyboard('2')
    await heading('Start our team')
  })

  it('shows the folders that were chosen instead', async () => {
    const { host, user } = await firstRun()
    host.answers.folder = '/media/stick/Our team'
    await user.click(screen.getByRole('button', { name: 'Change the folder of the work' }))
    await waitFor(() => expect(document.body.textContent).toContain('in /media/stick/Our team'))
    host.answers.folder = '/media/stick/Backups'
    await user.click(screen.getByRole('button', { name: 'Change the folder for backups' }))
    await waitFor(() => expect(document.body.textContent).toContain('Backups go to /media/stick/Backups'))
  })

  it('opens an empty folder in words, with the ways on', async () => {
    const { user } = await firstRun()
    await user.keyboard('3')
    await heading(/workspace/)
    screen.getByRole('button', { name: 'Try again' })
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Choose another folder' }))
  })
})

describe('a file somebody sent', () => {
  const people = 'Name,Organisation,Role\nNettie Bramble,NCC,lead\nOwen Larkspur,Peakside Homes,member\n'
  const log =
    'Date,Action,Owner,Completed\n7/11/2025,Set the meeting dates,NB,√\n14/11/2025,Ask the chapel,JR,Ongoing\n'

  it('that is a list of people fills “Who comes”', async () => {
    const { user } = await firstRun((host) => {
      host.answers.file = { name: 'team.csv', text: people }
    })
    await user.keyboard('4')
    await heading('Start our team')
    const table = await screen.findByRole('table', { name: 'The list as it was understood' })
    within(table).getByDisplayValue('Nettie Bramble')
    within(table).getByDisplayValue('Peakside Homes')
  })

  it('that is an action log waits for the team and is read right after it', async () => {
    const { user } = await firstRun((host) => {
      host.answers.file = { name: 'log.csv', text: log }
    })
    await user.keyboard('4')
    await screen.findByText('log.csv is an action log.')
    await expectNoAxeFinding()
    await user.type(screen.getByLabelText('Name'), 'Millbrook')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await heading(/Bring the old action log/)
    await screen.findByText('Ask the chapel')
  })

  it('of any other kind is refused in words, and nothing has happened', async () => {
    const { host, user } = await firstRun((host) => {
      host.answers.file = { name: 'minutes.docx', text: 'PK\u0003\u0004 not a table' }
    })
    await user.keyboard('4')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Nothing was brought in.')
    expect(host.state().workspace.kind).toBe('none')
    await expectNoAxeFinding()
  })
})
