import type { DocumentRequest } from '../../../../shared/model/document-request'
import type { Problem } from '../../../../shared/refusals'
import { useHost } from '../../host/host'
import { announce } from '../../ui/announce'
import { showProblem, showToast } from '../../ui/toasts'
import { askToSave } from './save-asked'

/**
 * A paper on the printer and in an e-mail. Where the personal-data check has something against it, the dialog that saves
 * it opens instead: there it can be settled.
 */
export function usePaperActs() {
  const host = useHost()
  const stopped = (request: DocumentRequest, problem: Problem, wasNot: 'copied' | 'printed'): void => {
    // The dialog says it, with what has to be settled: a toast would lie over both.
    if (problem.code === 'personal-data') askToSave({ kind: 'document', request, wasNot })
    else showProblem(problem)
  }
  return {
    print: async (request: DocumentRequest): Promise<void> => {
      const printed = await host.call('host.print', { request })
      if (!printed.ok) return stopped(request, printed.problem, 'printed')
      if (printed.value.printed) announce('Sent to the printer.')
    },
    copy: async (request: DocumentRequest): Promise<void> => {
      const words = await host.call('document.text', request)
      if (!words.ok) return stopped(request, words.problem, 'copied')
      const copied = await host.call('host.copy-text', { text: words.value.text })
      if (!copied.ok) return showProblem(copied.problem)
      showToast({ words: 'Copied. Paste it into the e-mail.' })
    },
  }
}
