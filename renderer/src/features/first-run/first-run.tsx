import { Coffee, FolderOpen, Inbox, UsersRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../../../shared/refusals'
import { go } from '../../data/route'
import { useHostCall } from '../../data/use-command'
import { useHost } from '../../host/host'
import { type Doable, useDoables } from '../../ui/doables'
import { Keys } from '../../ui/keys'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { StatusShape } from '../../ui/status-shape'
import { keepLines } from '../start-team/use-kept-draft'
import { useOpenFile } from '../start-team/use-open-file'
import styles from './first-run.module.css'
import { Lives } from './lives'
import { Noticeboard } from './noticeboard'

type WayToBegin = {
  readonly name: string
  readonly words: string
  readonly icon: ReactNode
  readonly run: () => void
}

/** No workspace yet: the promise, four ways to begin, and where everything will live. */
export function FirstRun() {
  const call = useHostCall()
  const host = useHost()
  const file = useOpenFile('any')
  const [sample, setSample] = useState<'waits' | 'making' | Problem>('waits')
  const startSample = async () => {
    if (sample === 'making') return
    setSample('making')
    const outcome = await call('host.open-sample', {}, { quiet: true })
    setSample(outcome.ok ? 'waits' : outcome.problem)
  }
  const openFile = async () => {
    const opened = await file.open()
    if (opened === null) return
    if (opened.found.kind === 'people') keepLines(host, opened.found.people.people)
    go({ screen: 'start-team' })
  }
  const ways: readonly WayToBegin[] = [
    {
      name: 'Start with a sample team',
      words: 'Four invented places, twelve weeks of meetings. Break things.',
      icon: <Coffee aria-hidden />,
      run: () => void startSample(),
    },
    {
      name: 'Start our team',
      words: 'The place, when it meets, who comes. About five minutes.',
      icon: <UsersRound aria-hidden />,
      run: () => go({ screen: 'start-team' }),
    },
    {
      name: 'Open a workspace folder',
      words: 'One you already have, or one handed to you.',
      icon: <FolderOpen aria-hidden />,
      run: () => void call('host.open-workspace', { dir: null }),
    },
    {
      name: 'Open a file somebody sent me',
      words: 'An action log or a list of people, from Excel or as text.',
      icon: <Inbox aria-hidden />,
      run: () => void openFile(),
    },
  ]
  useDoables(ways.map(({ name, run }, index): Doable => ({ name, key: String(index + 1), typing: null, run })))
  const problem = file.problem ?? (typeof sample === 'object' ? sample : null)
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
        {problem !== null && (
          <Notice kind="late" title={problemWords(problem).title}>
            {problemWords(problem).whatToDo}
          </Notice>
        )}
        <nav className={styles.ways} aria-label="How to start">
          {ways.map((way, index) => (
            <Way key={way.name} way={way} cap={String(index + 1)} />
          ))}
        </nav>
        <p role="status" className={styles.doing}>
          {sample === 'making' && 'Making the sample team…'}
          {file.isReading && 'Reading the file…'}
        </p>
        <Lives />
      </div>
      <Noticeboard />
    </main>
  )
}

function Way({ way, cap }: { readonly way: WayToBegin; readonly cap: string }) {
  return (
    <button type="button" className={styles.way} onClick={way.run} aria-keyshortcuts={cap}>
      <span className={styles.wayIcon}>{way.icon}</span>
      <span>
        <strong className={styles.wayName}>{way.name}</strong>
        <span className={styles.wayWords}> {way.words}</span>
      </span>
      <span aria-hidden="true">
        <Keys keys={cap} />
      </span>
    </button>
  )
}
