import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { useSaveAsked } from '../../../renderer/src/features/papers/save-asked'
import type { Notes } from '../../../shared/model/notes'
import { ask, beInNoHurry, type Hall } from '../live/live-hall'
import { handsIn } from '../notes/hands-in-notes'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'

const notes: Notes = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The lift is out; see ' },
        {
          type: 'text',
          text: 'the repair page',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/lift' } }],
        },
      ],
    },
  ],
}

/** The draft minutes of a meeting with notes, a decision and an action, on the screen. */
async function openMinutes({ more = 0, isOnAWall = false } = {}): Promise<Hall> {
  beInNoHurry()
  const host = await aHost({ at: '2026-06-11T10:05:00.000Z' })
  const { meetingId, localityId } = await startMillbrook(host)
  const view = () => ask(host, 'meeting.open', { meetingId })
  for (let made = 0; made < more; made += 1) {
    await ask(host, 'item.add', { meetingId, itemKind: 'challenge', title: `Thing ${made}`, minutes: 1, after: null })
  }
  const many = (await view()).items.flatMap((item) => (item.title.startsWith('Thing ') ? [item.id] : []))
  await ask(host, 'meeting.start', { meetingId })
  if (many.length > 0) await ask(host, 'items.carry-over', { meetingId, itemIds: many })
  const itemId = (await view()).items[1]?.id ?? ''
  await ask(host, 'item.write-notes', { meetingId, itemId, notes })
  await ask(host, 'decision.add', { meetingId, itemId, text: 'a knock every day' })
  await ask(host, 'action.add', {
    localityId,
    title: 'ring housing',
    owner: { kind: 'team' },
    helperIds: [],
    dueOn: '2026-06-12',
    origin: { meetingId, itemId },
  })
  await ask(host, 'meeting.finish', { meetingId })
  if (isOnAWall) {
    const openness = { kind: 'confidential', reason: 'A family', until: null } as const
    await ask(host, 'item.edit', { meetingId, itemId, openness })
    host.answers.screens = 2
  }
  go({ screen: 'minutes', meetingId })
  const user = showApp(host)
  await heading(/Minutes, Thursday 11 June/)
  return { host, user, meetingId, localityId, view }
}
const page = (): Promise<HTMLElement> => screen.findByRole('article', { name: 'Preview, team version' })

