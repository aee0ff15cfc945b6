import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { itemsOf, rows, showAgenda, title, titles } from './an-agenda'

/** What React last drew each row with: a new object each time it is drawn, and only then. */
function drawnWith(): ReadonlyMap<string, unknown> {
  return new Map(rows().map((node) => [node.dataset.card ?? '', propsOf(node)]))
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

describe('an agenda of many items', () => {
  const open = async () => {
    const shown = await showAgenda({
      prepare: async (host, meetingId) => {
        for (let n = 0; n < 30; n += 1) {
          const item = { itemKind: 'challenge', title: `Item number ${n}`, minutes: 1, after: null } as const
          await host.core().call('item.add', { meetingId, ...item })
        }
      },
    })
    const ids = (await itemsOf(shown.host, shown.meetingId)).map((item) => item.id)
    return { ...shown, ids }
  }

  it('draws two rows at an arrow key: the one that was chosen, and the one that is', async () => {
    const { user, ids } = await open()
    title('Item number 20').focus()
    await user.keyboard('{ArrowDown}')
    const before = drawnWith()
    const at = ids.indexOf(document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card ?? '')
    await user.keyboard('{ArrowDown}')
    expect(drawnAgain(before)).toEqual([ids[at], ids[at + 1]])
  })

  it('draws one row when its title changes, also once the answer of the core has come', async () => {
    const { user, host, meetingId, ids } = await open()
    const row = title('Item number 20')
    row.focus()
    const at = titles().indexOf('Item number 20')
    await user.keyboard('{F2}')
    await user.keyboard('{Control>}a{/Control}The lift{Enter}')
    const before = drawnWith()
    await host.core().call('item.edit', { meetingId, itemId: ids[2] ?? '', title: 'Written elsewhere' })
    await waitFor(() => expect(titles()[2]).toBe('Written elsewhere'))
    expect(titles()[at]).toBe('The lift')
    expect(drawnAgain(before)).toEqual([ids[2]])
  })
})
