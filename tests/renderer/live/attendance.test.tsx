import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { attendanceRows } from '../../../renderer/src/features/live/attendance-rows'
import { aLocality, anAttendance, aPerson } from '../../builders'
import { expectNoAxeFinding, heading } from '../on-screen'
import { ask, beginMeeting, type Hall } from './live-hall'

const team = `Cass Underhill, clerk
Dot Hazelwood, Residents’ Group
Farida Thistle, Primary School
Owen O’Neil-Ó Súilleabháin (Peakside Homes)
Priya Fernley, Millbrook Surgery`

async function takeAttendance(people = team): Promise<Hall> {
  const hall = await beginMeeting(people)
  await hall.user.keyboard('w')
  await heading('Who is here?')
  return hall
}
const row = (name: string): HTMLElement => {
  const found = screen.getAllByRole('listitem').find((each) => each.textContent?.includes(name))
  if (found === undefined) throw new Error(`${name} is not in the list`)
  return found
}
const says = (name: string, words: string | RegExp) => waitFor(() => expect(row(name).textContent).toMatch(words))
const counts = (): string => screen.getByRole('complementary', { name: 'How many' }).textContent ?? ''

describe('attendance', () => {
  it('is one pass: a key marks and steps on', async () => {
    const { user } = await takeAttendance()
    expect(counts()).toContain('0in the room')
    expect(counts()).toContain('Not asked5')
    await user.keyboard('p')
    await says('Cass Underhill', 'Present')
    await user.keyboard('a')
    await says('Dot Hazelwood', 'Apologies')
    await user.keyboard('l')
    await says('Farida Thistle', 'Late, came at 10:01')
    await user.keyboard('e')
    await says('Súilleabháin', 'Left early, at 10:01')
    expect(row('Priya Fernley').getAttribute('aria-current')).toBe('true')
    expect(counts()).toMatch(/2in the room/)
    expect(counts()).toContain('Apologies1')
    await expectNoAxeFinding()
  })

  it('marks one person for each key, however quickly they come', async () => {
    const { user } = await takeAttendance()
    await user.keyboard('pap')
    await says('Cass Underhill', 'Present')
    await says('Dot Hazelwood', 'Apologies')
    await says('Farida Thistle', 'Present')
    expect(counts()).toContain('Not asked2')
  })

  it('asks who came instead, and goes on from there', async () => {
    const { user } = await takeAttendance()
    await user.keyboard('s')
    const name = await screen.findByRole('textbox', { name: 'Who came for Cass Underhill?' })
    await waitFor(() => expect(document.activeElement).toBe(name))
    await expectNoAxeFinding()
    await user.keyboard('Rufus Penhale{Enter}')
    await says('Cass Underhill', 'Substitute: Rufus Penhale')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('list', { name: 'People' })))
    expect(row('Dot Hazelwood').getAttribute('aria-current')).toBe('true')
    expect(counts()).toContain('1in the room')
  })

  it('keeps a half-written guest when Esc closes the question', async () => {
    const { user } = await takeAttendance()
    await user.keyboard('g')
    await user.type(await screen.findByLabelText('Guest’s name'), 'Half a Na{Escape}')
    expect(screen.queryByLabelText('Guest’s name')).toBeNull()
    await user.keyboard('g')
    expect(await screen.findByLabelText('Guest’s name')).toHaveProperty('value', 'Half a Na')
  })

  it('adds a guest with an organisation', async () => {
    const { user, view } = await takeAttendance()
    await user.keyboard('g')
    await screen.findByRole('textbox', { name: 'Guest’s name' })
    await user.keyboard('Sana Quill')
    await user.tab()
    await user.keyboard('Carr Top Road parents{Enter}')
    await waitFor(() => expect(row('Sana Quill').textContent).toContain('Guest, no record'))
    expect((await view()).attendance.attendees[0]?.who).toMatchObject({
      name: 'Sana Quill',
      organisation: 'Carr Top Road parents',
    })
    await expectNoAxeFinding()
  })

  it('leaves a question by Esc and changes nothing', async () => {
    const { user, view } = await takeAttendance()
    await user.keyboard('g')
    await screen.findByRole('textbox', { name: 'Guest’s name' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Guest’s name' })).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('list', { name: 'People' })))
    expect((await view()).attendance.attendees).toEqual([])
  })

  it('marks the rest present at once, and takes one mark away', async () => {
    const { user } = await takeAttendance()
    await user.keyboard('a')
    await says('Cass Underhill', 'Apologies')
    await user.keyboard('{Shift>}P{/Shift}')
    await says('Priya Fernley', 'Present')
    expect(counts()).toContain('4in the room')
    expect(row('Cass Underhill').textContent).toContain('Apologies')
    await user.keyboard('{ArrowUp}{Backspace}')
    await says('Cass Underhill', 'Not asked')
    await user.keyboard('{Control>}z{/Control}')
    await says('Cass Underhill', 'Apologies')
  })

  it('lists people from an old log last and does not mark them with the rest', async () => {
    const hall = await beginMeeting(team)
    await ask(hall.host, 'import.actions', {
      localityId: hall.localityId,
      source: 'old log',
      actions: [
        {
          row: 1,
          logNumber: '',
          title: 'Ring the council',
          detail: '',
          raisedOn: null,
          dueOn: null,
          owner: { kind: 'new', key: 'AB' },
          helpers: [],
          column: 'todo',
        },
      ],
      people: [{ key: 'AB', personId: null, name: '' }],
    })
    await hall.user.keyboard('w')
    await heading('Who is here?')
    await waitFor(() => expect(counts()).toContain('Not asked6'))
    const names = within(screen.getByRole('list', { name: 'People' })).getAllByRole('listitem')
    expect(names.at(-1)?.textContent).toContain('AB from the old log')
    await hall.user.keyboard('{Shift>}P{/Shift}')
    await says('Priya Fernley', 'Present')
    expect(counts()).toContain('5in the room')
    expect(counts()).toContain('Not asked1')
    expect(row('from the old log').textContent).toContain('Not asked')
    screen.getByRole('button', { name: 'everybody not marked is present, except from the old log' })
  })

  it('goes back to the item by Esc', async () => {
    const { user } = await takeAttendance()
    await user.keyboard('{Escape}')
    await heading('Welcome and confidentiality')
  })

  it('can be done by pressing', async () => {
    const { user } = await takeAttendance()
    await user.click(within(row('Farida Thistle')).getByRole('button'))
    await user.click(screen.getByRole('button', { name: 'late' }))
    await says('Farida Thistle', 'Late, came at')
  })
})

it('lists the team as it was on the day, for a meeting of long ago that is written down from paper', () => {
  const time = { freed: 'unknown', words: '' } as const
  const role = { localityId: 'mill', name: 'member', standing: 'confirmed', from: null, to: null, time } as const
  const people = [
    aPerson({
      id: 'retired-since',
      name: 'Ada Retired',
      retiredOn: '2026-05-01',
      roles: [{ ...role, to: '2026-05-01' }],
    }),
    aPerson({ id: 'joined-since', name: 'Ben Joined', roles: [{ ...role, from: '2026-05-01' }] }),
    aPerson({ id: 'always', name: 'Cass Always', roles: [role] }),
    aPerson({ id: 'gone-before', name: 'Dan Gone', retiredOn: '2025-12-01', roles: [{ ...role, to: '2025-12-01' }] }),
  ]
  const rows = attendanceRows({
    attendance: anAttendance(),
    locality: aLocality({ id: 'mill' }),
    people: new Map(people.map((person) => [person.id, person])),
    organisations: new Map(),
    on: '2026-03-12',
    itemId: null,
  })
  expect(rows.map((row) => row.name)).toEqual(['Ada Retired', 'Cass Always'])
})
