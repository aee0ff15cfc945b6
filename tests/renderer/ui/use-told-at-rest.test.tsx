import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { Announcer } from '../../../renderer/src/ui/announce'
import { useToldAtRest } from '../../../renderer/src/ui/use-told-at-rest'

function Line() {
  const [text, setText] = useState('')
  const words = useToldAtRest<HTMLSpanElement>(text)
  return (
    <>
      <input aria-label="Line" value={text} onChange={(event) => setText(event.target.value)} />
      <span ref={words}>
        <b>{text}</b>
        <i>
          <span aria-hidden="true">OL</span>understood
        </i>
      </span>
      <Announcer />
    </>
  )
}

it('what was understood is told once typing rests, and no half word before', async () => {
  render(<Line />)
  const said: string[] = []
  const watch = new MutationObserver(() => {
    const now = document.querySelector('[data-live-announcer]')?.textContent ?? ''
    if (now !== '') said.push(now)
  })
  watch.observe(document.body, { subtree: true, childList: true, characterData: true })
  await userEvent.type(screen.getByLabelText('Line'), 'ol fri')
  await waitFor(() => expect(said).toContain('ol fri, understood'))
  watch.disconnect()
  expect(new Set(said)).toEqual(new Set(['ol fri, understood']))
})
