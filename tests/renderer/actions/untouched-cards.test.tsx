import { waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { card, said, showBoard, titlesIn } from './a-board'

/**
 * What React last drew the contents of each card with: a new object each time they are drawn, and only then.
 * The bench reads the same in the real window.
 */
function drawnWith(): ReadonlyMap<string, unknown> {
  const contents = [...document.querySelectorAll('[data-card] > [id^="slip-"]')]
  return new Map(contents.map((node) => [node.id.slice('slip-'.length), propsOf(node)]))
}

function propsOf(node: Element): unknown {
  const key = Object.keys(node).find((name) => name.startsWith('__reactProps$'))
  if (key === undefined) throw new Error('React no longer keeps the props on the element')
  return Reflect.get(node, key)
}

function drawnAgain(before: ReadonlyMap<string, unknown>): readonly string[] {
  const now = drawnWith()
  return [...before.keys()].filter((id) => now.get(id) !== before.get(id))
}

/** No frame follows the first until `go`, however long the board took to be looked at. */
function holdFrames(): { readonly go: () => void } {
  const held: FrameRequestCallback[] = []
  const spy = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((next) => held.push(next))
  return {
    go: () => {
      spy.mockRestore()
      for (const next of held) requestAnimationFrame(next)
    },
  }
}

describe('a board of many cards', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    title: `Action number ${index}`,
    column: index % 2 === 0 ? ('todo' as const) : ('doing' as const),
  }))

  const allDrawn = async () => {
    await waitFor(() => expect(drawnWith().size).toBe(many.length))
    return drawnWith()
  }

  it('draws no card again but the one that is lifted, moved and dropped', async () => {
    const frames = holdFrames()
    const { user, ids } = await showBoard(many)
    // What is in sight comes first, the rest in the frames that follow.
    expect(drawnWith().size).toBeLessThan(40)
    frames.go()
    const before = await allDrawn()
    card('Action number 4').focus()
    await user.keyboard(' {ArrowRight}{ArrowDown}')
    expect(drawnAgain(before)).toEqual([])
    await user.keyboard(' ')
    await waitFor(() => expect(said()).toMatch(/^Moved/))
    expect(titlesIn('Doing')).toContain('Action number 4')
    expect(drawnAgain(before)).toEqual([ids[4]])
  })

  it('draws none again but those that are moved when several are', async () => {
    const { user, ids } = await showBoard(many)
    const before = await allDrawn()
    card('Action number 4').focus()
    await user.keyboard('x{Shift>}{ArrowDown}{ArrowDown}{/Shift} {ArrowRight}{ArrowRight}{ArrowRight}')
    expect(drawnAgain(before)).toEqual([])
    await user.keyboard(' ')
    await waitFor(() => expect(said()).toMatch(/^Moved 3 actions/))
    expect(drawnAgain(before).toSorted()).toEqual([ids[4], ids[6], ids[8]].toSorted())
  })

  it('draws one card again when that one changes', async () => {
    const { host, ids } = await showBoard(many)
    const before = await allDrawn()
    const actionId = ids[7] ?? ''
    await host.core().call('action.edit', { actionId, dueOn: '2026-06-12' })
    await waitFor(() => expect(drawnAgain(before)).toEqual([actionId]))
  })
})
