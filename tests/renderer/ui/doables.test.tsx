import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  canBeDoneWhileTyping,
  type Doable,
  typingChord,
  useDoableRegistry,
  useDoables,
} from '../../../renderer/src/ui/doables'
import { KeyLayer } from '../../../renderer/src/ui/key-layer'
import { keyWords } from '../../../renderer/src/ui/key-words'
import { KeyBar, Keys } from '../../../renderer/src/ui/keys'

beforeEach(() => useDoableRegistry.setState({ oneKey: true }))

function Screen({ doables }: { readonly doables: readonly Doable[] }) {
  useDoables(doables)
  return (
    <>
      <input aria-label="Line" />
      <KeyBar keys={[{ keys: 'N', does: 'add' }]} />
    </>
  )
}

/** Presses a key in the moment in which what stands in it is seen, before any later task. */
function PressedAtOnce({ press, children }: { readonly press: string; readonly children: ReactNode }) {
  useLayoutEffect(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: press }))
  }, [press])
  return children
}

/** The palette runs what was listed a render ago, as long as nothing later has come. */
it('what the palette runs is what is seen, in the same breath', () => {
  const seen: number[] = []
  function Counting({ turn }: { readonly turn: number }) {
    useDoables([{ name: 'Count', run: () => seen.push(turn) }])
    return null
  }
  function Palette({ turn }: { readonly turn: number }) {
    useLayoutEffect(() => {
      if (turn === 2) for (const list of useDoableRegistry.getState().lists.values()) for (const one of list) one.run()
    }, [turn])
    return <Counting turn={turn} />
  }
  const { rerender } = render(<Palette turn={1} />)
  rerender(<Palette turn={2} />)
  expect(seen).toEqual([2])
})

describe('the chord of a one-key command', () => {
  it('is Ctrl and its letter, where text editing, the window and the app leave it free', () => {
    expect([...'dfghjmnot.'].map((key) => typingChord({ key }))).toEqual([...'dfghjmnot.'].map((key) => `ctrl+${key}`))
  })

  it('never takes what text editing owns', () => {
    const owned = [...'abceiklqruvwxyz']
    for (const key of [...owned, ...'ps0123456789+-=,']) {
      const chord = typingChord({ key })
      expect(chord).not.toBeNull()
      expect(chord).not.toBe(`ctrl+${key}`)
    }
    // Paste as plain text, and redo.
    expect([typingChord({ key: 'v' }), typingChord({ key: 'z' })]).toEqual(['ctrl+alt+v', 'ctrl+alt+z'])
    expect(typingChord({ key: 'delete' })).toBe('ctrl+shift+d')
  })

  it('is not needed where no text field wants the key', () => {
    for (const key of ['escape', 'f2', 'alt+arrowup', 'ctrl+i']) {
      expect(typingChord({ key })).toBeNull()
      expect(canBeDoneWhileTyping({ name: 'x', key, run: () => undefined })).toBe(true)
    }
    expect(canBeDoneWhileTyping({ name: 'x', key: 'enter', run: () => undefined })).toBe(false)
  })

  it('is printed as on the keys', () => {
    expect(['ctrl+shift+b', 'delete', 'ctrl+-', 'ctrl++', 'arrowleft', '£'].map(keyWords)).toEqual([
      'Ctrl Shift B',
      'Del',
      'Ctrl −',
      'Ctrl +',
      '←',
      '£',
    ])
  })
})

describe('a declared command', () => {
  it('acts on its key outside text fields, and on its chord inside them too', async () => {
    const run = vi.fn()
    render(<Screen doables={[{ name: 'Add an item', key: 'n', run }]} />)
    const user = userEvent.setup()
    await user.keyboard('n')
    expect(run).toHaveBeenCalledTimes(1)
    await user.type(screen.getByLabelText('Line'), 'n')
    expect(run).toHaveBeenCalledTimes(1)
    expect(screen.getByLabelText('Line')).toHaveProperty('value', 'n')
    await user.keyboard('{Control>}n{/Control}')
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('loses no key that is pressed in the moment it is seen, and then means what is seen', () => {
    const run = vi.fn()
    const doing = (what: string) => [{ name: 'Add', key: 'n', run: () => run(what) }]
    const { rerender } = render(
      <PressedAtOnce press="n">
        <Screen doables={doing('first')} />
      </PressedAtOnce>,
    )
    rerender(
      <PressedAtOnce press="N">
        <Screen doables={doing('second')} />
      </PressedAtOnce>,
    )
    expect(run.mock.calls).toEqual([['first'], ['second']])
  })

  it('is not acted on from the moment a dialog lies above it', () => {
    const run = vi.fn()
    render(
      <PressedAtOnce press="n">
        <Screen doables={[{ name: 'Add', key: 'n', run }]} />
        <KeyLayer>
          <p>Above</p>
        </KeyLayer>
      </PressedAtOnce>,
    )
    expect(run).not.toHaveBeenCalled()
  })

  it('is not in the foot line while a field or a dialog would not let its key act', async () => {
    render(
      <>
        <input aria-label="Line" />
        <div role="dialog" aria-label="Above">
          <button type="button">Leave it</button>
        </div>
        <KeyBar
          keys={[
            { keys: 'Space', does: 'lift' },
            { keys: 'Del', does: 'nobody' },
            { keys: 'Esc', does: 'back' },
          ]}
        />
      </>,
    )
    const foot = () => screen.getByRole('list', { name: 'Keys' }).textContent
    expect(foot()).toBe('Space liftDel nobodyEsc back')
    act(() => screen.getByLabelText('Line').focus())
    expect(foot()).toBe('Esc back')
    act(() => screen.getByRole('button', { name: 'Leave it' }).focus())
    expect(foot()).toBe('')
  })

  it('acts only on its chord where one-key commands are switched off, and is drawn so', async () => {
    const run = vi.fn()
    useDoableRegistry.setState({ oneKey: false })
    render(<Screen doables={[{ name: 'Add an item', key: 'n', run }]} />)
    const user = userEvent.setup()
    await user.keyboard('n')
    expect(run).not.toHaveBeenCalled()
    await user.keyboard('{Control>}n{/Control}')
    expect(run).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('list', { name: 'Keys' }).textContent).toBe('Ctrl N add')
  })

  it('leaves a chord that is the text’s own to the text', async () => {
    const run = vi.fn()
    render(<Screen doables={[{ name: 'Undo', typing: 'ctrl+z', isTextFirst: true, run }]} />)
    const user = userEvent.setup()
    await user.click(screen.getByLabelText('Line'))
    await user.keyboard('{Control>}z{/Control}')
    expect(run).not.toHaveBeenCalled()
    await user.click(document.body)
    screen.getByLabelText('Line').blur()
    await user.keyboard('{Control>}z{/Control}')
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('is listed with its newest meaning while it can be done, and no longer', async () => {
    const said: number[] = []
    function Counting() {
      const [count, setCount] = useState(0)
      useDoables([{ name: 'Say', run: () => said.push(count), isOn: count < 2 }])
      return (
        <button type="button" onClick={() => setCount(count + 1)}>
          <Keys keys="N" />
        </button>
      )
    }
    const listed = () => [...useDoableRegistry.getState().lists.values()].flat().map((one) => one.name)
    const { unmount } = render(<Counting />)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button'))
    expect(listed()).toEqual(['Say'])
    for (const list of useDoableRegistry.getState().lists.values()) list[0]?.run()
    expect(said).toEqual([1])
    await user.click(screen.getByRole('button'))
    expect(listed()).toEqual([])
    unmount()
    expect(useDoableRegistry.getState().lists.size).toBe(0)
  })
})
