import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { DocumentRequest, DocumentVersion } from '../../../../shared/model/document-request'
import { useQuery } from '../../data/use-query'
import { askToSave } from '../papers/save-asked'
import { useCover } from '../papers/use-cover'
import { usePaperActs } from '../papers/use-paper-acts'

/** The minutes as they are printed, in the version somebody chose; it stays chosen while the screen is open. */
export function useMinutesPaper(meetingId: Id, approvedVersion: number | null) {
  const [version, setVersion] = useState<DocumentVersion>('team')
  const acts = usePaperActs()
  const request: DocumentRequest = {
    document: 'minutes',
    meetingId,
    version,
    ...(approvedVersion !== null && { approvedVersion }),
  }
  const preview = useQuery('document.preview', request)
  const made = preview.kind === 'ready' ? preview.value : null
  const cover = useCover(request)
  const seen = cover.covered(made)
  const unsettled = made?.unsettled ?? 0
  return {
    request,
    version,
    chooseVersion: setVersion,
    preview,
    made,
    /** What of it is kept off a wall, and the page as it may be seen there. */
    cover,
    seen,
    isCovered: seen !== null && seen !== made,
    unsettled,
    /** Partner and public versions leave the house only when everything is settled; the team is warned. */
    isStopped: version !== 'team' && unsettled > 0,
    saveAs: (format: 'docx' | 'pdf') => askToSave({ kind: 'document', request, format }),
    print: () => void acts.print(request),
    copy: () => void acts.copy(request),
  }
}
export type MinutesPaper = ReturnType<typeof useMinutesPaper>
