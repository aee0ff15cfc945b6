import { act, screen } from '@testing-library/react'
// Read before the tests, so that no dialog waits for its code.
import '../../../renderer/src/features/papers/save-sheet'
import { askToSave, type SaveAsked, stopAsking } from '../../../renderer/src/features/papers/save-asked'
import { useKeptChoices } from '../../../renderer/src/features/papers/save-choices'
import { SaveDialog } from '../../../renderer/src/features/papers/save-dialog'
import type { SaveAnswer, SaveRequest } from '../../../shared/contract'
import type { DocumentVersion } from '../../../shared/model/document-request'
import type { Outcome } from '../../../shared/refusals'
import { notesOf } from '../../builders'
import { ask } from '../live/live-hall'
import { aHost, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

/** A meeting held on 11 June, its minutes in draft, with an action; `notes` are of its second item. */
export async function aHeldMeeting(notes = 'The lift is out.') {
  const host = await aHost({ at: '2026-06-11T10:05:00.000Z' })
  const { meetingId, localityId } = await startMillbrook(host)
  await ask(host, 'meeting.start', { meetingId })
  const { items } = await ask(host, 'meeting.open', { meetingId })
  const itemId = items[1]?.id ?? ''
  await ask(host, 'item.write-notes', { meetingId, itemId, notes: notesOf(notes) })
  await ask(host, 'action.add', {
    localityId,
    title: 'Ring housing',
    owner: { kind: 'team' },
    helperIds: [],
    dueOn: '2026-06-12',
    origin: { meetingId, itemId },
  })
  const { nextMeetingId } = await ask(host, 'meeting.finish', { meetingId })
  return { host, meetingId, localityId, itemId, nextMeetingId: nextMeetingId ?? '' }
}

/** The dialog over an empty screen. */
export async function showSave(host: RealHost, asked: SaveAsked) {
  stopAsking()
  useKeptChoices.setState({ byKind: {}, opens: true })
  const user = await showScreen(
    host,
    <>
      <h1>Papers</h1>
      <SaveDialog />
    </>,
  )
  await askAgain(asked)
  return user
}

export async function askAgain(asked: SaveAsked): Promise<void> {
  act(() => askToSave(asked))
  await screen.findByRole('dialog')
}

export const theMinutes = (meetingId: string, version: DocumentVersion = 'team'): SaveAsked => ({
  kind: 'document',
  request: { document: 'minutes', meetingId, version },
})

/** What was sent to be saved, in order, without the ids of the calls. */
export const sent = (host: RealHost): readonly SaveRequest[] =>
  host.calls.flatMap(({ name, input }) => {
    if (name !== 'save') return []
    // `save` of the host is given nothing else.
    const { callId: _, ...request } = input as SaveRequest
    return [request]
  })

/** A host whose saves take until the test answers them. */
export function slowly(host: RealHost) {
  const waiting: ((outcome: Outcome<SaveAnswer>) => void)[] = []
  const calls: SaveRequest[] = []
  const slow: RealHost = {
    ...host,
    save: (request) => {
      calls.push(request)
      return new Promise((resolve) => waiting.push(resolve))
    },
  }
  return {
    host: slow,
    calls,
    answer: (outcome: Outcome<SaveAnswer>) => act(async () => waiting.shift()?.(outcome)),
  }
}

export const title = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name })
export const saveButton = (name: string | RegExp = 'Save as Word') => screen.findByRole('button', { name })
export const nameField = () => screen.findByRole('textbox', { name: 'File name' })
