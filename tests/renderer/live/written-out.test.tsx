import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { forgetKeptLines } from '../../../renderer/src/features/live/kept-lines'
import { expectNoAxeFinding, heading } from '../on-screen'
import { ask, beginMeeting, type Hall, titleOf } from './live-hall'

const writeItOut = '{Control>}{Shift>}{Enter}{/Shift}{/Control}'
const linesOf = async ({ host, meetingId }: Hall) =>
  Object.fromEntries((await ask(host, 'draft.lines', { meetingId })).map(({ place, text }) => [place, text]))

/** As in a window that knows nothing of it: only the disk does. */
async function comeBack({ meetingId }: Hall): Promise<void> {
  act(() => go({ screen: 'home' }))
  await screen.findByRole('button', { name: /^Go (on|into)/ })
  forgetKeptLines()
  act(() => go({ screen: 'live', meetingId }))
  await heading('Welcome and confidentiality')
}

const field = (dialog: HTMLElement, name: string) => within(dialog).getByRole('textbox', { name })
const who = (dialog: HTMLElement) => within(dialog).getAllByRole('combobox', { name: 'Who' })

describe('a pledge that was being written out when the app died', () => {
  it('stands there again field by field, and goes from the disk when it is made', async () => {
    const hall = await beginMeeting()
    const { user, view } = hall
    const itemId = (await view()).items[0]?.id
    await user.keyboard('p')
    await user.type(await screen.findByRole('textbox', { name: 'What is promised' }), `The kitchen${writeItOut}`)
    const dialog = await screen.findByRole('dialog', { name: 'Write the pledge out' })
    expect(within(dialog).queryByRole('button', { name: 'Begin again' })).toBeNull()
    // The title is put right in here: it is the line's own text.
    await user.type(field(dialog, 'The pledge'), ' on Thursdays')
    const [we, you] = who(dialog)
    for (const [at, words] of [
      [we, 'nb'],
      [within(dialog).getAllByRole('textbox', { name: 'What' })[0], 'open the ha'],
      [you, 'residents'],
      [field(dialog, 'Target'), 'Twelve Thursdays'],
    ] as const) {
      if (at === undefined) throw new Error('a field is missing')
      await user.type(at, words)
      await user.tab()
    }
    await user.type(field(dialog, 'Review'), '3 September 2026')
    await user.tab()
    await waitFor(async () =>
      expect(await linesOf(hall)).toEqual({
        [`pledge ${itemId}`]: 'The kitchen on Thursdays',
        [`written out we, who ${itemId}`]: expect.stringMatching(/nb|Nettie/),
        [`written out we, what ${itemId}`]: 'open the ha',
        [`written out you, who ${itemId}`]: expect.stringMatching(/residents/i),
        [`written out target ${itemId}`]: 'Twelve Thursdays',
        [`written out review ${itemId}`]: '2026-09-03',
      }),
    )
    await user.keyboard('{Escape}{Escape}')
    await comeBack(hall)

    await screen.findByRole('button', { name: /pledge ?, begun$/ })
    await user.keyboard('p')
    const line = await screen.findByRole('textbox', { name: 'What is promised' })
    expect(line).toHaveProperty('value', 'The kitchen on Thursdays')
    screen.getByText('go on writing it out', { exact: false })
    // Enter alone would leave the rest behind.
    await user.keyboard('{Enter}')
    const again = await screen.findByRole('dialog', { name: 'Write the pledge out' })
    within(again).getByText('What you had begun is still here.')
    expect(within(again).getAllByRole('textbox', { name: 'What' })[0]).toHaveProperty('value', 'open the ha')
    expect(field(again, 'Target')).toHaveProperty('value', 'Twelve Thursdays')
    expect(field(again, 'Review')).toHaveProperty('value', 'Thursday 3 September 2026')
    await expectNoAxeFinding()
    await user.type(within(again).getAllByRole('textbox', { name: 'What' })[0] ?? again, 'll')
    await user.click(within(again).getByRole('button', { name: 'It is offered' }))
    await waitFor(async () => expect(await linesOf(hall)).toEqual({}))
    expect((await view()).pledges).toMatchObject([
      {
        title: 'The kitchen on Thursdays',
        weWill: { by: { kind: 'person' }, text: 'open the hall' },
        youWill: { by: { kind: 'residents' } },
        target: 'Twelve Thursdays',
        reviewOn: '2026-09-03',
      },
    ])
  })

  it('goes along with its line to the next item, and is discarded by beginning again', async () => {
    const hall = await beginMeeting()
    const { user, view } = hall
    const { items } = await view()
    await user.keyboard('p')
    await user.type(await screen.findByRole('textbox', { name: 'What is promised' }), `Tea${writeItOut}`)
    await user.type(field(await screen.findByRole('dialog'), 'Target'), 'Ten')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('What is promised'))
    await user.keyboard('{PageDown}')
    await heading(titleOf(items, 1))
    await waitFor(async () =>
      expect(await linesOf(hall)).toEqual({
        [`pledge ${items[1]?.id}`]: 'Tea',
        [`written out target ${items[1]?.id}`]: 'Ten',
      }),
    )
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog')
    expect(field(dialog, 'Target')).toHaveProperty('value', 'Ten')
    await user.click(within(dialog).getByRole('button', { name: 'Begin again' }))
    for (const name of ['The pledge', 'Target']) expect(field(dialog, name)).toHaveProperty('value', '')
    await waitFor(async () => expect(await linesOf(hall)).toEqual({}))
  })
})

