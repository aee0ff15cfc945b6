import { type RefObject, useEffect, useRef } from 'react'
import { useRecords } from '../data/data-provider'
import { go, type Route, useRoutes } from '../data/route'
import { FindDialog } from '../features/find/find-dialog'
import { SaveDialog } from '../features/papers/save-dialog'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { Banners } from './banners'
import { ErrorBoundary } from './error-boundary'
import { screenWords } from './screen-words'
import { screenOf } from './screens'
import styles from './shell.module.css'
import { Places, Sidebar, WorkspaceName } from './sidebar'
import { Foot } from './sidebar-foot'
import { TopBar } from './top-bar'
import { useShell } from './use-shell'
import { placeOf, spotOf } from './where'

/** Sidebar (a rail beside a panel, a bar on top in large text) and the screen. A live meeting has the window to itself. */
export function Shell() {
  const route = useRoutes((state) => state.route)
  const localities = useRecords('locality')
  const meetings = useRecords('meeting')
  const rail = useShell((state) => state.rail)
  const place = placeOf(route, localities, meetings)
  if (route.screen === 'live') {
    return (
      <div className={styles.alone}>
        <Banners />
        <Screen route={route} />
        <FindDialog />
        <SaveDialog />
      </div>
    )
  }
  return (
    <div className={styles.app} data-rail={rail}>
      <Sidebar route={route} />
      <div className={styles.page}>
        <nav className={styles.topbar} aria-label="Places">
          <TopBar route={route} place={place} />
        </nav>
        <Banners />
        <Screen route={route} />
      </div>
      <PlacesSheet route={route} />
      <FindDialog />
      <SaveDialog />
    </div>
  )
}

function Screen({ route }: { readonly route: Route }) {
  const main = useRef<HTMLElement>(null)
  const localities = useRecords('locality')
  const hasPlace = localities.size > 0
  const where = JSON.stringify(route)
  const wasPointer = useWasPointer()
  // When what had the focus has gone with its screen, reading goes on at the top of the new one. So it does when the way
  // to it was clicked: keys are meant for the screen then, and Enter would press the entry of the sidebar once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again at each change of screen
  useEffect(() => {
    const at = document.activeElement
    const isGone = at === null || at === document.body
    if (isGone || (wasPointer.current && at.closest('nav') !== null)) main.current?.focus({ preventScroll: true })
  }, [where])
  return (
    // A new one for each screen: it begins at its top, wherever the one before had been scrolled to.
    <main
      key={spotOf(route)}
      ref={main}
      className={styles.main}
      tabIndex={-1}
      // Where the focus lands when the screen changes: its name is what a screen reader says then.
      aria-label={screenWords[route.screen]}
    >
      <ErrorBoundary key={where} onReload={() => go({ ...route })}>
        {route.screen !== 'settings' && !hasPlace ? (
          <NoPlaceYet isGone={route.screen !== 'home'} />
        ) : 'localityId' in route && !localities.has(route.localityId) ? (
          <PlaceGone />
        ) : (
          screenOf(route)
        )}
      </ErrorBoundary>
    </main>
  )
}

/** Whether what was done last was done with a pointer. */
function useWasPointer(): RefObject<boolean> {
  const was = useRef(false)
  useEffect(() => {
    const byPointer = (): void => {
      was.current = true
    }
    const byKey = (): void => {
      was.current = false
    }
    window.addEventListener('pointerdown', byPointer, true)
    window.addEventListener('keydown', byKey, true)
    return () => {
      window.removeEventListener('pointerdown', byPointer, true)
      window.removeEventListener('keydown', byKey, true)
    }
  }, [])
  return was
}

/** Taken back under the screen: the route stays, so that doing it again brings the screen again too. */
function PlaceGone() {
  return (
    <div className={styles.empty}>
      <Empty
        title="That place is no longer here"
        action={
          <Button kind="primary" onPress={() => go({ screen: 'home' })}>
            To Today
          </Button>
        }
      >
        Where it was just taken back, Ctrl Y brings it again.
      </Empty>
    </div>
  )
}

function NoPlaceYet({ isGone }: { readonly isGone: boolean }) {
  return (
    <div className={styles.empty}>
      <Empty
        title="No team yet"
        action={
          <Button kind="primary" onPress={() => go({ screen: 'start-team' })}>
            Start our team
          </Button>
        }
      >
        This workspace has no place in it yet. Say which place, when it meets and who comes; the first agenda comes with
        it.{isGone && ' Where a team was just taken back, Ctrl Y brings it again.'}
      </Empty>
    </div>
  )
}

function PlacesSheet({ route }: { readonly route: Route }) {
  const isOpen = useShell((state) => state.dialog === 'places')
  return (
    <Dialog
      title={<WorkspaceName />}
      isOpen={isOpen}
      onClose={() => useShell.getState().show(null)}
      actions={
        <Button keys="Esc" onPress={() => useShell.getState().show(null)}>
          Back
        </Button>
      }
    >
      <Places route={route} />
      <Foot />
    </Dialog>
  )
}
