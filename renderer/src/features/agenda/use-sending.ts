import type { Meeting } from '../../../../shared/model/meeting'
import { go } from '../../data/route'
import { askToSave } from '../papers/save-asked'
import { usePaperActs } from '../papers/use-paper-acts'

/** What leaves this screen for the team: as files, on paper and in an e-mail. */
export function useSending({ id: meetingId, localityId }: Meeting) {
  const { copy } = usePaperActs()
  return {
    word: () => askToSave({ kind: 'document', request: { document: 'agenda', meetingId } }),
    print: () => go({ screen: 'agenda-paper', meetingId }),
    copy: () => void copy({ document: 'agenda', meetingId }),
    signing: () => askToSave({ kind: 'document', request: { document: 'signing-in', meetingId } }),
    notice: () => askToSave({ kind: 'calendar', request: { localityId, meetingId } }),
    papers: () => go({ screen: 'papers', localityId }),
  }
}
export type AgendaSending = ReturnType<typeof useSending>
