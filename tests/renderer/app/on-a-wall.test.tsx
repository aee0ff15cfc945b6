import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { ActionsScreen } from '../../../renderer/src/features/actions/actions-screen'
import { ClosedScreen } from '../../../renderer/src/features/closed/closed-screen'
import { NamedCards } from '../../../renderer/src/features/people/named-cards'
import { notesOf } from '../../builders'
import { add } from '../actions/a-board'
import { aTeamThatAsks, rows } from '../desk/a-desk'
import { ask } from '../live/live-hall'
import { aRecord } from '../minutes/a-record'
import { aHost, expectNoAxeFinding, heading, showApp, showScreen, startMillbrook } from '../on-screen'
import { askAgain, showSave } from '../papers/a-save'
import type { RealHost } from '../real-host'

const confidential = { kind: 'confidential', reason: 'A family', until: null } as const
const instead = 'Confidential: not shown while a second screen is on.'

async function aConfidentialItem(host: RealHost, meetingId: string) {
  const item = { meetingId, itemKind: 'challenge', title: 'The Sugdens', minutes: 5, after: null } as const
  const { itemId } = await ask(host, 'item.add', { ...item, openness: confidential })
  return { meetingId, itemId }
}

function plugInProjector(host: RealHost): void {
  host.answers.screens = 2
  act(() => host.send({ kind: 'workspace', state: host.state() }))
}

