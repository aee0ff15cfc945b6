import { FolderOpen } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { Problem } from '../../../../shared/refusals'
import { gatherPeople } from '../../../../shared/rules/people-gather'
import { readPeopleLines } from '../../../../shared/rules/people-lines'
import { useRecords } from '../../data/data-provider'
import { useCommand, useHostCall } from '../../data/use-command'
import { useHost } from '../../host/host'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { problemWords } from '../../ui/problem-words'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { useKeys } from '../../ui/use-keys'
import { useOnce } from '../../ui/use-once'
import { useToday } from '../../ui/use-today'
import styles from './from-a-list.module.css'
import { type Listed, type ListedLine, ListRow } from './list-row'
import { counted } from './people-words'

/** As many as one command takes. */
const most = 2_000
/** Drawn at once; the rest is added unseen unless asked for. */
const step = 100

type Props = { readonly localityId: string; readonly onClose: () => void }

/** A list from an e-mail, Word, Excel or a file becomes people, roles and vacancies of this place. */
export function FromAList({ isOpen, ...props }: Props & { readonly isOpen: boolean }) {
  return (
    <Dialog title="From a list" isOpen={isOpen} onClose={props.onClose} size="wide">
      <Content {...props} />
    </Dialog>
  )
}

function Content({ localityId, onClose }: Props) {
  const run = useCommand()
  const once = useOnce()
  const [lines, setLines] = useState<readonly Listed[]>([])
  const [left, setLeft] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = (read: readonly ListedLine[]) => {
    setProblem(null)
    setLines(read.slice(0, most).map((line, id) => ({ id, line })))
    setLeft(Math.max(0, read.length - most))
  }
  const add = async () => {
    const people = lines.map(({ line }) => line)
    if (people.length === 0) return
    const outcome = await run('people.add', { localityId, people }, { quiet: true })
    if (!outcome.ok) return setProblem(outcome.problem)
    showToast({ words: addedWords(outcome.value), canUndo: true })
    onClose()
  }
  useKeys({ 'ctrl+enter': () => void once(add) })
  const words = problem && problemWords(problem)
  return (
    <>
      {words && (
        <p className={styles.problem} role="alert">
          <b>{words.title}</b> {words.whatToDo}
        </p>
      )}
      {lines.length === 0 ? (
        <Source onRead={take} onProblem={setProblem} />
      ) : (
        <>
          <Preview localityId={localityId} lines={lines} onLines={setLines} />
          {left > 0 && <p>{counted(left, 'line', 'lines')} after these are not read: bring them as a second list.</p>}
          <div className={styles.foot}>
            <Button onPress={() => setLines([])}>Another list</Button>
            <Button kind="primary" keys="Ctrl ↵" onPress={() => void once(add)}>
              {`Add ${counted(lines.length, 'line', 'lines')}`}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

function Source(props: {
  readonly onRead: (lines: readonly ListedLine[]) => void
  readonly onProblem: (problem: Problem) => void
}) {
  const host = useHost()
  const call = useHostCall()
  const [text, setText] = useState('')
  const read = (pasted: string) => props.onRead(readPeopleLines(pasted))
  const pick = async () => {
    const picked = await call('host.pick-file', { purpose: 'people' })
    if (!picked.ok || picked.value.file === null) return
    const source = { kind: 'file', fileId: picked.value.file.fileId } as const
    const outcome = await host.call('people.read', { source })
    if (outcome.ok) props.onRead(outcome.value.people)
    else props.onProblem(outcome.problem)
  }
  return (
    // The paste is read at once; what is typed waits for its button.
    <div
      className={styles.source}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain')
        if (text.trim() !== '' || !pasted.includes('\n')) return
        event.preventDefault()
        read(pasted)
      }}
    >
      <TextField
        label="Paste the list: one person a line, in any order"
        value={text}
        onChange={setText}
        multiline
        rows={7}
        autoFocus
        placeholder={'Nettie Bramble, NCC, lead\nOwen Larkspur (Peakside Homes)\nhealth visitor – tbc'}
        hint="From an e-mail, Word or Excel. Nothing is added yet: each line is shown first."
      />
      <div className={styles.foot}>
        <Button icon={<FolderOpen aria-hidden />} onPress={() => void pick()}>
          Choose a file…
        </Button>
        <Button kind="primary" isDisabled={text.trim() === ''} why="Paste or choose first." onPress={() => read(text)}>
          Read the list
        </Button>
      </div>
    </div>
  )
}

function Preview(props: {
  readonly localityId: string
  readonly lines: readonly Listed[]
  readonly onLines: (change: (lines: readonly Listed[]) => readonly Listed[]) => void
}) {
  const { localityId, lines, onLines } = props
  const people = useRecords('person')
  const today = useToday()
  const [shown, setShown] = useState(step)
  const fates = useFates(localityId, lines, today)
  const edit = useCallback(
    (id: number, part: Partial<ListedLine>) =>
      onLines((before) => before.map((one) => (one.id === id ? { id, line: { ...one.line, ...part } } : one))),
    [onLines],
  )
  const leaveOut = useCallback((id: number) => onLines((before) => before.filter((one) => one.id !== id)), [onLines])
  const known = fates.filter((fate) => fate.kind === 'known').length
  const given = fates.filter((fate) => fate.kind === 'known' && fate.getsRole).length
  const vacant = fates.filter((fate) => fate.kind === 'vacancy').length
  return (
    <>
      <p>
        {counted(lines.length, 'line', 'lines')} read.{' '}
        {known > 0 && `${counted(known, 'is', 'are')} already here${givenWords(given, known)}. `}
        {vacant > 0 && <b className={styles.held}>{`${counted(vacant, 'has', 'have')} nobody yet.`}</b>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must be able to */}
      <section className={styles.scroll} aria-label="The list as it was understood" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">As pasted</th>
              <th scope="col">Name</th>
              <th scope="col">Organisation</th>
              <th scope="col">Role here</th>
              <th scope="col">What happens</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map(({ id, line }, index) => (
              <ListRow
                key={id}
                id={id}
                line={line}
                fate={fates[index]?.kind ?? 'new'}
                getsRole={fates[index]?.getsRole ?? false}
                known={differentName(people.get(fates[index]?.personId ?? '')?.name, line.name)}
                onEdit={edit}
                onLeaveOut={leaveOut}
              />
            ))}
          </tbody>
        </table>
        {shown < lines.length && (
          <Button size="small" onPress={() => setShown(shown + step)}>
            {`Show ${Math.min(step, lines.length - shown)} more of ${lines.length - shown}`}
          </Button>
        )}
      </section>
    </>
  )
}

type Fate = {
  readonly kind: 'new' | 'known' | 'vacancy' | 'open-already'
  readonly personId: string | null
  readonly getsRole: boolean
}

/** What the core will make of each line: the same rule on what is at hand, with ids that are thrown away. */
function useFates(localityId: string, listed: readonly Listed[], today: string): readonly Fate[] {
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const vacancies = useRecords('vacancy')
  return useMemo(() => {
    let made = 0
    const lines = listed.map(({ line }) => line)
    const workspace = {
      people: [...people.values()],
      organisations: [...organisations.values()],
      vacancies: [...vacancies.values()],
    }
    const newId = () => {
      made += 1
      return `not-yet-${made}`
    }
    const { personOfLine, vacancyOfLine, roleOfLine } = gatherPeople(workspace, lines, localityId, today, newId)
    return lines.map((_, index): Fate => {
      const personId = personOfLine[index] ?? null
      const getsRole = roleOfLine.has(index)
      if (personId !== null) return { kind: people.has(personId) ? 'known' : 'new', personId, getsRole }
      return { kind: vacancyOfLine.has(index) ? 'vacancy' : 'open-already', personId: null, getsRole }
    })
  }, [people, organisations, vacancies, listed, localityId, today])
}

function givenWords(given: number, known: number): string {
  if (given === 0) return ''
  if (given < known) return `, ${given} of them ${given === 1 ? 'gets' : 'get'} the role`
  return ` and ${given === 1 ? 'gets' : 'get'} the role`
}

function differentName(known: string | undefined, written: string): string | null {
  return known === undefined || known === written.trim() ? null : known
}

function addedWords(answer: { readonly added: number; readonly known: number; readonly vacancies: number }): string {
  const parts = [
    `Added ${counted(answer.added, 'person', 'people')}`,
    answer.known > 0 && `${answer.known} here already`,
    answer.vacancies > 0 && counted(answer.vacancies, 'vacancy', 'vacancies'),
  ]
  return parts.filter(Boolean).join(', ')
}
