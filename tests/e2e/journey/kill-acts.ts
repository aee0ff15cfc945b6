import type { Page } from 'playwright-core'
import type { Folders } from '../harness/launch'
import { outcome } from './live'
import type { Act, Known } from './meeting-model'
import { ask } from './prepare'

export type Laptop = {
  readonly folders: Folders
  readonly meetingId: string
  readonly localityId: string
  readonly personIds: readonly string[]
  readonly random: () => number
}

/** One of the things somebody does in a live meeting, chosen by chance. */
export function nextAct(window: Page, laptop: Laptop, known: Known, name: string): Act {
  const { meetingId, localityId, personIds, random } = laptop
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(random() * list.length)]
    return chosen === undefined ? fail() : chosen
  }
  const itemId = known.itemId ?? ''
  const at = known.order.indexOf(itemId)
  const acts: (() => Act | null)[] = [
    () => {
      const text = `Agreed in round ${name}`
      const effect = (was: Known) => ({ ...was, decisions: [...was.decisions, text].sort() })
      return { name: 'decision', effect, run: () => addDecisionByKeys(window, text) }
    },
    () => {
      const title = `To do of round ${name}`
      const input = { localityId, title, owner: { kind: 'team' as const }, helperIds: [], dueOn: null }
      const effect = (was: Known) => ({ ...was, actions: [...was.actions, title].sort() })
      const run = () => ask(window, 'action.add', { ...input, origin: { meetingId, itemId } })
      return { name: 'action.add', effect, run }
    },
    () => {
      const personId = pick(personIds)
      const mark = pick(['present', 'apologies'] as const)
      const effect = (was: Known) => ({ ...was, marks: { ...was.marks, [personId]: mark } })
      return {
        name: 'attendance.mark',
        effect,
        run: () => ask(window, 'attendance.mark', { meetingId, personId, mark }),
      }
    },
    () => {
      const to = pick(known.order)
      const effect = (was: Known) => ({ ...was, itemId: to })
      return { name: 'meeting.step', effect, run: () => ask(window, 'meeting.step', { meetingId, itemId: to }) }
    },
    () => {
      const command = known.isPaused ? 'meeting.resume' : 'meeting.pause'
      const effect = (was: Known) => ({ ...was, isPaused: !was.isPaused })
      return { name: command, effect, run: () => ask(window, command, { meetingId }) }
    },
    () => {
      const from = known.order.slice(at + 1).find((id) => (known.minutes[id] ?? 0) > 1)
      if (from === undefined) return null
      const moved = (was: Known, id: string, by: number) => (was.minutes[id] ?? 0) + by
      const effect = (was: Known) => ({
        ...was,
        minutes: { ...was.minutes, [itemId]: moved(was, itemId, 1), [from]: moved(was, from, -1) },
      })
      const input = { meetingId, toItemId: itemId, fromItemId: from, minutes: 1 }
      return { name: 'items.borrow', effect, run: () => ask(window, 'items.borrow', input) }
    },
    () => {
      const moving = pick(known.order)
      const after = pick([null, ...known.order.filter((id) => id !== moving)])
      const effect = (was: Known) => {
        const rest = was.order.filter((id) => id !== moving)
        return { ...was, order: rest.toSpliced(after === null ? 0 : rest.indexOf(after) + 1, 0, moving) }
      }
      const input = { meetingId, itemIds: [moving], after }
      return { name: 'items.move', effect, run: () => ask(window, 'items.move', input) }
    },
  ]
  return pick(acts)() ?? nextAct(window, laptop, known, name)
}

/** As a person does it: acknowledged when it stands on the wall. */
async function addDecisionByKeys(window: Page, text: string): Promise<void> {
  await window.keyboard.press('d')
  await window.getByLabel('What was agreed').waitFor()
  // What an app that died had not yet taken out of the line goes.
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.insertText(text)
  await window.keyboard.press('Enter')
  await outcome(window, text).waitFor()
  await window.keyboard.press('Escape')
  await window.getByLabel('What was agreed').waitFor({ state: 'detached' })
}

export function fail(): never {
  throw new Error('the list was empty')
}
