import { waitFor } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { addAction, openToday } from './millbrook'

it('brings the whole chosen line into sight, with its buttons', async () => {
  const { user } = await openToday((host, localityId) => addAction(host, localityId, { title: 'Ring Peakside Homes' }))
  const scrolled: string[] = []
  const spy = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolled.push(this.textContent ?? '')
  })
  onTestFinished(() => spy.mockRestore())
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(scrolled.at(-1)).toMatch(/Millbrook, Thursday.*Open the agenda/))
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(scrolled.at(-1)).toMatch(/Ring Peakside Homes.*Propose done/))
})
