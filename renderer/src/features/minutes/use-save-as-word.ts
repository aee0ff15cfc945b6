import { useState } from 'react'
import type { SaveRequest } from '../../../../shared/contract'
import type { Problem } from '../../../../shared/refusals'
import { useHost } from '../../host/host'
import { announce } from '../../ui/announce'

/** Saving a document as Word: the host asks where, writes whole or not at all, and offers another name where Word holds the file. */
export function useSaveAsWord(request: SaveRequest) {
  const host = useHost()
  const [isSaving, setSaving] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const send = async (toSend: SaveRequest): Promise<void> => {
    if (isSaving) return
    setSaving(true)
    setProblem(null)
    setSaved(null)
    const outcome = await host.save(toSend)
    setSaving(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    // Null: the person closed the file dialog; nothing has happened and nothing needs saying.
    if (outcome.value.saved === null) return
    setSaved(outcome.value.saved)
    announce('Saved as Word')
  }
  return {
    isSaving,
    saved,
    problem,
    save: () => send(request),
    saveBeside: async () => {
      if (problem?.code === 'file-in-use') await send({ ...request, path: problem.beside })
    },
  }
}
