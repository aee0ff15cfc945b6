import { useState } from 'react'
import type { LookedInto, PickedFile } from '../../../../shared/contract'
import type { Problem } from '../../../../shared/refusals'
import { useHostCall } from '../../data/use-command'
import { useWaitingLog } from './waiting-log'

export type OpenedFile = { readonly file: PickedFile; readonly found: LookedInto }

/**
 * Asks for a file somebody sent, and says what it is. An action log is kept until the team is made; a list of people is
 * handed back. What is neither, or cannot be read, is a problem in words, shown where it was asked.
 */
export function useOpenFile(purpose: 'people' | 'any') {
  const call = useHostCall()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isReading, setReading] = useState(false)
  const open = async (): Promise<OpenedFile | null> => {
    setProblem(null)
    const picked = await call('host.pick-file', { purpose }, { quiet: true })
    if (!picked.ok) {
      setProblem(picked.problem)
      return null
    }
    const { file } = picked.value
    if (file === null) return null
    setReading(true)
    const looked = await call('host.look-into-file', { fileId: file.fileId }, { quiet: true })
    setReading(false)
    if (!looked.ok) {
      setProblem(looked.problem)
      return null
    }
    if (looked.value.kind === 'action-log') useWaitingLog.getState().put(file)
    return { file, found: looked.value }
  }
  return { open, problem, isReading }
}
