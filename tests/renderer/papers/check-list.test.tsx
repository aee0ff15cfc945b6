import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useQuery } from '../../../renderer/src/data/use-query'
import { CheckList } from '../../../renderer/src/features/papers/check-list'
import type { DocumentVersion } from '../../../shared/model/document-request'
import type { Finding } from '../../../shared/model/personal-data'
import { notesOf } from '../../builders'
import { ask } from '../live/live-hall'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'

const somebody = 'Mrs Tansley at 14 Weir Court has not been out since Sunday. Ring 01632 960114 about it.'

function Check(props: {
  readonly meetingId: string
  readonly version: DocumentVersion
  readonly onMark: (finding: Finding | null) => void
}) {
  const { meetingId, version, onMark } = props
  const paper = useQuery('document.preview', { document: 'minutes', meetingId, version })
  if (paper.kind !== 'ready') return null
  return (
    <CheckList
      scope={{ kind: 'meeting', id: meetingId }}
      version={version}
      findings={paper.value.findings}
      isReadOnly={false}
      onMark={onMark}
    />
  )
}

/** What the check finds in the notes of a meeting, for the public. */
async function showCheck(notes = somebody) {
  const host = await aHost({ at: '2026-06-11T10:05:00.000Z' })
  const { meetingId } = await startMillbrook(host)
  await ask(host, 'meeting.start', { meetingId })
  const item = (await ask(host, 'meeting.open', { meetingId })).items[1]
  await ask(host, 'item.write-notes', { meetingId, itemId: item?.id ?? '', notes: notesOf(notes) })
  await ask(host, 'meeting.finish', { meetingId })
  const marked = vi.fn()
  const user = await showScreen(host, <Check meetingId={meetingId} version="public" onMark={marked} />)
  const left = async () => {
    const { findings, unsettled } = await ask(host, 'document.preview', {
      document: 'minutes',
      meetingId,
      version: 'public',
    })
    return { unsettled, answers: findings.flatMap(({ text, answer }) => (answer === null ? [] : [[text, answer.as]])) }
  }
  return { host, user, meetingId, marked, left }
}
const list = () => screen.findByRole('list', { name: 'What the check found' })
const rowOf = async (text: string): Promise<HTMLElement> => {
  const row = within(await list())
    .getAllByRole('listitem')
    .find((one) => one.textContent?.includes(text))
  if (row === undefined) throw new Error(`${text} is not in the list`)
  return row
}
const finding = (n: number): Finding => ({
  kind: 'titled-name',
  text: `Mrs Nobody ${n}`,
  times: 1,
  before: '',
  after: ' was there',
  heading: '1. Welcome',
  itemId: null,
  suggestions: ['a resident'],
  answer: null,
})

