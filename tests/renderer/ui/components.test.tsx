import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { SuggestField } from '../../../renderer/src/features/people/suggest-field'
import { PersonBadge } from '../../../renderer/src/ui/badge'
import { Button } from '../../../renderer/src/ui/button'
import { DayField } from '../../../renderer/src/ui/day-field'
import { Dialog } from '../../../renderer/src/ui/dialog'
import { Due } from '../../../renderer/src/ui/due'
import { Empty } from '../../../renderer/src/ui/empty'
import { Caps, KeyBar } from '../../../renderer/src/ui/keys'
import { ActionMenu } from '../../../renderer/src/ui/menu'
import { Notice } from '../../../renderer/src/ui/notice'
import { PageHeader } from '../../../renderer/src/ui/page-header'
import { Segmented } from '../../../renderer/src/ui/segmented'
import { Select } from '../../../renderer/src/ui/select'
import { StatusShape } from '../../../renderer/src/ui/status-shape'
import { TextField } from '../../../renderer/src/ui/text-field'
import { showProblem, showToast } from '../../../renderer/src/ui/toasts'
import { useKeys } from '../../../renderer/src/ui/use-keys'
import { aHost, expectNoAxeFinding, showScreen } from '../on-screen'

const today = '2026-06-09'
const columns = [
  { id: 'todo', label: 'To do' },
  { id: 'doing', label: 'Doing' },
] as const

describe('the parts every screen is made of', () => {
  it('have no accessibility finding side by side', async () => {
    await showScreen(
      await aHost(),
      <>
        <PageHeader plate={{ code: 'MILL', shape: 'theme' }} title="Actions" sentence={<b>3 late</b>} />
        <Button kind="primary" keys="Ctrl I">
          Issue the agenda
        </Button>
        <Button isDisabled why="Item 8 needs an outcome.">
          Close the meeting
        </Button>
        <PersonBadge person={{ initials: 'OL', name: 'Owen Larkspur' }} as="helper" />
        <PersonBadge person={null} />
        <Due due="2026-06-05" today={today} />
        <StatusShape of="proposed" /> Proposed done
        <Notice kind="held" title="Homelessness has no enabler." />
        <Empty title="No pledges yet">A pledge has two sides.</Empty>
        <TextField label="Title" value="" onChange={() => undefined} error="A title is needed." />
        <Select label="Column" options={columns} value="todo" onChange={() => undefined} />
        <Segmented label="It is" options={columns} value="todo" onChange={() => undefined} />
        <DayField label="Due" value="2026-06-12" onChange={() => undefined} />
        <KeyBar keys={[{ keys: 'J K', does: 'next' }]} />
      </>,
    )
    await expectNoAxeFinding()
    expect(screen.getByRole('button', { name: 'Issue the agenda' })).toBeTruthy()
    expect(screen.getByRole('img', { name: 'Owen Larkspur, helps' })).toBeTruthy()
    screen.getByText('4 days late')
    screen.getByText('Item 8 needs an outcome.')
  })

  it('read a day as people say it, and say what does not exist', async () => {
    const days: (string | null)[] = []
    function Form() {
      const [day, setDay] = useState<string | null>(null)
      return (
        <DayField
          label="Due"
          value={day}
          onChange={(next) => {
            days.push(next)
            setDay(next)
          }}
        />
      )
    }
    const user = await showScreen(await aHost(), <Form />)
    await user.type(screen.getByLabelText('Due'), '12 june 2026')
    screen.getByText('Friday 12 June 2026')
    expect(days.at(-1)).toBe('2026-06-12')
    await user.clear(screen.getByLabelText('Due'))
    await user.type(screen.getByLabelText('Due'), '31 june 2026')
    screen.getByText(/Perhaps Tuesday 30 June 2026\?/)
    expect(days.at(-1)).toBeNull()
  })

  it('lose no letter of a field that opens under Enter: it has the focus as soon as it is seen', () => {
    function Line({ field }: { readonly field: ReactNode }) {
      const [isOpen, setOpen] = useState(false)
      return isOpen ? (
        field
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          Change it
        </button>
      )
    }
    const at = { value: '', onChange: () => undefined, autoFocus: true }
    for (const field of [
      <TextField key="line" label="Target" {...at} />,
      <TextField key="lines" label="Target" multiline {...at} />,
      <SuggestField key="who" label="Target" {...at} options={[]} />,
    ]) {
      const { unmount } = render(<Line field={field} />)
      // What Enter makes of a plain button: a press that no pointer made.
      fireEvent.click(screen.getByRole('button', { name: 'Change it' }))
      expect(document.activeElement?.matches('input, textarea')).toBe(true)
      unmount()
    }
  })

  it('open a menu with Enter and do what is chosen in it', async () => {
    const chosen = vi.fn()
    const user = await showScreen(
      await aHost(),
      <ActionMenu label="Move to" trigger={<Button>Move to…</Button>} items={columns} onAction={chosen} />,
    )
    await user.tab()
    await user.keyboard('{Enter}')
    await screen.findByRole('menuitem', { name: 'To do' })
    await user.click(screen.getByRole('menuitem', { name: 'Doing' }))
    expect(chosen).toHaveBeenCalledWith('doing')
  })

  it('take the last thing back from its toast, and keep a problem until it is closed', async () => {
    const user = await showScreen(await aHost(), <p>A screen</p>)
    fireEvent.focus(window)
    showToast({ words: 'Moved to Doing', canUndo: true })
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByText('There is nothing to take back.')
    showProblem({ code: 'disk-full', path: 'C:\\Team' })
    await screen.findByText(/Nothing is lost, and nothing new can be saved/)
    await expectNoAxeFinding()
  })
})

