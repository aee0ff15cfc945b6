import { useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { weekdayDay } from '../../../../shared/rules/dates'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { Segmented } from '../../ui/segmented'
import { AttendancePass } from '../live/attendance-pass'
import { ApproveDialog } from './approve-dialog'
import { DocumentPage } from './document-page'
import styles from './minutes.module.css'
import { CorrectedBeside, openCompare, Versions, versionsToCompare } from './record-history'
import { askToReopen, ReopenDialog } from './reopen-dialog'
import { SavePanel } from './save-panel'
import { StatusSentence } from './status-sentence'
import { useSaveAsWord } from './use-save-as-word'
import { WriteMinutes } from './write-minutes'

const keysToRead = [{ keys: 'Ctrl S', does: 'save as Word' }]
const keysOfLocked = [{ keys: 'O', does: 'reopen' }, ...keysToRead]
const keysToWrite = [
  { keys: 'R', does: 'read' },
  { keys: 'W', does: 'write' },
  { keys: 'H', does: 'who was here' },
  { keys: 'N', does: 'add to the item' },
  ...keysToRead,
]

/** The record of a meeting: read as it will be printed, written item by item while it is a draft, saved as Word. */
export function MinutesScreen({ meetingId, itemId }: { readonly meetingId: Id; readonly itemId: Id | null }) {
  const opened = useQuery('meeting.open', { meetingId })
  const view = opened.kind === 'ready' ? opened.value : null
  const locality = useRecord('locality', view?.meeting.localityId ?? null)
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
  return <Minutes view={view} locality={locality} itemId={itemId} />
}

function Minutes(props: { readonly view: MeetingView; readonly locality: Locality; readonly itemId: Id | null }) {
  const { view, locality, itemId } = props
  const { meeting } = view
  const meetingId = meeting.id
  const [mode, setMode] = useState<'write' | 'read' | 'attendance'>('read')
  const [isApproving, setApproving] = useState(false)
  /** An earlier approved text on the page; null is what holds now. */
  const [version, setVersion] = useState<number | null>(null)
  const preview = useQuery('document.preview', {
    document: 'minutes',
    meetingId,
    version: 'team',
    ...(version !== null && { approvedVersion: version }),
  })
  const page = useRef<HTMLElement>(null)
  const isReadOnly = useIsReadOnly()
  const word = useSaveAsWord({ document: 'minutes', meetingId, version: 'team', format: 'docx' })
  const { state } = meeting
  const isRunning = state === 'live' || state === 'suspended'
  const mayWrite = (state === 'draft' || isRunning) && !isReadOnly
  const isReading = mode === 'read' || !mayWrite
  const isMarking = mode === 'attendance' && mayWrite
  const mayCompare = versionsToCompare(view) !== null
  const write = (): void => {
    setVersion(null)
    setMode('write')
  }

  useDoables(
    isMarking
      ? []
      : [
          { name: 'Write the minutes', key: 'w', run: write, isOn: mayWrite && mode === 'read' },
          { name: 'Read as printed', key: 'r', typing: 'ctrl+shift+r', run: () => setMode('read'), isOn: !isReading },
          { name: 'Who was here', also: 'attendance', key: 'h', run: () => setMode('attendance'), isOn: mayWrite },
          { name: 'Save as Word', typing: 'ctrl+s', run: () => void word.save() },
          { name: 'Approve…', key: 'a', run: () => setApproving(true), isOn: state === 'draft' && !isReadOnly },
          {
            name: 'Reopen, with a reason…',
            key: 'o',
            run: () => askToReopen(meetingId),
            isOn: state === 'approved' && !isReadOnly,
          },
          { name: 'Compare the versions', key: 'c', run: () => openCompare(view), isOn: mayCompare },
          { name: 'Back to the meeting', key: 'b', run: () => go({ screen: 'live', meetingId }), isOn: isRunning },
        ],
  )

  if (isMarking)
    return <AttendancePass view={view} locality={locality} backTo="minutes" onDone={() => setMode('write')} />
  return (
    <div className={styles.screen}>
      <PageHeader
        plate={{ code: locality.code, shape: locality.shape }}
        title={`Minutes, ${weekdayDay(meeting.on)}`}
        sentence={<StatusSentence view={view} read={version} />}
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
                value={mode === 'attendance' ? 'write' : mode}
                onChange={(next) => (next === 'write' ? write() : setMode('read'))}
              />
            )}
            {isRunning && <Button onPress={() => go({ screen: 'live', meetingId })}>Back to the meeting</Button>}
            {state === 'draft' && (
              <Button keys="A" isDisabled={isReadOnly} onPress={() => setApproving(true)}>
                Approve…
              </Button>
            )}
            {state === 'approved' && (
              <Button keys="O" isDisabled={isReadOnly} onPress={() => askToReopen(meetingId)}>
                Reopen…
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
            <DocumentPage
              model={preview.value}
              label={version === null ? 'Preview, team version' : `Version ${version}, as it was approved`}
              markedId={itemId}
            />
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
        <aside className={styles.panel} aria-label="Save and versions" data-keeps-corner="">
          <h2>Team version</h2>
          <p className={styles.quiet}>Everything, with names. For the people of the team only.</p>
          {mayWrite && !isReading && (
            <Button keys="H" onPress={() => setMode('attendance')}>
              Who was here
            </Button>
          )}
          <CorrectedBeside view={view} />
          <Versions
            view={view}
            read={version}
            onRead={(next) => {
              setVersion(next)
              setMode('read')
            }}
          />
          <SavePanel
            word={word}
            fileName={preview.kind === 'ready' && version === null ? preview.value.fileName : null}
          />
        </aside>
      </div>
      <KeyBar keys={mayWrite ? keysToWrite : state === 'approved' && !isReadOnly ? keysOfLocked : keysToRead} />
      {isApproving && <ApproveDialog meeting={meeting} onClose={() => setApproving(false)} />}
      <ReopenDialog meeting={meeting} />
    </div>
  )
}
