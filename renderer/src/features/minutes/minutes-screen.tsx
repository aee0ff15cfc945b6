import { FileText, FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import { longDay, weekdayDay } from '../../../../shared/rules/dates'
import { useHostState, useIsReadOnly, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand, useHostCall } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { Segmented } from '../../ui/segmented'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import { DocumentPage } from './document-page'
import styles from './minutes.module.css'
import { useSaveAsWord } from './use-save-as-word'
import { WriteMinutes } from './write-minutes'

const keys = [
  { keys: 'R', does: 'read' },
  { keys: 'W', does: 'write' },
  { keys: 'Ctrl S', does: 'save as Word' },
]
const keysToRead = keys.slice(2)

/** The record of a meeting: read as it will be printed, written item by item while it is a draft, saved as Word. */
export function MinutesScreen({ meetingId, itemId }: { readonly meetingId: Id; readonly itemId: Id | null }) {
  const opened = useQuery('meeting.open', { meetingId })
  const preview = useQuery('document.preview', { document: 'minutes', meetingId, version: 'team' })
  const view = opened.kind === 'ready' ? opened.value : null
  const locality = useRecord('locality', view?.meeting.localityId ?? null)
  const [mode, setMode] = useState<'write' | 'read'>('read')
  const [isApproving, setApproving] = useState(false)
  const page = useRef<HTMLElement>(null)
  const isReadOnly = useIsReadOnly()
  const hostCall = useHostCall()
  const isWindows = useHostState()?.platform === 'windows'
  const word = useSaveAsWord({ document: 'minutes', meetingId, version: 'team', format: 'docx' })
  const state = view?.meeting.state
  const isRunning = state === 'live' || state === 'suspended'
  const mayWrite = (state === 'draft' || isRunning) && !isReadOnly

  const isReading = mode === 'read' || !mayWrite
  useDoables([
    { name: 'Write the minutes', key: 'w', run: () => setMode('write'), isOn: mayWrite && mode === 'read' },
    { name: 'Read as printed', key: 'r', typing: 'ctrl+shift+r', run: () => setMode('read'), isOn: !isReading },
    { name: 'Save as Word', typing: 'ctrl+s', run: () => void word.save() },
    { name: 'Approve…', key: 'a', run: () => setApproving(true), isOn: state === 'draft' && !isReadOnly },
    { name: 'Back to the meeting', key: 'b', run: () => go({ screen: 'live', meetingId }), isOn: isRunning },
  ])

  if (opened.kind === 'loading' || (view !== null && locality === undefined)) return <Loading what="the minutes" />
  if (opened.kind === 'problem') {
    const { title, whatToDo } = problemWords(opened.problem)
    return (
      <Empty title={title} action={<Button onPress={() => go({ screen: 'home' })}>Back to the start</Button>}>
        {whatToDo}
      </Empty>
    )
  }
  if (view === null || locality === undefined) return null
  const { meeting } = view
  const sentence =
    meeting.state === 'approved' && meeting.approvedOn !== null ? (
      `Approved on ${longDay(meeting.approvedOn)}, and locked.`
    ) : meeting.state === 'draft' ? (
      <>
        Draft. <b>To be approved</b> at the next meeting.
      </>
    ) : (
      <>
        The meeting is <b>still running</b>.
      </>
    )

  return (
    <div className={styles.screen}>
      <PageHeader
        plate={{ code: locality.code, shape: locality.shape }}
        title={`Minutes, ${weekdayDay(meeting.on)}`}
        sentence={sentence}
        actions={
          <>
            {mayWrite && (
              <Segmented
                label="Write or read"
                isLabelHidden
                options={[
                  { id: 'write', label: 'Write' },
                  { id: 'read', label: 'Read' },
                ]}
                value={mode}
                onChange={setMode}
              />
            )}
            {isRunning && <Button onPress={() => go({ screen: 'live', meetingId })}>Back to the meeting</Button>}
            {meeting.state === 'draft' && (
              <Button isDisabled={isReadOnly} onPress={() => setApproving(true)}>
                Approve…
              </Button>
            )}
          </>
        }
      />
      <div className={styles.work}>
        <section
          ref={page}
          className={styles.document}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls, and must scroll from the keyboard
          tabIndex={0}
          aria-label={isReading ? 'The minutes as printed' : 'The minutes, item by item'}
        >
          {!isReading ? (
            <WriteMinutes view={view} markedId={itemId} onLeave={() => page.current?.focus()} />
          ) : preview.kind === 'ready' ? (
            <DocumentPage model={preview.value} label="Preview, team version" markedId={itemId} />
          ) : preview.kind === 'loading' ? (
            <Loading what="the page" />
          ) : (
            <Notice
              kind="late"
              title={problemWords(preview.problem).title}
              actions={<Button onPress={preview.refresh}>Try again</Button>}
            >
              {problemWords(preview.problem).whatToDo}
            </Notice>
          )}
        </section>
        <aside className={styles.panel} aria-label="Save">
          <h2>Team version</h2>
          <p className={styles.quiet}>Everything, with names. For the people of the team only.</p>
          {word.problem !== null && (
            <Notice
              kind="late"
              title={problemWords(word.problem).title}
              actions={
                <>
                  <Button onPress={() => void word.save()}>Try again</Button>
                  {word.problem.code === 'file-in-use' && (
                    <Button onPress={() => void word.saveBeside()}>Save beside it</Button>
                  )}
                </>
              }
            >
              {problemWords(word.problem).whatToDo}
            </Notice>
          )}
          {word.saved !== null && (
            <Notice
              kind="done"
              title="Saved as Word."
              actions={
                <Button
                  icon={<FolderOpen aria-hidden="true" />}
                  onPress={() => void hostCall('host.show-in-folder', { path: word.saved ?? '' })}
                >
                  {isWindows ? 'Show in Explorer' : 'Show in folder'}
                </Button>
              }
            >
              {word.saved}
            </Notice>
          )}
          <div className={styles.save}>
            {preview.kind === 'ready' && (
              <p className={styles.fileName}>
                <FileText aria-hidden="true" /> {preview.value.fileName}.docx
              </p>
            )}
            <Button kind="primary" keys="Ctrl S" isDisabled={word.isSaving} onPress={() => void word.save()}>
              {word.isSaving ? 'Making the Word file…' : 'Save as Word'}
            </Button>
          </div>
        </aside>
      </div>
      <KeyBar keys={mayWrite ? keys : keysToRead} />
      {isApproving && <ApproveDialog meetingId={meeting.id} metOn={meeting.on} onClose={() => setApproving(false)} />}
    </div>
  )
}

function ApproveDialog({
  meetingId,
  metOn,
  onClose,
}: {
  readonly meetingId: Id
  readonly metOn: Day
  onClose(): void
}) {
  const run = useCommand()
  const today = useToday()
  const [on, setOn] = useState<string | null>(today < metOn ? metOn : today)
  const approve = async (): Promise<void> => {
    if (on === null) return
    const outcome = await run('meeting.approve', { meetingId, on })
    if (!outcome.ok) return
    onClose()
    showToast({ words: 'Approved and locked', canUndo: true })
  }
  return (
    <Dialog
      title="Approve these minutes"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Keep as draft
          </Button>
          <Button kind="primary" isDisabled={on === null} onPress={() => void approve()}>
            Approve and lock
          </Button>
        </>
      }
    >
      <DayField label="Approved by the meeting of" leans="near" value={on} onChange={setOn} />
      <p>They are then locked: names and words stay as they are today.</p>
    </Dialog>
  )
}