describe('keys', () => {
  /** "Ctrl 1, then Ctrl 9" said two keys one after another for nine of which each does something. */
  it('of which there are many are drawn as the first to the last', () => {
    const { container } = render(<Caps keys="Ctrl 1 to Ctrl 9" />)
    expect(container.textContent).toBe('Ctrl 1 to Ctrl 9')
    expect([...container.querySelectorAll('kbd')].map((cap) => cap.textContent)).toEqual(['Ctrl 1', 'Ctrl 9'])
  })

  function Bound({ keys, isOn = true }: { readonly keys: Record<string, () => unknown>; readonly isOn?: boolean }) {
    useKeys(keys, { isOn })
    return null
  }

  it('of one letter stay silent in a text field, chords do not', async () => {
    const n = vi.fn()
    const issue = vi.fn()
    render(
      <>
        <Bound keys={{ n, 'Ctrl+I': issue }} />
        <input aria-label="Title" />
      </>,
    )
    const user = userEvent.setup()
    await user.keyboard('n')
    expect(n).toHaveBeenCalledTimes(1)
    await user.click(screen.getByLabelText('Title'))
    await user.keyboard('n{Control>}i{/Control}')
    expect(n).toHaveBeenCalledTimes(1)
    expect(issue).toHaveBeenCalledTimes(1)
  })

  it('of a screen are silent while a dialog or an open list lies above, and sound again after', async () => {
    const n = vi.fn()
    function Page() {
      const [isOpen, setOpen] = useState(false)
      return (
        <>
          <Bound keys={{ n, o: () => setOpen(true) }} />
          <Select label="Column" options={columns} value="todo" onChange={() => undefined} />
          <Dialog title="Drop it?" isOpen={isOpen} onClose={() => setOpen(false)}>
            <p>Why, in a few words</p>
          </Dialog>
        </>
      )
    }
    render(<Page />)
    const user = userEvent.setup()
    await user.keyboard('o')
    await screen.findByRole('dialog')
    await user.keyboard('n')
    expect(n).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    await user.keyboard('n')
    expect(n).toHaveBeenCalledTimes(1)
  })

  it('of a child go before its parent’s, and what answers false is passed on', async () => {
    const parent = vi.fn()
    function Child() {
      useKeys({ x: () => false })
      return null
    }
    function Parent() {
      useKeys({ x: parent })
      return <Child />
    }
    render(<Parent />)
    await userEvent.setup().keyboard('x')
    expect(parent).toHaveBeenCalledTimes(1)
  })

  it('of a screen go before the press of a focused button', async () => {
    const make = vi.fn()
    const press = vi.fn()
    render(
      <>
        <Bound keys={{ 'ctrl+enter': make }} />
        <Button onPress={press}>Read it</Button>
      </>,
    )
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(make).toHaveBeenCalledTimes(1)
    expect(press).not.toHaveBeenCalled()
  })
})

describe('a dialog that closes', () => {
  it('gives the focus back at once, so that the next key goes where somebody sees it go', async () => {
    const user = userEvent.setup()
    function Line() {
      const [isOpen, setOpen] = useState(false)
      const open = ({ key }: { readonly key: string }) => key === 'Enter' && setOpen(true)
      return (
        <>
          <input aria-label="The line" onKeyDown={open} />
          {isOpen && (
            <Dialog title="Write it out" isOpen onClose={() => setOpen(false)}>
              <Button autoFocus onPress={() => setOpen(false)}>
                Send
              </Button>
            </Dialog>
          )}
        </>
      )
    }
    render(<Line />)
    await user.type(screen.getByLabelText('The line'), 'words{Enter}')
    await screen.findByRole('dialog')
    // A machine so busy that no frame is drawn for a while.
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockImplementation(() => 0)
    try {
      fireEvent.click(screen.getByRole('button', { name: 'Send' }))
      expect(screen.queryByRole('dialog')).toBeNull()
      await Promise.resolve()
      expect(document.activeElement).toBe(screen.getByLabelText('The line'))
    } finally {
      frames.mockRestore()
    }
  })
})
