import { useCallback, useEffect, useState } from 'react'
import type { OpenReport, WorkspaceState } from '../../../shared/contract'
import { dayOf, longDay, timeOf } from '../../../shared/rules/dates'
import { useHostState, useRecord } from '../data/data-provider'
import { go, useRoutes } from '../data/route'
import { useHostCall } from '../data/use-command'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useToday } from '../ui/use-today'
import { useShell } from './use-shell'

/** What concerns the whole workspace: that it is the sample, reading only, and what was mended on opening. */
export function Banners() {
  const host = useHostState()
  const workspace = host?.workspace
  const isOnToday = useRoutes((state) => state.route.screen === 'home')
  if (workspace?.kind === 'read-only') return <ReadOnlyBanner because={workspace.because} dir={workspace.dir} />
  if (workspace?.kind !== 'open') return null
  return (
    <>
      {host?.isSample === true && isOnToday && <SampleBanner />}
      <ReportBanner key={workspace.dir} dir={workspace.dir} report={workspace.report} />
    </>
  )
}

/** Said where the day begins; throwing it away is also in Settings and in the palette. */
function SampleBanner() {
  const call = useHostCall()
  const person = useRecord('person', useHostState()?.user.keyboardPersonId ?? null)
  return (
    <Notice
      kind="private"
      icon="sample"
      title="This is the sample team."
      actions={
        <>
          <Button size="small" onPress={() => useShell.getState().show('keyboard')}>
            Be somebody else…
          </Button>
          <Button size="small" onPress={() => go({ screen: 'start-team' })}>
            Start our team
          </Button>
          <Button size="small" onPress={() => void call('host.discard-sample', {})}>
            Throw the sample away
          </Button>
        </>
      }
    >
      Nothing in it is real: try anything.{person !== undefined && ` You are ${person.name}.`}
    </Notice>
  )
}

type Because = Extract<WorkspaceState, { kind: 'read-only' }>['because']

function ReadOnlyBanner({ because, dir }: { readonly because: Because; readonly dir: string }) {
  const call = useHostCall()
  const today = useToday()
  if (because.kind === 'newer') {
    return (
      <Notice kind="soon" icon="reading" title="You are reading only.">
        A newer Connected Team has written here (version {because.version}). Install that version on this computer to
        write.
      </Notice>
    )
  }
  if (because.kind === 'folder') {
    return (
      <Notice
        kind="soon"
        icon="reading"
        title="You are reading only."
        actions={
          <Button size="small" onPress={() => void call('host.open-workspace', { dir })}>
            Try again
          </Button>
        }
      >
        This computer does not let us write in {dir}. Ask for the right to write there, then try again.
      </Notice>
    )
  }
  const day = dayOf(because.since)
  return (
    <Notice
      kind="soon"
      icon="reading"
      title="You are reading only."
      actions={
        <Button size="small" onPress={() => void call('host.take-over', {})}>
          Take over…
        </Button>
      }
    >
      {because.holder === '' ? 'Somebody' : because.holder} has this workspace open on {because.host}, since{' '}
      {day === today ? timeOf(because.since) : `${timeOf(because.since)} on ${longDay(day)}`}. What you see keeps up
      with what they save.
    </Notice>
  )
}

const readForMs = 12_000
/** Read once: the room and the other screens draw their own banner, and one that was closed does not come back there. */
const read = new Set<string>()

function ReportBanner({ dir, report }: { readonly dir: string; readonly report: OpenReport }) {
  const opening = `${dir} ${JSON.stringify(report)}`
  const [isClosed, setClosed] = useState(() => read.has(opening))
  const close = useCallback(() => {
    read.add(opening)
    setClosed(true)
  }, [opening])
  const lines = reportLines(report)
  // On the wall the item says so itself.
  const isInRoom = useRoutes((state) => state.route.screen === 'live')
  // What only came back needs no answer: the notes are there.
  const needsNobody = report.mended.length === 0 && report.leftOut.length === 0 && report.cutBytes === 0
  useEffect(() => {
    if (!needsNobody) return
    const timer = setTimeout(close, readForMs)
    return () => clearTimeout(timer)
  }, [needsNobody, close])
  const isLoss = report.mended.some((each) => each.from === 'nothing') || report.leftOut.length > 0
  if (isClosed || lines.length === 0 || (needsNobody && isInRoom)) return null
  return (
    <Notice
      kind={isLoss ? 'late' : 'done'}
      title={
        isLoss
          ? 'Something could not be read when the workspace was opened.'
          : report.mended.length === 0 && report.cutBytes === 0
            ? 'Nothing was lost.'
            : 'The workspace was mended when it was opened.'
      }
      actions={
        <Button size="small" onPress={close}>
          Close
        </Button>
      }
    >
      {lines.join(' ')}
    </Notice>
  )
}

const sources = {
  previous: 'from the copy before it',
  backup: 'from the last backup',
  journal: 'from the journal',
} as const

/** What was mended or recovered, in words; nothing for an ordinary start. */
export function reportLines(report: OpenReport): readonly string[] {
  const lines: string[] = []
  if (report.recoveredDrafts > 0) {
    lines.push(
      report.recoveredDrafts === 1
        ? 'What was being typed when the app last stopped is back in its notes.'
        : `What was being typed when the app last stopped is back in the notes of ${report.recoveredDrafts} items.`,
    )
  }
  if (report.cutBytes > 0) lines.push('The very last change was cut short when the computer stopped, and was left out.')
  for (const each of report.mended) {
    lines.push(
      each.from === 'nothing'
        ? `${each.document} was damaged and no copy of it was found. The damaged file was kept as ${each.keptAs}.`
        : `${each.document} was damaged and was rebuilt ${sources[each.from]}. The damaged file was kept as ${each.keptAs}.`,
    )
  }
  if (report.leftOut.length > 0) {
    lines.push(
      report.leftOut.length === 1
        ? 'One change could not be read and was left out; it was kept aside.'
        : `${report.leftOut.length} changes could not be read and were left out; they were kept aside.`,
    )
  }
  return lines
}