describe('on a second screen, what is confidential', () => {
  it('of two versions is one line that says that something changed, and each alone, until it is asked for', async () => {
    const { host, user, meetingId, itemId, view } = await aRecord({ isApproved: true })
    await ask(host, 'meeting.reopen', { meetingId, reason: 'The wrong lift' })
    await ask(host, 'item.edit', { meetingId, itemId, openness: confidential })
    await ask(host, 'item.write-notes', { meetingId, itemId, notes: notesOf('The north lift is out.', 'Owen rang.') })
    plugInProjector(host)
    act(() => go({ screen: 'compare', meetingId, before: 1, after: 0 }))
    await heading(/Two versions, Thursday 11 June/)
    await screen.findByText(instead, { selector: 'b' })
    const page = screen.getByRole('article', { name: 'Both versions, with what changed' })
    const title = (await view()).items.find(({ id }) => id === itemId)?.title ?? '-'
    expect(page.textContent).toContain('Confidential item')
    for (const words of ['lift is out', 'Owen rang', title]) expect(document.body.textContent).not.toContain(words)
    await expectNoAxeFinding()
    await user.keyboard('f')
    expect((await screen.findByRole('article', { name: 'Version 1' })).textContent).not.toContain('lift is out')
    await user.keyboard('s')
    await waitFor(() => expect(document.body.textContent).toContain('The lift is out.'))
    expect(screen.queryByText(instead)).toBeNull()
    await user.keyboard('d')
    await screen.findByText('Owen rang.')
  })

  it('of corrections stands without its words, where it is written and beside the text it corrects', async () => {
    const { host, user, meetingId, nextId, itemId, view, approve } = await aRecord()
    await ask(host, 'item.edit', { meetingId, itemId, openness: confidential })
    await approve()
    const title = (await view()).items.find(({ id }) => id === itemId)?.title ?? '-'
    const items = (await ask(host, 'meeting.open', { meetingId: nextId })).items
    const at = { meetingId: nextId, itemId: items.find(({ itemKind }) => itemKind === 'last-minutes')?.id ?? '' }
    await ask(host, 'correction.add', { ...at, ofMeetingId: meetingId, text: `${title}: it was the son` })
    await ask(host, 'correction.add', { ...at, ofMeetingId: meetingId, text: 'The tea was cold' })
    await ask(host, 'meeting.finish', { meetingId: nextId })
    plugInProjector(host)
    const side = await screen.findByRole('complementary', { name: 'Save and versions' })
    await within(side).findByText(/The tea was cold/)
    await waitFor(() => expect(side.textContent).toContain(`Corrected on Thursday 18 June: ${instead}`))
    expect(document.body.textContent).not.toContain('it was the son')

    act(() => go({ screen: 'minutes', meetingId: nextId }))
    await heading(/Minutes, Thursday 18 June/)
    await screen.findByText(instead, { selector: 'b' })
    expect(document.body.textContent).not.toContain('it was the son')
    await user.keyboard('w')
    const list = await screen.findByRole('list', { name: 'Corrections' })
    expect(list.textContent).toMatch(/Correction to the minutes of Thursday 11 June 2026: Confidential: not shown/)
    within(list).getByRole('button', { name: 'Change the correction The tea was cold' })
    expect(document.body.innerHTML).not.toContain('it was the son')
    await expectNoAxeFinding()
    // W put the cursor into the notes, where S is a letter.
    await user.keyboard('{Escape}s')
    await within(list).findByText(/it was the son/)
  })

  /** Grace at the keyboard; one of five questions came from a confidential item. */
  async function aDesk() {
    const team = await aTeamThatAsks()
    const { host, localityId, grace } = team
    const meetingId = (await ask(host, 'meeting.list', { localityId }))[0]?.id ?? ''
    const origin = await aConfidentialItem(host, meetingId)
    const { escalationId } = await ask(host, 'escalation.write', {
      ...{ localityId, question: 'May the son stay on?', ask: 'bend-a-rule', tried: 'The tutor.', origin },
      ...{ ifNothing: 'He leaves.', neededBy: null, barrier: 'structures', enablerId: grace, column: 'sent' },
    })
    await host.call('host.edit-user-settings', { keyboardPersonId: grace })
    return { ...team, escalationId }
  }

  it('on the enabler’s desk has its number and clock, and neither words nor room for an answer', async () => {
    const { host, escalationId } = await aDesk()
    host.answers.screens = 2
    go({ screen: 'desk', escalationId })
    const user = showApp(host)
    await heading('Enabler’s desk')
    await screen.findByText(instead, { selector: 'b' })
    await waitFor(() => expect(rows()).toHaveLength(5))
    expect(rows().filter((row) => row.textContent?.includes('Question of a confidential item'))).toHaveLength(1)
    expect(screen.getByRole('article', { name: 'The question' }).textContent).toContain(instead)
    expect(screen.queryByRole('region', { name: 'The answer' })).toBeNull()
    expect(document.body.textContent).not.toMatch(/the son|The tutor|He leaves/)
    await expectNoAxeFinding()
    await user.keyboard('s')
    await screen.findByRole('heading', { level: 2, name: 'May the son stay on?' })
    await screen.findByText('The tutor.')
    expect(document.activeElement?.textContent).toContain('May the son stay on?')
    screen.getByRole('region', { name: 'The answer' })
  })

  it('in a brief keeps its page and number, and none of its words, until it is asked for', async () => {
    const { host, grace, escalationId } = await aDesk()
    host.answers.screens = 2
    const request = { document: 'enabler-brief', personId: grace, escalationId: null } as const
    const user = await showSave(host, { kind: 'document', request })
    await screen.findByText(instead, { selector: 'b' })
    const page = () => screen.getByRole('article', { name: /^Preview/ }).textContent ?? ''
    expect(page()).toMatch(/May the library lend us its ladder\?/)
    expect(page()).toMatch(/MILL 26\/E04\s*Confidential/)
    expect(page()).not.toMatch(/the son|The tutor|He leaves/)
    await expectNoAxeFinding()
    await askAgain({ kind: 'document', request: { ...request, escalationId } })
    await waitFor(() => expect(page()).toMatch(/MILL 26\/E04, Millbrook\s*Confidential: not shown/))
    expect(page()).not.toMatch(/the son|The tutor|He leaves/)
    await user.click(screen.getByRole('button', { name: /^Show it here/ }))
    await waitFor(() => expect(page()).toMatch(/May the son stay on\?.*The tutor/s))
  })

  it('is not said by a link to it, neither beside what it waits for nor beside who has it', async () => {
    const host = await aHost()
    const { localityId, meetingId } = await startMillbrook(host)
    const origin = await aConfidentialItem(host, meetingId)
    const openId = await add(host, localityId, { title: 'Buy the urn' })
    const owner = { kind: 'person', personId: host.state().user.keyboardPersonId ?? '' } as const
    const secretId = await add(host, localityId, { title: 'See the son', origin, owner })
    const waitsFor = { kind: 'action', id: openId } as const
    await ask(host, 'action.move', { actionId: secretId, to: 'blocked', after: null, waitsFor })
    host.answers.screens = 2
    await showScreen(host, <ActionsScreen localityId={localityId} actionId={openId} isEverywhere={false} />)
    const panel = await screen.findByRole('complementary')
    await waitFor(() => expect(panel.textContent).toMatch(/26\/A002: Action of a confidential item/))
    expect(document.body.textContent).not.toContain('See the son')
    cleanup()
    await showScreen(host, <NamedCards personId={owner.personId} localityId={localityId} />)
    await screen.findByText('Action of a confidential item')
    expect(document.body.textContent).not.toContain('See the son')
  })

  it('among what is closed has its number, end and day, also when it is opened, until it is asked for', async () => {
    const host = await aHost()
    const { localityId, meetingId } = await startMillbrook(host)
    const origin = await aConfidentialItem(host, meetingId)
    for (const [title, from] of [
      ['See the son', origin],
      ['Buy the urn', null],
    ] as const) {
      const actionId = await add(host, localityId, { title, origin: from })
      await ask(host, 'action.drop', { actionId, reason: `Over: ${title}` })
    }
    host.answers.screens = 2
    const user = await showScreen(host, <ClosedScreen localityId={localityId} of="action" isEverywhere={false} />)
    await screen.findByText('Buy the urn')
    await screen.findByText(instead, { selector: 'b' })
    const row = screen.getByText('Action of a confidential item').closest('li')
    expect(row?.textContent).toMatch(/26\/A001.*Dropped/)
    screen.getByText('Over: Buy the urn')
    await user.click(screen.getByRole('button', { name: 'Action of a confidential item' }))
    const sheet = await screen.findByRole('complementary', { name: 'Action 26/A001, closed' })
    within(sheet).getByText(instead)
    expect(document.body.textContent).not.toContain('See the son')
    await expectNoAxeFinding()
    await user.keyboard('s')
    await within(sheet).findByRole('heading', { name: 'See the son' })
    await within(sheet).findByText('Over: See the son')
    expect(screen.queryByText(instead)).toBeNull()
  })
})
