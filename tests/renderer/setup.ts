import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'
import { useShell } from '../../renderer/src/app/use-shell'
import { useRoutes } from '../../renderer/src/data/route'
import { useSaveAsked } from '../../renderer/src/features/papers/save-asked'
import { useChosenFolder } from '../../renderer/src/features/start-team/chosen-folder'
import { useWaitingLog } from '../../renderer/src/features/start-team/waiting-log'
import { useToasts } from '../../renderer/src/ui/toast-store'

// The core underneath is real and the machine may be busy: a second is too short a wait.
configure({ asyncUtilTimeout: 15_000 })

// What happy-dom has not, and the page does.
Element.prototype.scrollIntoView ??= () => undefined
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS // only `escape` is called, by React Aria
document.execCommand ??= () => false

beforeEach(() => {
  const { attributes } = document.documentElement
  for (const { name } of [...attributes]) document.documentElement.removeAttribute(name)
  document.body.replaceChildren()
  document.documentElement.lang = 'en-GB'
  document.title = 'Connected Team'
  useRoutes.setState({ route: { screen: 'home' }, before: [] })
  useShell.setState({ rail: false, dialog: null })
  useToasts.setState({ toasts: [] })
  useSaveAsked.setState({ asked: null })
  useChosenFolder.setState({ chosen: null })
  useWaitingLog.setState({ file: null })
})

afterEach(() => {
  cleanup()
})

// The files of a worker share its page and its packages, which is most of what takes time. Our own modules begin anew with
// each file, so that nothing they keep goes from one to the next.
afterAll(() => {
  vi.resetModules()
})
