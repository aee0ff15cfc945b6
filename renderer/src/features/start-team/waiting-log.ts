import { create } from 'zustand'
import type { PickedFile } from '../../../../shared/contract'

type WaitingLog = {
  readonly file: PickedFile | null
  put(file: PickedFile | null): void
}

/** An action log that was opened before there was a team to bring it to: it is read as soon as the team is made. */
export const useWaitingLog = create<WaitingLog>((set) => ({ file: null, put: (file) => set({ file }) }))
