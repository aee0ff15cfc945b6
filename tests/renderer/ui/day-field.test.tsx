import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { DayField } from '../../../renderer/src/ui/day-field'
import type { Day } from '../../../shared/model/common'
import { aHost, expectNoAxeFinding, showScreen } from '../on-screen'

function Field({ leans }: { readonly leans?: 'back' | 'ahead' | 'near' }) {
  const [day, setDay] = useState<Day | null>(null)
  return (
    <>
      <DayField label="Day" value={day} onChange={setDay} {...(leans && { leans })} />
      <output>{day}</output>
    </>
  )
}

/** What is understood on Tuesday 9 June 2026. */
async function understood(text: string, leans?: 'back' | 'ahead' | 'near'): Promise<string | null> {
  const user = await showScreen(await aHost(), <Field {...(leans && { leans })} />)
  await user.type(screen.getByRole('textbox', { name: 'Day' }), text)
  await expectNoAxeFinding()
  return screen.getByRole('status').textContent
}

describe('a day written without a year', () => {
  it.each([
    ['1 June', 'ahead', '2027-06-01'],
    ['1 June', 'back', '2026-06-01'],
    ['3 Dec', 'back', '2025-12-03'],
    ['friday', 'back', '2026-06-05'],
    ['9 June', 'back', '2026-06-09'],
    ['1 June', 'near', '2026-06-01'],
    ['1 July', 'near', '2026-07-01'],
    ['1 June 2024', 'back', '2024-06-01'],
  ] as const)('%s, leaning %s, is %s', async (text, leans, day) => {
    expect(await understood(text, leans)).toBe(day)
  })

  it('is the next such day unless something else is said', async () => {
    expect(await understood('1 June')).toBe('2027-06-01')
  })
})

describe('a day that is there already', () => {
  function WithDay() {
    const [day, setDay] = useState<Day | null>('2026-06-04')
    return (
      <>
        <DayField label="Due" value={day} onChange={setDay} autoFocus />
        <output>{day}</output>
      </>
    )
  }

  it('is marked when the field gets the focus, so that “fri” takes its place', async () => {
    const user = await showScreen(await aHost(), <WithDay />)
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Due' })
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('Thursday 4 June 2026')
    await user.keyboard('fri')
    expect(screen.getByRole('status').textContent).toBe('2026-06-12')
  })

  it('with letters behind it is not a day: nothing is guessed', async () => {
    const user = await showScreen(await aHost(), <WithDay />)
    const field = screen.getByRole('textbox', { name: 'Due' })
    await user.click(field)
    await user.keyboard('{End}fri')
    expect(screen.getByRole('status').textContent).toBe('')
    screen.getByText(/is not a day we know/)
  })

  it('may be said as in a sentence', async () => {
    expect(await understood('by friday')).toBe('2026-06-12')
  })
})
