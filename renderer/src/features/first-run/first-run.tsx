import { FolderOpen, HardDrive, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useHostState } from '../../data/data-provider'
import { go } from '../../data/route'
import { useHostCall } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Keys } from '../../ui/keys'
import { useScreenKeys } from '../../ui/screen-keys'
import { StatusShape } from '../../ui/status-shape'
import { useKeys } from '../../ui/use-keys'
import { useChosenFolder } from '../start-team/chosen-folder'
import styles from './first-run.module.css'
import { Noticeboard } from './noticeboard'

const keys = [
  { keys: '1', does: 'Start our team' },
  { keys: '2', does: 'Open a workspace folder' },
]

/** No workspace yet: the promise, the ways to begin, and where everything will live. */
export function FirstRun() {
  const call = useHostCall()
  const start = () => go({ screen: 'start-team' })
  const open = () => void call('host.open-workspace', { dir: null })
  useKeys({ '1': start, '2': open })
  useScreenKeys(keys)
  return (
    <main className={styles.start}>
      <div className={styles.left}>
        <p className={styles.brand}>
          <StatusShape of="table" className={styles.logo} />
          Connected Team
        </p>
        <h1 className={styles.promise}>Run the weekly meeting. Keep what it promises.</h1>
        <p className={styles.say}>
          The hour drawn to scale, every action with its owner, and the minutes in Word before the coats are on.
        </p>
        <nav className={styles.ways} aria-label="How to start">
          <Way icon={<UsersRound aria-hidden />} name="Start our team" cap="1" onPress={start}>
            The place, when it meets, who comes. About five minutes.
          </Way>
          <Way icon={<FolderOpen aria-hidden />} name="Open a workspace folder" cap="2" onPress={open}>
            One you already have, or one handed to you.
          </Way>
        </nav>
        <Lives />
      </div>
      <Noticeboard />
    </main>
  )
}

function Way(props: {
  readonly icon: ReactNode
  readonly name: string
  readonly cap: string
  readonly onPress: () => void
  readonly children: string
}) {
  return (
    <button type="button" className={styles.way} onClick={props.onPress} aria-keyshortcuts={props.cap}>
      <span className={styles.wayIcon}>{props.icon}</span>
      <span>
        <strong className={styles.wayName}>{props.name}</strong>
        <span className={styles.wayWords}> {props.children}</span>
      </span>
      <span aria-hidden="true">
        <Keys keys={props.cap} />
      </span>
    </button>
  )
}

function Lives() {
  const folders = useHostState()?.folders
  const chosen = useChosenFolder((state) => state.dir)
  const call = useHostCall()
  const choose = async () => {
    const outcome = await call('host.choose-folder', { purpose: 'workspace' })
    if (outcome.ok && outcome.value.dir !== null) useChosenFolder.getState().choose(outcome.value.dir)
  }
  return (
    <div className={styles.lives}>
      <HardDrive aria-hidden />
      <p>
        Everything stays on this computer, in <b>{chosen ?? folders?.workspace}</b>.{' '}
        <Button kind="quiet" size="small" onPress={() => void choose()}>
          Choose another folder
        </Button>
        <br />
        No account. No network. Backups go to a second folder, which you choose.
      </p>
    </div>
  )
}
