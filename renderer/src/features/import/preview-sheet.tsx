import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import type { ImportReading, ImportSource } from '../../../../shared/model/import'
import type { Problem } from '../../../../shared/refusals'
import { useRecords } from '../../data/data-provider'
import { useRoutes } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { useScreenKeys } from '../../ui/screen-keys'
import { showToast } from '../../ui/toasts'
import { useKeys } from '../../ui/use-keys'
import { AnotherWay } from './another-way'
import styles from './import.module.css'
import {
  howRead,
  type Mend,
  type Mends,
  type NewNames,
  personFor,
  stillNew,
  type Tally,
  tallyOf,
  troubles,
  withMeaning,
} from './import-draft'
import { Margin } from './margin'
import { RowsTable } from './rows-table'
import type { LogState } from './use-read-log'

const keys = [
  { keys: 'Ctrl ↵', does: 'Import the rows that are ready' },
  { keys: 'Enter', does: 'Mend the row that is asked about' },
  { keys: 'Esc', does: 'Cancel' },
]

/** Every row as it would come in, what is not ready mended in place, and the one step that brings it in. */
export function PreviewSheet(props: {
  readonly localityId: string
  readonly plate: { readonly code: string; readonly shape: 'place' | 'theme' } | undefined
  readonly log: LogState & { kind: 'ready' }
  readonly onRead: (source: ImportSource, reading: ImportReading) => void
  readonly onAnother: () => void
  readonly onLeave: () => void
}) {
  const { localityId, plate, log, onRead, onAnother, onLeave } = props
  const { preview } = log
  const [mends, setMends] = useState<Mends>(new Map())
  const [names, setNames] = useState<NewNames>(new Map())
  const [isOther, setOther] = useState(false)
  const tally = tallyOf(preview, mends)
  const { bring, isBringing, problem } = useBring(localityId, preview, tally, names)
  useKeys({ 'ctrl+enter': bring })
  useScreenKeys(keys)
  const people = useRecords('person')
  const here = [...people.values()].filter((person) => person.retiredOn === null)
  const left = tally.read - tally.ready.length
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(plate && { plate })}
        title="Bring the old action log"
        sentence={<Sentence tally={tally} newPeople={stillNew(preview.newPeople, names, here).length} />}
        actions={
          <Button keys="Esc" onPress={onLeave}>
            Cancel
          </Button>
        }
      />
      <div className={styles.source}>
        <span className={styles.sourceName}>
          <FileSpreadsheet aria-hidden /> {preview.name}
        </span>
        <span>{howRead(preview)}</span>
        <Button kind="quiet" size="small" onPress={() => setOther(true)}>
          Read it another way…
        </Button>
        <Button kind="quiet" size="small" onPress={onAnother}>
          Paste or choose another
        </Button>
      </div>
      {problem !== null && (
        <Notice kind="late" title={problemWords(problem).title}>
          {problemWords(problem).whatToDo}
        </Notice>
      )}
      <div className={styles.columns}>
        <RowsTable
          preview={preview}
          mends={mends}
          people={people}
          onMeaning={(index, meaning) =>
            onRead(log.source, { ...log.reading, columns: [...withMeaning(preview.columns, index, meaning)] })
          }
          onMend={(row, mend) => setMends((before) => withEntry(before, row, mend))}
        />
        <Margin
          preview={preview}
          names={names}
          blank={tally.blank}
          onName={(key, name) => setNames((before) => new Map(before).set(key, name))}
        />
      </div>
      <footer className={styles.bar}>
        <span className={styles.quiet}>
          {isBringing ? 'Bringing it in…' : 'Nothing is in yet. Importing is one step, and one Ctrl Z takes it back.'}
        </span>
        <Button
          kind="primary"
          keys="Ctrl ↵"
          isDisabled={tally.ready.length === 0 || isBringing}
          {...(tally.ready.length === 0 && {
            why: 'No row is ready: choose above which column says what is to be done.',
          })}
          onPress={bring}
        >
          {`Import ${tally.ready.length.toLocaleString('en-GB')}${left > 0 ? `, leave ${left.toLocaleString('en-GB')} out` : ''}`}
        </Button>
      </footer>
      <AnotherWay
        isOpen={isOther}
        preview={preview}
        onClose={() => setOther(false)}
        onRead={(reading) => {
          setOther(false)
          onRead(log.source, reading)
        }}
      />
    </div>
  )
}

function withEntry(mends: Mends, row: number, mend: Mend | null): Mends {
  const next = new Map(mends)
  if (mend === null) next.delete(row)
  else next.set(row, mend)
  return next
}

function Sentence({ tally, newPeople }: { readonly tally: Tally; readonly newPeople: number }) {
  const trouble = troubles(tally, newPeople)
  const ready = tally.ready.length
  return (
    <>
      {tally.read === 1 ? '1 row read.' : `${tally.read.toLocaleString('en-GB')} rows read.`}{' '}
      <b>
        {ready === tally.read
          ? ready === 1
            ? 'It is ready'
            : 'All are ready'
          : ready === 0
            ? 'None is ready'
            : `${ready.toLocaleString('en-GB')} ${ready === 1 ? 'is' : 'are'} ready`}
      </b>
      {trouble.length > 0 && `, ${trouble.join(', ')}`}.
    </>
  )
}

/** One command; afterwards the board, with Undo at hand. */
function useBring(
  localityId: string,
  preview: { readonly name: string; readonly newPeople: readonly { readonly key: string }[] },
  tally: Tally,
  names: NewNames,
) {
  const run = useCommand()
  const people = useRecords('person')
  const [state, setState] = useState<{ readonly isBringing: boolean; readonly problem: Problem | null }>({
    isBringing: false,
    problem: null,
  })
  const bring = async () => {
    if (tally.ready.length === 0 || state.isBringing) return
    setState({ isBringing: true, problem: null })
    const known = [...people.values()]
    const outcome = await run(
      'import.actions',
      {
        localityId,
        source: preview.name,
        actions: [...tally.ready],
        people: preview.newPeople.map(({ key }) => personFor(key, names.get(key) ?? '', known)),
      },
      { quiet: true },
    )
    if (!outcome.ok) return setState({ isBringing: false, problem: outcome.problem })
    const { actions } = outcome.value
    showToast({
      words: actions === 1 ? 'Brought in 1 action' : `Brought in ${actions.toLocaleString('en-GB')} actions`,
      canUndo: true,
    })
    useRoutes.getState().replace({ screen: 'actions', localityId })
  }
  return { bring: () => void bring(), ...state }
}
