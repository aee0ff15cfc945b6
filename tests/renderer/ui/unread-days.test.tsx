import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { WriteOutPledge } from '../../../renderer/src/features/live/write-out-pledge'
import { WriteOutQuestion } from '../../../renderer/src/features/live/write-out-question'
import { AskDialog } from '../../../renderer/src/ui/ask-dialog'
import { Button } from '../../../renderer/src/ui/button'
import { DayField } from '../../../renderer/src/ui/day-field'
import { TextField } from '../../../renderer/src/ui/text-field'
import { UnreadDays } from '../../../renderer/src/ui/unread-days'
import type { Day } from '../../../shared/model/common'
import { said, sampleHost, showQuestion } from '../escalations/some-questions'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'

/** A reason, some words and a day; what is said with it. */
function Asking({ onSay }: { readonly onSay: (day: Day | null) => void }) {
  const [day, setDay] = useState<Day | null>('2026-06-11')
  const [words, setWords] = useState('')
  const say = () => onSay(day)
  return (
    <AskDialog title="Until when?" does="Say it" keys="Ctrl Enter" onDo={say} onClose={() => undefined}>
      <TextField label="Reason" value={words} onChange={setWords} onEnter={say} />
      <TextField label="Words" value={words} onChange={setWords} multiline />
      <DayField label="Until" value={day} onChange={setDay} onEnter={say} />
    </AskDialog>
  )
}

async function ask() {
  const saidDays: (Day | null)[] = []
  const user = await showScreen(await aHost(), <Asking onSay={(day) => saidDays.push(day)} />)
  const field = screen.getByRole('textbox', { name: 'Until' })
  return { user, field, saidDays }
}

describe('a day that is not understood', () => {
  it('is never taken for no day, by Enter, Ctrl Enter or the button, from whichever field', async () => {
    const { user, field, saidDays } = await ask()
    await user.clear(field)
    await user.type(field, 'end of Juen{Enter}')
    await user.keyboard('{Control>}{Enter}{/Control}')
    const reason = screen.getByRole('textbox', { name: 'Reason' })
    await user.type(reason, 'named people{Enter}')
    expect(document.activeElement).toBe(field)
    const words = screen.getByRole('textbox', { name: 'Words' })
    await user.click(words)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(document.activeElement).toBe(field)
    await user.click(screen.getByRole('button', { name: /^Say it/ }))
    expect(document.activeElement).toBe(field)
    screen.getByRole('button', { name: /^Leave it/ }).focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(document.activeElement).toBe(field)
    expect(saidDays).toEqual([])
    expect(said()).toContain('“end of Juen” is not a day we know')
    await expectNoAxeFinding()
    await user.click(words)
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(words)

    await user.clear(field)
    await user.type(field, '30 June{Enter}')
    expect(saidDays).toEqual(['2026-06-30'])
    await user.clear(field)
    await user.type(reason, '{Enter}')
    expect(saidDays).toEqual(['2026-06-30', null])
  })

  it('is written to its end where no day means today', async () => {
    function Fallen() {
      const [day, setDay] = useState<Day>('2026-06-09')
      return (
        <UnreadDays>
          <DayField label="Said on" leans="back" value={day} onChange={(next) => setDay(next ?? '2026-06-09')} />
          <Button kind="primary" onPress={() => setDay('2026-01-01')}>
            Another
          </Button>
          <output>{day}</output>
        </UnreadDays>
      )
    }
    const user = await showScreen(await aHost(), <Fallen />)
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Said on' })
    await user.clear(field)
    await user.type(field, 'last frx')
    await user.click(screen.getByRole('button', { name: 'Another' }))
    expect(screen.getByRole('status').textContent).toBe('2026-06-09')
    expect(field.value).toBe('last frx')
    await user.type(field, '{Backspace}i')
    expect(screen.getByRole('status').textContent).toBe('2026-06-05')
    await user.click(screen.getByRole('button', { name: 'Another' }))
    expect(field.value).toContain('1 January 2026')
  })

  it('is not left out of what is written out over the room, with either button', async () => {
    const host = await aHost()
    const { localityId, meetingId } = await startMillbrook(host)
    const opened = await host.core().call('meeting.open', { meetingId })
    const where = { localityId, meetingId, itemId: opened.ok ? (opened.value.items[0]?.id ?? '') : '' }
    const stays = () => undefined
    const given = { where, onWritten: stays, onClose: stays }
    const user = await showScreen(host, <WriteOutQuestion question="May we?" onQuestion={stays} {...given} />)
    for (const [field, buttons] of [
      ['Needed by', [/^Keep it drafted/, /^Send it now/]],
      ['Review', [/^It is offered/, /^Both sides agree/]],
    ] as const) {
      const day = screen.getByRole('textbox', { name: field })
      await user.type(day, '32 June')
      for (const name of buttons) {
        await user.click(screen.getByRole('button', { name }))
        expect(document.activeElement).toBe(day)
      }
      cleanup()
      if (field === 'Needed by')
        await showScreen(host, <WriteOutPledge title="The kitchen" onTitle={stays} {...given} />)
    }
    expect(host.calls.filter(({ name }) => name.endsWith('.write'))).toEqual([])
  })

  it('does not take away when a question is needed', async () => {
    const host = await sampleHost()
    const { user, question, head } = await showQuestion(host, /pavilion/)
    expect(question.neededBy).not.toBeNull()
    await user.keyboard('e')
    const dialog = await screen.findByRole('dialog', { name: 'When it is needed' })
    const field = within(dialog).getByRole('textbox', { name: 'Needed by' })
    await user.clear(field)
    await user.type(field, '32 June{Enter}')
    await user.click(within(dialog).getByRole('button', { name: /^Change the day/ }))
    expect(dialog.isConnected).toBe(true)
    expect((await head()).neededBy).toBe(question.neededBy)
    expect(host.calls.some(({ name }) => name === 'escalation.edit')).toBe(false)
    await user.clear(field)
    await user.type(field, '30 June{Enter}')
    await waitFor(async () => expect((await head()).neededBy).toBe('2026-06-30'))
  })
})
