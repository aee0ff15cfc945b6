import type { WorkspaceState } from '../../../shared/contract'
import { assertNever } from '../../../shared/refusals'
import { useHostCall } from '../data/use-command'
import { Button } from '../ui/button'
import styles from './full-screen.module.css'

type Because = Extract<WorkspaceState, { kind: 'failed' }>['because']

/** The workspace could not be opened: why, that nothing is lost, and what to do. */
export function FailedWorkspace({ dir, because }: { readonly dir: string; readonly because: Because }) {
  const call = useHostCall()
  const words = wordsFor(because)
  return (
    <main className={styles.full}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.whatToDo}</p>
      <p className={styles.path}>
        The folder: <b>{dir}</b>
      </p>
      <p className={styles.actions}>
        <Button kind="primary" autoFocus onPress={() => void call('host.open-workspace', { dir })}>
          Try again
        </Button>
        <Button onPress={() => void call('host.open-workspace', { dir: null })}>Choose another folder</Button>
        <Button kind="quiet" onPress={() => void call('host.close-workspace', {})}>
          Back to the start
        </Button>
      </p>
    </main>
  )
}

function wordsFor(because: Because): { readonly title: string; readonly whatToDo: string } {
  switch (because.kind) {
    case 'not-a-workspace':
      return {
        title: 'There is no workspace in this folder',
        whatToDo:
          'Nothing in it was changed. A workspace folder holds a file called workspace.json; choose the folder that has it.',
      }
    case 'missing':
      return {
        title: 'The workspace folder is not there',
        whatToDo:
          'Nothing is lost as long as the folder exists. If it is on a stick or a shared disk, plug it in or connect, then try again. If it was moved, choose where it is now.',
      }
    case 'may-not-read':
      return {
        title: 'This computer does not let us read the workspace folder',
        whatToDo: 'Nothing was changed. Ask whoever looks after the computer for the right to read it, then try again.',
      }
    case 'may-not-write':
      return {
        title: 'This computer does not let us write in the workspace folder',
        whatToDo:
          'Nothing was changed. Ask for the right to write in it, then try again, or choose a folder of your own.',
      }
    case 'disk-full':
      return {
        title: 'The disk is full',
        whatToDo: 'What was saved before is safe. Make some room on the disk, then try again.',
      }
    case 'damaged':
      return {
        title: 'The workspace could not be read, nor mended from a backup',
        whatToDo: `Nothing was thrown away: every damaged file was kept beside the others. Choose a backup folder, or ask for help and say: ${because.detail}`,
      }
    default:
      return assertNever(because)
  }
}
