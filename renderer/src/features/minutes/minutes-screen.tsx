import { Printer } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { documentVersions } from '../../../../shared/model/document-request'
import type { Locality } from '../../../../shared/model/locality'
import type { Finding } from '../../../../shared/model/personal-data'
import { weekdayDay } from '../../../../shared/rules/dates'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { type Doable, useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { Segmented } from '../../ui/segmented'
import { AttendancePass } from '../live/attendance-pass'
import { firstFinding } from '../papers/use-save-focus'
import { ApproveDialog } from './approve-dialog'
import styles from './minutes.module.css'
import { MinutesFoot } from './minutes-foot'
import { keysOf } from './minutes-keys'
import { MinutesPage } from './minutes-page'
import { MinutesPanel } from './minutes-panel'
import { openCompare, versionsToCompare } from './record-history'
import { askToReopen, ReopenDialog } from './reopen-dialog'
import { StatusSentence } from './status-sentence'
import { type MinutesPaper, useMinutesPaper } from './use-minutes-paper'
import { settleFirst, versionNames } from './version-words'

/** The record of a meeting: read as it will be printed, written item by item while it is a draft, saved for whom it is. */
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
  const { id: meetingId, state } = meeting
  const [mode, setMode] = useState<'write' | 'read' | 'attendance'>('read')
  /** W was pressed: the writing begins with the cursor in it. */
  const [isAtOnce, setAtOnce] = useState(false)
  const [isApproving, setApproving] = useState(false)
  /** An earlier approved text on the page; null is what holds now. */
  const [read, setRead] = useState<number | null>(null)
  const [finding, setFinding] = useState<Finding | null>(null)
  const paper = useMinutesPaper(meetingId, read)
  const page = useRef<HTMLElement>(null)
  const isReadOnly = useIsReadOnly()
  const isRunning = state === 'live' || state === 'suspended'
  const mayWrite = (state === 'draft' || isRunning) && !isReadOnly
  const isReading = mode === 'read' || !mayWrite
  const isMarking = mode === 'attendance' && mayWrite
  const mayCompare = versionsToCompare(view) !== null
  const write = (): void => {
    setRead(null)
    setAtOnce(false)
    setMode('write')
  }
  const writeAtOnce = (): void => {
    write()
    setAtOnce(true)
  }
  const choose: MinutesPaper['chooseVersion'] = (version) => {
    paper.chooseVersion(version)
    setMode('read')
  }

  /** To the first thing that has to be settled, which stands beside the page while it is read. */
  const toSettle = (): void => {
    flushSync(() => setMode('read'))
    firstFinding(document)?.focus()
  }
  useDoables(
    isMarking
      ? []
      : [
          { name: 'Write the minutes', key: 'w', run: writeAtOnce, isOn: mayWrite && mode === 'read' },
          { name: 'Read as printed', key: 'r', typing: 'ctrl+shift+r', run: () => setMode('read'), isOn: !isReading },
          { name: 'Who was here', also: 'attendance', key: 'h', run: () => setMode('attendance'), isOn: mayWrite },
          ...documentVersions.map((version, index) => ({
            name: `${versionNames[version]} version`,
            key: String(index + 1),
            run: () => choose(version),
          })),
          ...outOfTheApp(paper, toSettle),
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

  if (isMarking) return <AttendancePass view={view} locality={locality} backTo="minutes" onDone={write} />
  return (
    <div className={styles.screen}>
      <PageHeader
        plate={{ code: locality.code, shape: locality.shape }}
        title={`Minutes, ${weekdayDay(meeting.on)}`}
        sentence={
          <StatusSentence
            view={view}
            read={read}
            version={paper.version}
            stopping={paper.isStopped ? paper.unsettled : 0}
          />
        }
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
            <Button
              icon={<Printer aria-hidden />}
              isDisabled={paper.made === null || paper.isStopped}
              onPress={paper.print}
            >
              Print
            </Button>
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
        <MinutesPage
          page={page}
          view={view}
          paper={paper}
          isReading={isReading}
          read={read}
          itemId={itemId}
          isAtOnce={isAtOnce}
          finding={finding}
          onLeave={() => page.current?.focus()}
        />
        <MinutesPanel
          view={view}
          paper={paper}
          isReading={isReading}
          read={read}
          onRead={(next) => {
            setRead(next)
            setMode('read')
          }}
          onWhoWasHere={mayWrite && !isReading ? () => setMode('attendance') : null}
          onVersion={choose}
          onMark={setFinding}
        />
      </div>
      <MinutesFoot
        keys={keysOf({
          isReading,
          mayWrite,
          isLocked: state === 'approved' && !isReadOnly,
          isSettling: paper.unsettled > 0 && !isReadOnly && !paper.isCovered,
          isCovered: isReading && paper.isCovered,
        })}
        view={view}
        itemId={itemId}
      />
      {isApproving && <ApproveDialog meeting={meeting} onClose={() => setApproving(false)} />}
      <ReopenDialog meeting={meeting} />
    </div>
  )
}

/** Each says what stands in its way, where the check found something nobody has settled. */
function outOfTheApp(paper: MinutesPaper, toSettle: () => void): readonly Doable[] {
  const { isStopped, unsettled } = paper
  const unlessStopped = (run: () => void, wasNot: string) => () => {
    if (!isStopped) return run()
    announce(`${wasNot}${settleFirst(unsettled)}`)
    toSettle()
  }
  const isOn = paper.made !== null
  return [
    {
      name: 'Save as Word',
      also: 'docx pdf export file',
      typing: 'ctrl+s',
      run: unlessStopped(() => paper.saveAs('docx'), ''),
      isOn,
    },
    {
      name: 'Print the minutes',
      also: 'paper printer',
      typing: 'ctrl+p',
      run: unlessStopped(paper.print, 'Not printed. '),
      isOn,
    },
    { name: 'Copy the minutes for an e-mail', key: 'e', run: unlessStopped(paper.copy, 'Not copied. '), isOn },
  ]
}
