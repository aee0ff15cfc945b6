import type { MeetingView } from '../../../../shared/contract'
import { dayOf, longDay } from '../../../../shared/rules/dates'
import { approvalWords } from './record-history'

/** How the record stands, in a sentence. `read`: the earlier version that is on the page. */
export function StatusSentence({ view, read }: { readonly view: MeetingView; readonly read: number | null }) {
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