describe('the personal-data check', () => {
  it('shows each finding in its sentence, and is settled with R, X and K, the next one at hand each time', async () => {
    const { user, left } = await showCheck()
    expect((await rowOf('Mrs Tansley')).textContent).toContain('at 14 Weir Court has not been out')
    await expectNoAxeFinding()
    await user.keyboard('r')
    await screen.findByText(/^Mrs Tansley becomes .*Two left to settle\.$/)
    await waitFor(async () => expect((await rowOf('14 Weir Court')).contains(document.activeElement)).toBe(true))
    await user.keyboard('x')
    await waitFor(async () => expect((await left()).unsettled).toBe(1))
    await user.keyboard('k')
    await user.type(await screen.findByRole('textbox', { name: 'Why may 01632 960114 stay?' }), 'the hall{Enter}')
    await screen.findByText('01632 960114 is kept. Nothing is left to settle.')
    await waitFor(async () => expect((await left()).unsettled).toBe(0))
    expect((await left()).answers).toContainEqual(['14 Weir Court', { kind: 'cut' }])
    expect((await left()).answers).toContainEqual(['01632 960114', { kind: 'kept', reason: 'the hall' }])
    await expectNoAxeFinding()
  })

  it('is settled with one press, and taken back with one', async () => {
    const { user, left } = await showCheck()
    await user.click(within(await rowOf('01632')).getByRole('button', { name: /^Cut/ }))
    await waitFor(async () => expect((await left()).unsettled).toBe(2))
    await user.click(await screen.findByRole('button', { name: 'Take back what was said of 01632 960114' }))
    await screen.findByText('01632 960114 is open again.')
    await waitFor(async () => expect((await left()).unsettled).toBe(3))
  })

  it('needs a reason to keep, offers the usual ones, and leaves the field with Esc', async () => {
    const { user, left } = await showCheck()
    await list()
    await user.keyboard('k')
    const field = await screen.findByRole('textbox', { name: 'Why may Mrs Tansley stay?' })
    await user.keyboard('{Enter}')
    await screen.findByText('A few words are needed. They are recorded.')
    await expectNoAxeFinding()
    await user.type(field, '{Escape}')
    expect(screen.queryByRole('textbox')).toBeNull()
    await waitFor(async () => expect((await rowOf('Mrs Tansley')).contains(document.activeElement)).toBe(true))
    await user.keyboard('k')
    await user.click(await screen.findByRole('button', { name: 'A public role' }))
    await waitFor(async () =>
      expect((await left()).answers).toEqual([['Mrs Tansley', { kind: 'kept', reason: 'a public role' }]]),
    )
  })

  it('says that what is settled for the team or partners holds for those who see less, where something was found', async () => {
    const host = await aHost()
    const given = { scope: { kind: 'meeting', id: 'meeting-1' }, isReadOnly: false, findings: [finding(1)] } as const
    const also = () => screen.queryByText(/^What is replaced or cut here/)?.textContent ?? null
    await showScreen(host, <CheckList {...given} version="team" />)
    expect(also()).toBe('What is replaced or cut here is so in the partner and public versions too.')
    cleanup()
    await showScreen(host, <CheckList {...given} version="partner" />)
    expect(also()).toBe('What is replaced or cut here is so in the public version too.')
    cleanup()
    await showScreen(
      host,
      <>
        <CheckList {...given} version="public" />
        <CheckList {...given} version="team" findings={[]} />
        <CheckList {...given} version="team" isOfOneVersion />
      </>,
    )
    expect(also()).toBeNull()
  })

  it('moves nothing from under the pointer while it presses', async () => {
    const { user } = await showCheck()
    const row = await rowOf('01632 960114')
    const target = within(row).getByRole('button', { name: /^Cut/ })
    await user.pointer({ keys: '[MouseLeft>]', target })
    // The current one shows its keys, and would grow.
    expect(row.dataset.current).toBe('false')
    await user.pointer({ keys: '[/MouseLeft]', target })
    await within(row).findByText('cut', { exact: false })
    expect(row.dataset.settled).toBe('')
  })

  it('is walked through with the arrows, and says where one is', async () => {
    const { user, marked } = await showCheck()
    within(await rowOf('Mrs Tansley'))
      .getAllByRole('button')[0]
      ?.focus()
    await user.keyboard('{ArrowDown}')
    expect((await rowOf('Mrs Tansley')).contains(document.activeElement)).toBe(false)
    expect(marked.mock.lastCall?.[0]).toMatchObject({ text: '14 Weir Court' })
    await user.keyboard('{ArrowUp}')
    expect(marked.mock.lastCall?.[0]).toMatchObject({ text: 'Mrs Tansley' })
  })

  it('settles many as suggested at once', async () => {
    const { host, user, left } = await showCheck(`${somebody} Mr Ibsen and Dr Odell came.`)
    await user.click(await screen.findByRole('button', { name: /^Settle all \d as suggested$/ }))
    await waitFor(async () => expect((await left()).unsettled).toBe(0))
    expect(screen.queryByRole('button', { name: /^Settle all/ })).toBeNull()
    await ask(host, 'history.undo', {})
    expect((await left()).answers).toEqual([])
  })

  it('says so where nothing was found, and of five hundred shows fifty first', async () => {
    const host = await aHost()
    const given = { scope: { kind: 'meeting', id: 'meeting-1' }, version: 'team', isReadOnly: false } as const
    const many = Array.from({ length: 500 }, (_, n) => finding(n))
    const user = await showScreen(
      host,
      <>
        <CheckList {...given} findings={[]} />
        <CheckList {...given} findings={many} />
      </>,
    )
    screen.getByText('No personal data found.')
    // Counted, not asked for by role: that would take longer than the list itself.
    expect((await list()).children).toHaveLength(50)
    await user.click(screen.getByText('Show all 500'))
    expect((await list()).children).toHaveLength(500)
  })

  it('is only read where one is only reading', async () => {
    const host = await aHost()
    await showScreen(
      host,
      <CheckList
        scope={{ kind: 'meeting', id: 'meeting-1' }}
        version="public"
        findings={[{ ...finding(1), text: '<script>alert(1)</script> O’Neil-Ó Súilleabháin' }]}
        isReadOnly
      />,
    )
    expect((await rowOf('<script>')).textContent).toContain('was there')
    expect(screen.queryByRole('button', { name: /Cut|Keep|resident/ })).toBeNull()
    await expectNoAxeFinding()
  })
})
