import { readFileSync } from 'node:fs'
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { aHost, expectNoAxeFinding, heading, paste, showApp, startMillbrook } from '../on-screen'

const log = [
  'Date,Action,Owner,Completed',
  '7/11/25,Set the meeting dates for the year,NB,√',
  '14/11/25,Everybody to send Nettie the rooms they know,All,Ongoing',
  '31/11/25,Ask the chapel about the Saturday room,JR,',
  '5/12/25,Small group on warm spaces to report back,"KD, OL",Ongoing',
  '12/12/25,Find out who owns the strip by the brook,TBC,',
].join('\n')

async function openImport() {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'import', localityId }))
  await heading(/Bring the old action log/)
  return { host, user, localityId }
}

async function actions(host: Awaited<ReturnType<typeof aHost>>) {
  const set = await host.core().call('working-set', {})
  if (!set.ok) throw new Error('no working set')
  return set.value.records.flatMap((record) => (record.kind === 'action' ? [record] : []))
}

describe('bringing the old action log', () => {
  it('asks for a paste or a file', async () => {
    await openImport()
    screen.getByLabelText('Paste it here')
    screen.getByRole('button', { name: 'Choose a file…', description: 'CSV, text or Excel (.xlsx)' })
    await expectNoAxeFinding()
  })

  it('says how many rows are ready, which date does not exist and who is new', async () => {
    await openImport()
    paste(log)
    await screen.findByText('4 are ready')
    expect(document.body.textContent).toContain(
      '5 rows read. 4 are ready, one has a date that does not exist, one person is new.',
    )
    screen.getByText('November has 30 days.')
    screen.getByLabelText('Name of KD')
    expect(document.body.textContent).toContain('“√” is Done')
    await expectNoAxeFinding()
  })

  it('mends the date in place and brings all in as one step that Undo takes back', async () => {
    const { host, user } = await openImport()
    paste(log)
    await user.click(await screen.findByRole('button', { name: 'Mend' }))
    await screen.findByText('All are ready')
    await user.type(screen.getByLabelText('Name of KD'), 'Kofi Danso')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Brought in 5 actions')
    const brought = await actions(host)
    expect(brought).toHaveLength(5)
    expect(brought.find((action) => action.title.includes('chapel'))?.raisedOn).toBe('2025-11-30')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByText(/^Took back: Imported 5 actions/)
    expect(await actions(host)).toHaveLength(0)
  })

  it('keeps what was typed where it could not be read', async () => {
    const { host, user } = await openImport()
    await user.type(screen.getByLabelText('Paste it here'), 'Ring the chapel')
    host.answers.refuse = (name) => (name === 'import.read' ? { code: 'disk-full', path: 'C:\\Team' } : null)
    await user.click(screen.getByRole('button', { name: 'Read what is typed' }))
    await screen.findByRole('alert')
    expect(screen.getByLabelText('Paste it here')).toHaveProperty('value', 'Ring the chapel')
  })

  it('mends with Enter in the field, and leaves out what is left out', async () => {
    const { user } = await openImport()
    paste(log)
    await user.click(await screen.findByRole('button', { name: 'Leave the row out: row 3' }))
    await screen.findByRole('button', { name: 'Import 4, leave 1 out' })
    await user.click(screen.getByRole('button', { name: 'Ask again about row 3' }))
    await user.type(screen.getByLabelText('Raised on of row 3'), '{Enter}')
    await screen.findByRole('button', { name: 'Import 5' })
  })

  it('takes a name typed beside new initials for somebody who is here already', async () => {
    const { host, user } = await openImport()
    paste(log)
    await user.type(await screen.findByLabelText('Name of KD'), 'jonah reed')
    expect(document.body.textContent).toContain('Somebody who is here already.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Brought in 4 actions')
    const warm = (await actions(host)).find((action) => action.title.startsWith('Small group'))
    const set = await host.core().call('working-set', {})
    if (!set.ok) throw new Error('no working set')
    const jonah = set.value.records.find((record) => record.kind === 'person' && record.name === 'Jonah Reed')
    expect(warm?.owner).toEqual({ kind: 'person', personId: jonah?.id })
  })

  it('counts nobody as new whose typed name is somebody here', async () => {
    const { user } = await openImport()
    paste(log)
    await screen.findByText('4 are ready')
    screen.getByRole('heading', { name: 'People to complete 1' })
    expect(document.body.textContent).toContain('one person is new')
    await user.type(screen.getByLabelText('Name of KD'), 'jonah reed')
    screen.getByRole('heading', { name: 'People to complete 0' })
    expect(document.body.textContent).not.toContain('person is new')
  })

  it('keeps the whole name of somebody new in the title of a chip that ends in its cell', async () => {
    await openImport()
    paste('Action,Owner,Due\nPaint,O’Neil-Ó Súilleabháin,24/11\nSweep,NB,')
    const chips = await screen.findAllByText('O’Neil-Ó Súilleabháin')
    expect(chips.map((chip) => chip.title)).toEqual(['O’Neil-Ó Súilleabháin, new', 'O’Neil-Ó Súilleabháin'])
    const css = readFileSync('renderer/src/features/import/import.module.css', 'utf8')
    const rule = /\.owners > span,\s+\.known > li > span:first-child \{([^}]*)\}/.exec(css)?.[1]
    expect(rule).toContain('max-width: 100%')
    expect(rule).toContain('text-overflow: ellipsis')
    await expectNoAxeFinding()
  })

  it('shows a line that broke in its cell as one title', async () => {
    await openImport()
    paste('Action,Owner\n"Send the flyer\nto the school.\nDot has stamps",NB\nSweep,NB')
    const below = await screen.findByText('Dot has stamps')
    expect(below.parentElement?.textContent).toBe('Send the flyer to the school.Dot has stamps')
  })

  it('reads the log again when a column means something else', async () => {
    const { user } = await openImport()
    paste(log)
    await user.selectOptions(await screen.findByLabelText('“Date” is'), 'Due on')
    await waitFor(() => expect(screen.getByLabelText('“Date” is')).toHaveProperty('value', 'due-on'))
    await screen.findByLabelText('Due on of row 3')
  })

  it('has no heading that reads “N…”: each column is as wide as the word for its meaning', async () => {
    await openImport()
    paste('No,Date,Action,Owner,By when,Status,Comments\n1,7/11/25,Paint,NB,24 Jan,Done,Said so\n2,,Sweep,NB,,,\n')
    const [first] = await screen.findAllByRole('columnheader')
    const least = [...(first?.parentElement?.style.gridTemplateColumns ?? '').matchAll(/minmax\(([\d.]+)rem/g)]
    const words = screen
      .getAllByLabelText<HTMLSelectElement>(/^“.*” is$/)
      .map((one) => one.selectedOptions[0]?.textContent)
    expect(words).toEqual(['Number', 'Raised on', 'What', 'Who', 'Due on', 'State', 'More about it'])
    // About half a rem for a strong letter; two for the arrow and the edges.
    for (const [index, word] of words.entries())
      expect(Number(least[index]?.[1]), word ?? '').toBeGreaterThanOrEqual(2 + (word ?? '').length * 0.52)
  })

  it('shows markup, right-to-left words and long surnames as the text they are', async () => {
    await openImport()
    paste(
      [
        'Action,Owner',
        '<script>alert(1)</script>,NB',
        'اتصل بالمجلس,NB',
        '"Thank Siobhán O’Neil-Ó Súilleabháin",NB',
        '=HYPERLINK("http://x"),NB',
      ].join('\n'),
    )
    await screen.findByText('<script>alert(1)</script>')
    expect(screen.getByText('اتصل بالمجلس').getAttribute('dir')).toBe('auto')
    screen.getByText('Thank Siobhán O’Neil-Ó Súilleabháin')
    expect(document.querySelector('main script')).toBeNull()
    await expectNoAxeFinding()
  })

  it('says in words that a log of headings only has no rows', async () => {
    const { user } = await openImport()
    await user.click(document.body)
    paste('Date,Action,Owner\n')
    await screen.findByText('There are no rows to bring in.')
    await expectNoAxeFinding()
  })

  it.each([
    ['log.pdf', '%PDF-1.7', 'That file is not text, CSV or Excel.'],
    [
      'log.xlsx',
      'PK\u0003\u0004\u0000\u0000\u0000\u0000',
      'That file is damaged: it begins as it should and cannot be read to its end.',
    ],
  ])('says in words why %s cannot be read', async (name, text, words) => {
    const { host, user } = await openImport()
    host.answers.file = { name, text }
    await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
    await screen.findByText(words)
    screen.getByLabelText('Paste it here')
  })

  // 5,000 through the core: tests/core/handlers/import.test.ts. Here a page of rows, a growth, and what is left of it.
  it('has every one of 1,200 rows in the page', { timeout: 30_000 }, async () => {
    const { host, user } = await openImport()
    const rows = Array.from({ length: 1_200 }, (_, index) => `Ring the printer ${index + 1},NB`)
    host.answers.file = { name: 'action log 2025.csv', text: `Action,Owner\n${rows.join('\n')}` }
    await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
    await screen.findByRole('button', { name: 'Import 1,200' }, { timeout: 20_000 })
    const table = screen.getByRole('table', { name: 'Preview of the rows' })
    // Looked at now and then and not at each of the many changes, which would take longer than the rows.
    const all = () => expect(table.querySelectorAll('button[data-row]').length).toBe(1_200)
    await waitFor(all, { container: document.head, interval: 250, timeout: 20_000 })
    const row = table.querySelector('button[data-row][value="1111"]')?.closest('[role=row]')
    expect(row?.textContent).toContain('Ring the printer 1111')
    // Light as they are: one control each.
    expect(table.querySelectorAll('button, input, select').length).toBe(1_200 + 2)
  })

  it('shows a log and brings nothing in where the workspace is open to read only', async () => {
    const { host, user } = await openImport()
    const because = { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-09T12:40:00.000Z' } as const
    const { dir } = { dir: '', ...host.state().workspace }
    const workspace = { kind: 'read-only', dir, because } as const
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), workspace } }))
    await screen.findByText('You are reading only.')
    paste(log)
    await screen.findByText('4 are ready')
    screen.getByText('This workspace is open to read only.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(host.calls.filter((call) => call.name === 'import.actions')).toEqual([])
  })

  it('goes back with Esc, and nothing is in', async () => {
    const { host, user } = await openImport()
    paste(log)
    await screen.findByText('4 are ready')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText('4 are ready')).toBeNull())
    expect(await actions(host)).toHaveLength(0)
  })
})
