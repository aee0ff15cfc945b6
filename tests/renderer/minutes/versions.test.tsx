import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MinutesScreen } from '../../../renderer/src/features/minutes/minutes-screen'
import { leftOutWords } from '../../../renderer/src/features/minutes/version-words'
import { useSaveAsked } from '../../../renderer/src/features/papers/save-asked'
import { useToasts } from '../../../renderer/src/ui/toast-store'
import { notesOf } from '../../builders'
import { ask, told } from '../live/live-hall'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'

/** Draft minutes that speak of somebody, on the screen. */
async function showMinutes(words = 'Mrs Tansley at 14 Weir Court has not been out since Sunday.') {
  const host = await aHost({ at: '2026-06-11T10:05:00.000Z' })
  const { meetingId, localityId } = await startMillbrook(host)
  await ask(host, 'meeting.start', { meetingId })
  const item = (await ask(host, 'meeting.open', { meetingId })).items[1]
  const itemId = item?.id ?? ''
  await ask(host, 'item.write-notes', { meetingId, itemId, notes: notesOf(words) })
  await ask(host, 'decision.add', { meetingId, itemId, text: 'a knock every day' })
  await ask(host, 'meeting.finish', { meetingId })
  const user = await showScreen(host, <MinutesScreen meetingId={meetingId} itemId={null} />)
  await screen.findByRole('article', { name: 'Preview, team version' })
  return { host, user, meetingId, localityId, itemId }
}
const paper = (version: string) => screen.findByRole('article', { name: `Preview, ${version} version` })
const asked = () => useSaveAsked.getState().asked

it('are read in the version that is chosen, by key and by pointer, and named after it', async () => {
  const { user } = await showMinutes()
  screen.getByText('MILL 2026-06-11 minutes DRAFT team.docx')
  await user.keyboard('2')
  await paper('partner')
  screen.getByText('MILL 2026-06-11 minutes DRAFT partner.docx')
  await user.click(screen.getByRole('radio', { name: /^Public/ }))
  expect((await paper('public')).textContent).not.toContain('Nettie Bramble')
  screen.getByRole('radio', { name: /^Public/, checked: true })
  await user.keyboard('w')
  await screen.findByRole('textbox', { name: /^Notes of item 2, / })
  await user.keyboard('{Control>}{Shift>}r{/Shift}{/Control}')
  // Still the one that was chosen.
  await paper('public')
})

it('for the public are saved, printed and copied only when everything is settled, and say why', async () => {
  const { host, user, meetingId } = await showMinutes()
  await user.keyboard('3')
  await paper('public')
  expect((await screen.findByText('Two things to settle')).parentElement?.textContent).toBe(
    'Draft. Two things to settle before the public version can be saved.',
  )
  screen.getByText('2 left of 2')
  const save = screen.getByRole('button', { name: 'Save as Word' })
  expect(save).toHaveProperty('disabled', true)
  const why = document.getElementById(save.getAttribute('aria-describedby') ?? '')
  expect(why?.textContent).toBe('Settle the two above first.')
  for (const name of ['Print', 'Save as PDF', 'Copy for an e-mail'])
    expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true)
  await expectNoAxeFinding()
  const focused = () => document.activeElement?.closest('[data-finding]')?.textContent
  expect(focused()).toBeUndefined()
  await user.keyboard('{Control>}s{/Control}{Control>}p{/Control}e')
  await told('Not copied. Settle the two above first.')
  expect(focused()).toContain('Mrs Tansley')
  expect(useToasts.getState().toasts).toEqual([])
  expect(asked()).toBeNull()
  expect(host.calls.filter(({ name }) => name === 'host.print' || name === 'host.copy-text')).toEqual([])

  await user.keyboard('r')
  await screen.findByText('1 left of 2')
  await user.keyboard('x')
  await screen.findByText('2 of 2 settled')
  await waitFor(async () => expect((await paper('public')).textContent).not.toMatch(/Tansley|14 Weir Court/))
  await user.keyboard('{Control>}s{/Control}')
  expect(asked()).toEqual({
    kind: 'document',
    request: { document: 'minutes', meetingId, version: 'public' },
    format: 'docx',
  })
  await user.click(screen.getByRole('button', { name: 'Save as PDF' }))
  expect(asked()).toMatchObject({ format: 'pdf' })
  await user.keyboard('{Control>}p{/Control}')
  await waitFor(() => expect(host.calls.at(-1)?.name).toBe('host.print'))
  await user.keyboard('e')
  await screen.findByText('Copied. Paste it into the e-mail.')
})

it('for the team are saved with what is not settled, which is said', async () => {
  const { user, meetingId } = await showMinutes()
  screen.getByText('Two not settled. The team may have it as it is.')
  await user.click(screen.getByRole('button', { name: 'Save as Word' }))
  expect(asked()).toEqual({
    kind: 'document',
    request: { document: 'minutes', meetingId, version: 'team' },
    format: 'docx',
  })
})

it('mark on the page what is being settled', async () => {
  const { user } = await showMinutes()
  await user.keyboard('3')
  const list = await screen.findByRole('list', { name: 'What the check found' })
  within(list).getAllByRole('button')[0]?.focus()
  await waitFor(async () => expect((await paper('public')).querySelector('mark')?.textContent).toBe('Mrs Tansley'))
})

it('lead to an extract of one item or one decision, and to the action sheet', async () => {
  const { host, user, meetingId, itemId } = await showMinutes()
  const { decisions } = await ask(host, 'meeting.open', { meetingId })
  await user.keyboard('i')
  const dialog = await screen.findByRole('dialog', { name: 'Extract of the minutes' })
  await expectNoAxeFinding()
  await user.click(within(dialog).getByRole('button', { name: /Item$/ }))
  await user.click(await screen.findByRole('option', { name: /^2\. / }))
  await user.click(within(dialog).getByRole('button', { name: /What of it$/ }))
  await user.click(await screen.findByRole('option', { name: /a knock every day$/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Look at it and save…' }))
  const extract = { document: 'extract', meetingId, version: 'partner', itemId }
  expect(asked()).toEqual({ kind: 'document', request: { ...extract, decisionId: decisions[0]?.id } })
  await user.keyboard('w')
  await user.click(await screen.findByRole('button', { name: /^Extract… of Good news/ }))
  expect(asked()).toEqual({ kind: 'document', request: { ...extract, decisionId: null } })
  await user.click(screen.getByRole('button', { name: 'Other papers' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Action sheet/ }))
  expect(asked()).toMatchObject({ request: { document: 'action-sheet', meetingId, by: 'all', only: null } })
})

it('say in words what a version leaves out', () => {
  expect(leftOutWords({ items: [], actions: 0, stories: 0 })).toBe('')
  expect(leftOutWords({ items: ['item 11'], actions: 0, stories: 1 })).toBe('Leaves out item 11, and 1 story.')
  expect(leftOutWords({ items: ['item 3', 'item 8', 'item 11'], actions: 2, stories: 0 })).toBe(
    'Leaves out items 3, 8 and 11, and 2 actions.',
  )
})