describe('the minutes', () => {
  it('are read as they will be printed, with the status, the decision and the action', async () => {
    const { host, user } = await openMinutes()
    const sheet = await page()
    expect(sheet.textContent).toContain('DRAFT')
    expect(sheet.textContent).toMatch(/Agreed.*26\/D001.*a knock every day/)
    expect(sheet.textContent).toMatch(/Action.*26\/A001/)
    within(sheet).getByRole('table')
    await expectNoAxeFinding()
    await user.click(within(sheet).getByRole('link', { name: 'the repair page' }))
    expect(host.calls.at(-1)).toEqual({ name: 'host.open-outside', input: { url: 'https://example.org/lift' } })
  })

  it('are written item by item, and the page then says the same', async () => {
    const { user } = await openMinutes()
    await page()
    await user.keyboard('w')
    const field = await screen.findByRole('textbox', { name: /^Notes of item 3, / })
    await expectNoAxeFinding()
    const hands = handsIn(field)
    hands.come()
    hands.type('Nothing was said.')
    hands.key('Escape')
    hands.leave()
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('The minutes, item by item'))
    await user.keyboard('r')
    await waitFor(async () => expect((await page()).textContent).toContain('Nothing was said.'))
  })

  it('ask what goes in and where to before they are saved as Word, by button and by Ctrl S', async () => {
    const { user, meetingId } = await openMinutes()
    await page()
    await user.keyboard('{Control>}s{/Control}')
    const asked = { kind: 'document', request: { document: 'minutes', meetingId, version: 'team' }, format: 'docx' }
    expect(useSaveAsked.getState().asked).toEqual(asked)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.click(await screen.findByRole('button', { name: 'Save as Word' }))
    expect(useSaveAsked.getState().asked).toEqual(asked)
  })

  it('are approved on a day, and locked then', async () => {
    const { user, view } = await openMinutes()
    await page()
    await user.click(screen.getByRole('button', { name: 'Approve…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Approve these minutes' })
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: 'Approve and lock' }))
    // By the next meeting, and so on its day.
    await screen.findByText('Approved on Thursday 18 June 2026, and locked.')
    expect((await view()).meeting.state).toBe('approved')
    expect(screen.queryByRole('button', { name: 'Approve…' })).toBeNull()
    expect(screen.queryByRole('radio', { name: 'Write' })).toBeNull()
    await user.keyboard('w')
    expect(screen.queryByRole('textbox')).toBeNull()
    await waitFor(async () => expect((await page()).textContent).not.toContain('DRAFT'))
    await expectNoAxeFinding()
  })

  it('can be read but not written by who has the workspace for reading only', async () => {
    const { host, user } = await openMinutes()
    await page()
    const state = host.state()
    const { dir } = state.workspace.kind === 'none' ? { dir: '' } : state.workspace
    host.send({
      kind: 'workspace',
      state: {
        ...state,
        workspace: {
          kind: 'read-only',
          dir,
          because: { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-11T09:00:00.000Z' },
        },
      },
    })
    await screen.findByText('You are reading only.')
    expect(screen.queryByRole('radio', { name: 'Write' })).toBeNull()
    await user.keyboard('w')
    expect((await page()).textContent).toContain('a knock every day')
    await expectNoAxeFinding()
  })

  it('keep what is confidential off a second screen, read and written, until it is asked for', async () => {
    const { user, view } = await openMinutes({ isOnAWall: true })
    const item = (await view()).items[1]
    const line = 'Confidential: not shown while a second screen is on.'
    await screen.findByText(line, { selector: 'b' })
    const covered = (await page()).textContent ?? ''
    expect(covered).toContain('2. Confidential item')
    expect(covered).toContain('26/A001')
    for (const words of ['The lift is out', 'a knock every day', 'ring housing', item?.title ?? '-'])
      expect(covered).not.toContain(words)
    expect(screen.queryByRole('list', { name: 'What the check found' })).toBeNull()
    await expectNoAxeFinding()

    await user.keyboard('w')
    const region = await screen.findByRole('region', { name: 'Item 2' })
    within(region).getByRole('heading', { name: '2. Confidential item' })
    within(region).getByText(line)
    expect(within(region).queryByRole('textbox')).toBeNull()
    within(region).getByRole('button', { name: /^Show it here\s+of item 2/ })
    const first = screen.getByRole('textbox', { name: /^Notes of item 1, / })
    await waitFor(() => expect(document.activeElement).toBe(first))
    await expectNoAxeFinding()
    await user.keyboard('{Escape}s')
    const field = await screen.findByRole('textbox', { name: `Notes of item 2, ${item?.title}` })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('The minutes, item by item')
    const hands = handsIn(field)
    hands.come()
    hands.type('Said in the house. ')
    hands.key('Escape')
    hands.leave()
    await waitFor(async () => expect(JSON.stringify((await view()).items[1]?.notes)).toContain('Said in the house.'))
    await user.keyboard('r')
    await waitFor(async () => expect((await page()).textContent).toContain('Said in the house.'))
    expect((await page()).textContent).toContain('ring housing')
    expect(screen.queryByText(line)).toBeNull()
  })

  it('of a meeting that is gone say so and lead home', async () => {
    beInNoHurry()
    const host = await aHost()
    await startMillbrook(host)
    go({ screen: 'minutes', meetingId: 'meeting-that-never-was' })
    showApp(host)
    await screen.findByRole('button', { name: 'Back to the start' })
    await expectNoAxeFinding()
  })

  it('of two hundred items are all there', async () => {
    await openMinutes({ more: 200 })
    expect((await page()).textContent).toContain('Thing 199')
    expect((await page()).textContent).toContain('Thing 0')
  })
})
