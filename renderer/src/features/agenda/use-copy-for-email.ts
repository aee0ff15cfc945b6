import type { Id } from '../../../../shared/model/common'
import { useHost } from '../../host/host'
import { showProblem, showToast } from '../../ui/toasts'

/** The agenda as plain text on the clipboard, its subject first. */
export function useCopyForEmail(meetingId: Id): () => Promise<void> {
  const host = useHost()
  return async () => {
    const words = await host.call('document.text', { document: 'agenda', meetingId })
    if (!words.ok) return showProblem(words.problem)
    const copied = await host.call('host.copy-text', { text: words.value.text })
    if (!copied.ok) return showProblem(copied.problem)
    showToast({ words: 'Copied. Paste it into the e-mail.' })
  }
}
