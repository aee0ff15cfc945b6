import { useState } from 'react'
import type { ImportPreview, ImportReading, ImportSource } from '../../../../shared/model/import'
import { useIsReadOnly, useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { useScreenKeys } from '../../ui/screen-keys'
import { AnotherWay } from './another-way'
import styles from './import.module.css'
import {
  type Mend,
  type Mends,
  type NewNames,
  noMend,
  stillNew,
  type Tally,
  tallyOf,
  withMeaning,
} from './import-draft'
import { Margin } from './margin'
import { RowsTable } from './rows-table'
import { SourceLine } from './source-line'
import { TallySentence } from './tally-sentence'
import { useBring } from './use-bring'
import type { LogState } from './use-read-log'

const keys = [
  { keys: 'Ctrl ↵', does: 'Import the rows that are ready' },
  { keys: '↑ ↓', does: 'From row to row' },
  { keys: 'Enter', does: 'Change the row, or mend it' },
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
  const isReadOnly = useIsReadOnly()
  const people = useRecords('person')
  const here = [...people.values()].filter((person) => person.retiredOn === null)
  const tally = tallyOf(preview, mends)
  const { bring, isBringing, problem } = useBring(localityId, preview, tally, names)
  const known = preview.rows.filter((row) => row.known !== null)
  const bringKnown = (choice: Mend['choice']) =>
    setMends((before) => {
      const next = new Map(before)
      for (const { row } of known) next.set(row, { ...(before.get(row) ?? noMend), choice })
      return next
    })
  const mayBring = tally.ready.length > 0 && !isBringing && !isReadOnly
  useDoables([
    { name: 'Import the rows that are ready', writes: true, key: 'ctrl+enter', run: bring, isOn: mayBring },
    { name: 'Read the log another way', run: () => setOther(true) },
    { name: 'Paste or choose another log', run: onAnother },
    { name: 'Bring in again what is here already', run: () => bringKnown('in'), isOn: tally.known > 0 },
  ])
  useScreenKeys(keys)
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(plate && { plate })}
        title="Bring the old action log"
        sentence={<TallySentence tally={tally} newPeople={stillNew(preview.newPeople, names, here).length} />}
        actions={
          <Button keys="Esc" onPress={onLeave}>
            Cancel
          </Button>
        }
      />
      <SourceLine
        preview={preview}
        // The columns are those of the table that was read until now.
        onTable={(table) => onRead(log.source, { ...separatorOf(log.reading), table })}
        onOtherWay={() => setOther(true)}
        onAnother={onAnother}
      />
      {problem !== null && (
        <Notice kind="late" title={problemWords(problem).title}>
          {problemWords(problem).whatToDo}
        </Notice>
      )}
      {known.length > 0 && <Known known={known.length} left={tally.known} onBring={bringKnown} />}
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
          onName={(key, said) => setNames((before) => new Map(before).set(key, said))}
        />
      </div>
      <footer className={styles.bar}>
        <span className={styles.quiet}>
          {isBringing ? 'Bringing it in…' : 'Nothing is in yet. Importing is one step, and one Ctrl Z takes it back.'}
        </span>
        <Button
          kind="primary"
          keys="Ctrl ↵"
          isDisabled={!mayBring}
          {...(!mayBring && !isBringing && { why: whyNot(preview, tally, isReadOnly) })}
          onPress={bring}
        >
          {importWords(tally.ready.length, tally.read - tally.ready.length - tally.known)}
        </Button>
      </footer>
      <AnotherWay
        isOpen={isOther}
        preview={preview}
        onClose={() => setOther(false)}
        onRead={(reading) => {
          setOther(false)
          onRead(log.source, { table: preview.chosen, ...reading })
        }}
      />
    </div>
  )
}

function Known(props: {
  readonly known: number
  /** Of those, how many stay out. */
  readonly left: number
  readonly onBring: (choice: Mend['choice']) => void
}) {
  const { known, left, onBring } = props
  const said = known === 1 ? 'One row is' : `${known.toLocaleString('en-GB')} rows are`
  return (
    <p className={styles.knownLine}>
      <span>
        {said} here already from before{left > 0 ? ', and left out' : ', and coming in again'}.
      </span>
      <Button size="small" onPress={() => onBring(left > 0 ? 'in' : null)}>
        {left > 0 ? 'Bring them in again' : 'Leave them out'}
      </Button>
    </p>
  )
}

function separatorOf({ separator }: ImportReading): ImportReading {
  return separator === undefined ? {} : { separator }
}

function withEntry(mends: Mends, row: number, mend: Mend | null): Mends {
  const next = new Map(mends)
  if (mend === null) next.delete(row)
  else next.set(row, mend)
  return next
}

function importWords(ready: number, left: number): string {
  if (ready === 0) return 'Import'
  return `Import ${ready.toLocaleString('en-GB')}${left > 0 ? `, leave ${left.toLocaleString('en-GB')} out` : ''}`
}

function whyNot(preview: ImportPreview, { noSuchDay, noWords, known }: Tally, isReadOnly: boolean): string {
  if (isReadOnly) return 'This workspace is open to read only.'
  if (!preview.columns.some(({ meaning }) => meaning === 'what'))
    return 'No row is ready: choose above which column says what is to be done.'
  if (noSuchDay + noWords > 0) return 'No row is ready: mend one, or choose above what each column says.'
  return known > 0 ? 'There is nothing new to bring in.' : 'Every row is left out.'
}
