import type { MeetingView } from '../../../../shared/contract'
import type { DocumentVersion } from '../../../../shared/model/document-request'
import { dayOf, longDay } from '../../../../shared/rules/dates'
import { approvalWords } from './record-history'
import { toSettle } from './version-words'

/** How the record stands, in a sentence, and what keeps the chosen version from being saved. `read`: the earlier version that is on the page. */
export function StatusSentence(props: {
  readonly view: MeetingView
  readonly read: number | null
  readonly version: DocumentVersion
  /** Findings that stop the save; 0 where nothing does. */
  readonly stopping: number
}) {
  const { stopping, version } = props
  if (stopping === 0) return <Standing {...props} />
  const stop = (
    <>
      <b>{toSettle(stopping)}</b> before the {version} version can be saved.
    </>
  )
  // That it is to be approved at the next meeting stands at the head of the page.
  const isPlainDraft = props.read === null && props.view.meeting.state === 'draft' && props.view.approvals.length === 0
  return isPlainDraft ? (
    <>Draft. {stop}</>
  ) : (
    <>
      <Standing {...props} /> {stop}
    </>
  )
}

function Standing({ view, read }: { readonly view: MeetingView; readonly read: number | null }) {
  const { meeting, approvals } = view
  const old = approvals.find((one) => one.version === read)
  if (old !== undefined)
    return (
      <>
        <b>An earlier text.</b> {approvalWords(old)}
      </>
    )
  if (meeting.state === 'approved' && meeting.approvedOn !== null) {
    const version = approvals.at(-1)?.version ?? 1
    return (
      <>
        Approved on {longDay(meeting.approvedOn)}, and locked.{version > 1 && ` Version ${version}.`}
      </>
    )
  }
  if (meeting.state !== 'draft')
    return (
      <>
        The meeting is <b>still running</b>.
      </>
    )
  const reopened = approvals.at(-1)?.reopened ?? null
  if (reopened === null)
    return (
      <>
        Draft. <b>To be approved</b> at the next meeting.
      </>
    )
  return (
    <>
      Draft, <b>to be approved again</b>. Reopened on {longDay(dayOf(reopened.at))}: {reopened.reason}
    </>
  )
}
