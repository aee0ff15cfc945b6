import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Host } from '../../../shared/contract'
import { DataProvider, useHostState, useWorking } from '../data/data-provider'
import { useRoutes } from '../data/route'
import { Announcer } from '../ui/announce'
import { Loading } from '../ui/loading'
import { Toasts } from '../ui/toasts'
import { ErrorBoundary } from './error-boundary'
import { FailedWorkspace } from './failed-workspace'
import { HelpSheet } from './help-sheet'
import { KeyboardDialog } from './keyboard-dialog'
import { FirstRun, StartTeamScreen } from './screens'
import { Shell } from './shell'
import { useAskWhoIsHere } from './use-ask-who-is-here'
import { useFirstScreen } from './use-first-screen'
import { useGlobalKeys } from './use-global-keys'
import { useMenu } from './use-menu'

/** The whole window, over one host. */
export function App({ host }: { readonly host: Host }) {
  // Loading again builds everything anew from what the core has saved.
  const [turn, setTurn] = useState(0)
  return (
    <I18nProvider locale="en-GB">
      <ErrorBoundary key={turn} onReload={() => setTurn((before) => before + 1)}>
        <DataProvider host={host}>
          <Window />
          <Toasts />
          <Announcer />
        </DataProvider>
      </ErrorBoundary>
    </I18nProvider>
  )
}

function Window() {
  useGlobalKeys()
  useMenu()
  useTextSize()
  useContrastAndMotion()
  useAskWhoIsHere()
  useFirstScreen()
  return (
    <>
      <WorkspaceView />
      <KeyboardDialog />
      <HelpSheet />
    </>
  )
}

function WorkspaceView() {
  const host = useHostState()
  const hasWorkingSet = useWorking((state) => state.said !== null)
  const route = useRoutes((state) => state.route)
  if (host === null) return <Loading what="Opening" />
  const { workspace } = host
  // Stays in place while its workspace is being made under it, and with what was typed where that fails.
  if (route.screen === 'start-team') return <StartTeamScreen />
  if (workspace.kind === 'none') return <FirstRun />
  if (workspace.kind === 'failed') return <FailedWorkspace dir={workspace.dir} because={workspace.because} />
  if (!hasWorkingSet) return <Loading what="Opening the workspace" />
  return <Shell />
}

/** One setting for all sizes: everything is in rem. */
function useTextSize(): void {
  const textSize = useHostState()?.user.textSize ?? 100
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`
    // Chromium (156) goes on judging container queries in em by the old size until the container is made anew.
    const root = document.getElementById('root')
    if (root === null) return
    root.style.containerType = 'normal'
    void root.offsetWidth
    root.style.containerType = ''
  }, [textSize])
}

/** As asked for in Settings; what the system asks for counts in any case (tokens.css). */
function useContrastAndMotion(): void {
  const user = useHostState()?.user
  const { contrast = 'system', motion = 'system' } = user ?? {}
  useEffect(() => {
    const { dataset } = document.documentElement
    if (contrast === 'more') dataset.contrast = 'more'
    else delete dataset.contrast
    if (motion === 'less') dataset.motion = 'less'
    else delete dataset.motion
  }, [contrast, motion])
}
