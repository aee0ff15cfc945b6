import { act, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { NotesEditor } from '../../../renderer/src/features/notes/notes-editor'
import type { Notes } from '../../../shared/model/notes'
import { notesText } from '../../../shared/rules/notes'
import { ask, beginMeeting, type Hall, titleOf } from '../live/live-hall'
import { expectNoAxeFinding, heading, paste } from '../on-screen'
import { handsIn } from './hands-in-notes'

const field = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: /^Notes of item/ })
const names = (id: string): string => `<${id}>`

async function openNotes(people?: string) {
  const hall = await beginMeeting(people)
  const hands = handsIn(await field())
  hands.come()
  return { hall, hands }
}
async function kept(hall: Hall): Promise<Notes> {
  const [first] = (await hall.view()).items
  if (first === undefined) throw new Error('no item')
  return first.notes
}
const callsOf = ({ host }: Hall, name: string) => host.calls.filter((call) => call.name === name)

describe('notes', () => {
  it('make bullets, numbers and levels from what is typed', async () => {
    const { hall, hands } = await openNotes()
    hands.type('- tea')
    hands.key('Enter')
    hands.key('Tab')
    hands.type('and toast')
    hands.key('Enter')
    hands.key('Tab')
    hands.type('with jam')
    hands.key('Enter')
    hands.key('Tab')
    hands.type('no fourth level')
    hands.leave()
    await waitFor(async () => expect((await kept(hall)).content).toHaveLength(1))
    const text = JSON.stringify(await kept(hall))
    expect(text.match(/bulletList/g)).toHaveLength(3)
    await waitFor(() => expect(screen.getByRole('textbox').querySelectorAll('ul ul ul li')).toHaveLength(2))
    await expectNoAxeFinding()
  })

  it('numbers, and comes back out with Shift+Tab', async () => {
    const { hands } = await openNotes()
    hands.type('1. first')
    hands.key('Enter')
    hands.type('second')
    hands.key('Tab')
    expect((await field()).querySelectorAll('ol ol li')).toHaveLength(1)
    hands.key('Tab', { shiftKey: true })
    expect((await field()).querySelectorAll('ol > li')).toHaveLength(2)
  })

  it('become bold by Ctrl+B, and links by typing or pasting an address', async () => {
    const { hall, hands } = await openNotes()
    hands.key('b', { ctrlKey: true })
    hands.type('order')
    hands.key('b', { ctrlKey: true })
    hands.type(' see https://example.org/lift now')
    hands.leave()
    await waitFor(async () => expect(JSON.stringify(await kept(hall))).toContain('"href":"https://example.org/lift"'))
    expect((await field()).querySelector('strong')?.textContent).toBe('order')
  })

  it('make no link to a place that is not safe', async () => {
    const { hall, hands } = await openNotes()
    act(() => paste('x', '<p><a href="javascript:alert(1)">press</a> <a href="http://plain.example">or this</a></p>'))
    hands.leave()
    await waitFor(async () => expect(notesText(await kept(hall), names)).toBe('press or this'))
    expect(JSON.stringify(await kept(hall))).not.toContain('link')
  })

  it('name a person by initials, chosen with the keys, and keep an id', async () => {
    const { hall, hands } = await openNotes('Nettie Bramble, lead\nOwen Larkspur\nOlive Quill')
    hands.type('Ask @o')
    const list = await screen.findByRole('list', { name: 'People' })
    expect(list.textContent).toBe('OQ Olive QuillOL Owen Larkspur')
    await expectNoAxeFinding()
    hands.key('ArrowDown')
    hands.key('Enter')
    hands.type('today')
    hands.leave()
    const owen = await waitFor(async () => {
      const text = notesText(await kept(hall), names)
      expect(text).toMatch(/^Ask <.+> today$/)
      return text
    })
    expect(owen).not.toContain('Owen')
    expect((await field()).textContent).toBe('Ask Owen Larkspur today')
  })

  it('leave an unknown “@zz” as text by Esc', async () => {
    const { hands } = await openNotes()
    hands.type('Ask @zz')
    await screen.findByText(/Nobody here begins so/)
    hands.key('Escape')
    await waitFor(() => expect(screen.queryByText(/Nobody here begins so/)).toBeNull())
    expect((await field()).textContent).toBe('Ask @zz')
  })

  it('reach the disk as a draft while typing, and become one change when the field is left', async () => {
    const { hall, hands } = await openNotes()
    hands.type('Two neighbours have not been out')
    await waitFor(() => expect(callsOf(hall, 'draft.save').length).toBeGreaterThan(0))
    expect(callsOf(hall, 'item.write-notes')).toEqual([])
    hands.type(' since Sunday')
    hands.leave()
    await waitFor(() => expect(callsOf(hall, 'item.write-notes')).toHaveLength(1))
    await waitFor(async () =>
      expect(notesText(await kept(hall), names)).toBe('Two neighbours have not been out since Sunday'),
    )
    // Leaving again without typing is no change.
    hands.come()
    hands.leave()
    expect(callsOf(hall, 'item.write-notes')).toHaveLength(1)
  })

  it('lose nothing to an answer that was asked for before they were kept', async () => {
    const saying = (text: string): Notes => ({
      type: 'doc',
      content: text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })
    const waiting: (() => void)[] = []
    const keepAll = () =>
      act(async () => {
        for (const kept of waiting.splice(0)) kept()
      })
    const notes = (now: Notes) => (
      <NotesEditor
        label="Notes of item 1"
        notes={now}
        people={new Map()}
        onChange={() => undefined}
        onBlur={() => new Promise((resolve) => waiting.push(resolve))}
      />
    )
    const { rerender } = render(notes(saying('')))
    const hands = handsIn(await field())
    const stands = async () => (await field()).textContent
    hands.come()
    hands.type('tea and toast')
    hands.leave()
    rerender(notes(saying('')))
    expect(await stands()).toBe('tea and toast')
    await keepAll()
    // Come back to, and left as they are, before the store was asked anew.
    hands.come()
    hands.leave()
    expect(await stands()).toBe('tea and toast')
    await keepAll()
    rerender(notes(saying('tea and toast')))
    rerender(notes(saying('')))
    await waitFor(async () => expect(await stands()).toBe(''))
  })

  it('keep Ctrl+Z to themselves while typing, and show what is taken back from outside', async () => {
    const { hall, hands } = await openNotes()
    hands.type('once')
    hands.key('z', { ctrlKey: true })
    expect((await field()).textContent).toBe('')
    expect(callsOf(hall, 'history.undo')).toEqual([])
    hands.type('twice')
    hands.leave()
    await waitFor(async () => expect(notesText(await kept(hall), names)).toContain('twice'))
    await ask(hall.host, 'history.undo', {})
    await waitFor(async () => expect((await field()).textContent).toBe(''))
  })

  it('show names and words of every kind as they are', async () => {
    const { hall, hands } = await openNotes('Nettie Bramble, lead\nSíle O’Neil-Ó Súilleabháin')
    hands.type('<script>alert(1)</script> שלום @síl')
    await screen.findByRole('list', { name: 'People' })
    hands.key('Tab')
    hands.leave()
    await waitFor(async () => expect(notesText(await kept(hall), names)).toContain('<script>alert(1)</script> שלום'))
    expect((await field()).textContent).toContain('Síle O’Neil-Ó Súilleabháin')
    expect(document.querySelector('[contenteditable] script')).toBeNull()
    expect((await field()).getAttribute('dir')).toBe('auto')
  })

  it('go on being typed after a step: the next item’s notes have the focus', async () => {
    const { hall, hands } = await openNotes()
    const { items } = await hall.view()
    hands.type('first')
    await screen.findByText(/^Typing/)
    hands.key('PageDown')
    await heading(titleOf(items, 1))
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Notes of item 2, /))
    expect(notesText(await kept(hall), names)).toBe('first')
    await screen.findByText(/^Typing/)
  })

  it('give Ctrl+Enter to the room: the next letter says what to add; Esc goes back', async () => {
    const { hall, hands } = await openNotes()
    hands.type('noted')
    hands.key('Enter', { ctrlKey: true })
    await screen.findByText('Which? Press its letter.')
    await hall.user.keyboard('{Escape}')
    await screen.findByText(/^Typing/)
    hands.key('Enter', { ctrlKey: true })
    await screen.findByText('Which? Press its letter.')
    await hall.user.keyboard('d')
    await screen.findByRole('textbox', { name: 'What was agreed' })
    await waitFor(async () => expect(notesText(await kept(hall), names)).toBe('noted'))
  })

  it('are left for the keys by Esc', async () => {
    const { hands } = await openNotes()
    hands.key('Escape')
    await screen.findByText('Press a key, or M to write.')
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Live meeting, Millbrook' }))
  })
})
