import { useEffect, useRef } from 'react'
import type { PersonLine } from '../../../../shared/model/import'
import { readPeopleLines } from '../../../../shared/rules/people-lines'
import { useRecords, useWorking } from '../../data/data-provider'
import { goBack } from '../../data/route'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { useScreenKeys } from '../../ui/screen-keys'
import { UnreadDays, useReadFirst } from '../../ui/unread-days'
import { isTextField, useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { KeyboardPart } from './keyboard-part'
import { LivesPart } from './lives-part'
import { MeetsPart } from './meets-part'
import { PeoplePart } from './people-part'
import { PlacePart } from './place-part'
import styles from './start-team.module.css'
import { questionsOf, startInput, type TeamDraft, withLines } from './team-draft'
import { useKeptDraft } from './use-kept-draft'
import { type Making, useStartTeam } from './use-start-team'
import { useWaitingLog } from './waiting-log'

const keys = [
  { keys: 'Ctrl ↵', does: 'Make the team and its first agenda' },
  { keys: 'Ctrl V', does: 'Paste who comes' },
  { keys: 'Esc', does: 'Back' },
]
const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** One sheet, five parts, then the first agenda. Nothing is made until the last press. */
export function StartTeamScreen() {
  return (
    <UnreadDays>
      <Sheet />
    </UnreadDays>
  )
}

function Sheet() {
  const today = useToday()
  // Beside the sample, which is nobody's, the team gets a workspace of its own.
  const isMade = useWorking((state) => state.host?.workspace.kind === 'open' && !state.host.isSample)
  const codes = [...useRecords('locality').values()].map((locality) => locality.code)
  const taken = isMade ? codes : []
  const [draft, setDraft] = useKeptDraft()
  const readFirst = useReadFirst()
  const { making, start } = useStartTeam(isMade)
  const change = (part: Partial<TeamDraft>) => setDraft((before) => ({ ...before, ...part }))

  const addLines = (lines: readonly PersonLine[]) => setDraft((before) => withLines(before, lines))
  const paste = (text: string) => {
    const lines = readPeopleLines(text)
    addLines(lines)
    announce(lines.length === 1 ? '1 line read' : `${lines.length} lines read`)
  }
  usePaste(paste)

  const input = startInput(draft, taken, today)
  const questions = questionsOf(draft, taken)
  const needed = questions.find((question) => question.isNeeded)
  const make = () => {
    if (input !== null && making.kind !== 'making') void start(input)
  }
  useKeys({ 'ctrl+enter': () => readFirst(make), escape: goBack })
  useScreenKeys(keys)

  return (
    <main className={styles.screen}>
      <PageHeader
        title="Start our team"
        sentence={
          <>
            Five short parts, then the first agenda.{' '}
            <QuestionsLeft words={questions.map((question) => question.words)} />
          </>
        }
        actions={
          <Button keys="Esc" onPress={goBack}>
            Back
          </Button>
        }
      />
      <div className={styles.scroll}>
        <Refused making={making} />
        <LogWaits />
        <div className={styles.columns}>
          <div>
            <PlacePart draft={draft} taken={taken} onChange={change} />
            <MeetsPart draft={draft} today={today} onChange={change} />
            <KeyboardPart draft={draft} onChange={change} />
          </div>
          <div>
            <PeoplePart
              lines={draft.lines}
              onPaste={paste}
              onLines={addLines}
              onEdit={(id, line, isSettled) =>
                setDraft((before) => ({
                  ...before,
                  lines: before.lines.map((each) => (each.id === id ? { id, line, isSettled } : each)),
                }))
              }
              onLeaveOut={(id) =>
                setDraft((before) => ({ ...before, lines: before.lines.filter((each) => each.id !== id) }))
              }
              onAdd={() => addLines([nobodyYet])}
            />
            <LivesPart isMade={isMade} />
          </div>
        </div>
      </div>
      <footer className={styles.foot}>
        <span className={styles.quiet}>
          {making.kind === 'making'
            ? 'Making the team…'
            : 'Nothing is made yet. A standing agenda comes with it, and can be changed.'}
        </span>
        <Button
          kind="primary"
          keys="Ctrl ↵"
          isDisabled={input === null || making.kind === 'making'}
          {...(needed && { why: `Missing: ${needed.words}` })}
          onPress={make}
        >
          Make the team and its first agenda
        </Button>
      </footer>
    </main>
  )
}

const nobodyYet: PersonLine = {
  asPasted: '',
  name: '',
  organisation: '',
  role: 'member',
  jobTitle: '',
  standing: 'nobody',
}

function QuestionsLeft({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return <b>All is said.</b>
  const count = counts[words.length] ?? String(words.length)
  const shown = words.slice(0, 3)
  const rest = words.length - shown.length
  return (
    <>
      <b>
        {count} {words.length === 1 ? 'question' : 'questions'} left:
      </b>{' '}
      {rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`}.
    </>
  )
}

/** An action log cannot come in before there is a team. */
function LogWaits() {
  const file = useWaitingLog((state) => state.file)
  if (file === null) return null
  return (
    <Notice
      kind="done"
      title={`${file.name} is an action log.`}
      actions={
        <Button size="small" onPress={() => useWaitingLog.getState().put(null)}>
          Leave it out
        </Button>
      }
    >
      It is read as soon as the team is made, and nothing of it comes in before you have seen it.
    </Notice>
  )
}

function Refused({ making }: { readonly making: Making }) {
  if (making.kind === 'refused') {
    const words = problemWords(making.problem)
    return (
      <Notice kind="late" title={words.title}>
        {words.whatToDo} What you typed is still here.
      </Notice>
    )
  }
  if (making.kind === 'no-folder') {
    return (
      <Notice kind="late" title="The workspace could not be made in that folder.">
        Nothing was made, and what you typed is still here. Choose another folder in part 5 and try again.
      </Notice>
    )
  }
  return null
}

/** Ctrl V anywhere is a list of people, save a word pasted into a field. */
function usePaste(onPaste: (text: string) => void): void {
  const latest = useRef(onPaste)
  useEffect(() => {
    latest.current = onPaste
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (event.defaultPrevented || text.trim() === '') return
      // Several lines are a list even where the cursor happens to stand in a field of one line.
      const isList = text.trim().includes('\n') && !(event.target instanceof HTMLTextAreaElement)
      if (isTextField(event.target) && !isList) return
      event.preventDefault()
      latest.current(text)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