describe('a question that was being written out when the app died', () => {
  it('stands there again with what was chosen, and goes from the disk when it is made', async () => {
    const hall = await beginMeeting()
    const { user, view } = hall
    await user.keyboard('e')
    await user.type(
      await screen.findByRole('textbox', { name: 'The question to the enabler' }),
      `Who pays for the urn?${writeItOut}`,
    )
    const dialog = await screen.findByRole('dialog', { name: 'Write the question out' })
    await user.click(within(dialog).getByRole('button', { name: /What is asked for$/ }))
    await user.click(await screen.findByRole('option', { name: 'Money' }))
    const tried = '<script> نطع, two shops'
    await user.click(field(dialog, 'What was tried'))
    await user.paste(tried)
    await user.type(field(dialog, 'What happens if nothing is done'), 'No te')
    await user.type(field(dialog, 'Needed by'), '3 July 2026')
    await user.tab()
    await waitFor(async () =>
      expect(Object.values(await linesOf(hall)).toSorted()).toEqual(
        ['2026-07-03', tried, 'No te', 'Who pays for the urn?', 'money'].toSorted(),
      ),
    )
    await user.keyboard('{Escape}{Escape}')
    await comeBack(hall)

    await user.keyboard('e')
    await screen.findByRole('textbox', { name: 'The question to the enabler' })
    await user.keyboard(writeItOut)
    const again = await screen.findByRole('dialog', { name: 'Write the question out' })
    expect(field(again, 'The question')).toHaveProperty('value', 'Who pays for the urn?')
    expect(field(again, 'What was tried')).toHaveProperty('value', tried)
    expect(field(again, 'What happens if nothing is done')).toHaveProperty('value', 'No te')
    within(again).getByRole('button', { name: /^Money.*What is asked for$/ })
    await expectNoAxeFinding()
    await user.click(within(again).getByRole('button', { name: 'Keep it drafted' }))
    await waitFor(async () => expect(await linesOf(hall)).toEqual({}))
    expect((await view()).escalations).toMatchObject([
      { question: 'Who pays for the urn?', ask: 'money', tried, ifNothing: 'No te', neededBy: '2026-07-03' },
    ])
    // The next one at this item begins with nothing.
    const line = await screen.findByRole('textbox', { name: 'The question to the enabler' })
    await user.type(line, `And the tea?${writeItOut}`)
    const next = await screen.findByRole('dialog', { name: 'Write the question out' })
    expect(field(next, 'What was tried')).toHaveProperty('value', '')
  })
})
