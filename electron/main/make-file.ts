import type { ToSave } from '../../shared/model/document-request'
import type { Outcome } from '../../shared/refusals'
import type { OpenApp } from './core'
import type { PaperWindow } from './paper-window'
import type { ExportFaults } from './write-export'

/** What saving needs once a workspace is open. */
export type SavingWith = {
  readonly app: OpenApp
  readonly paper: Pick<PaperWindow, 'pdf'>
  readonly faults?: ExportFaults
}

export type SaveOptions = {
  readonly signal: AbortSignal
  readonly onProgress?: (progress: { readonly done: number; readonly of: number; readonly words: string }) => void
}

export type OneFile = Exclude<ToSave, { readonly kind: 'year' }>

export const cancelled: Outcome<never> = { ok: false, problem: { code: 'cancelled' } }

/** The bytes of a paper, PDF by way of the paper window. */
export async function makeFile(
  what: OneFile,
  { app, paper }: Pick<SavingWith, 'app' | 'paper'>,
  { signal, onProgress = () => {} }: SaveOptions,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly fileName: string }>> {
  const made = await app.makeDocument(what, { signal, onProgress })
  if (!made.ok) return made
  if (made.value.kind === 'file') return { ok: true, value: made.value }
  const { page, fileName } = made.value
  onProgress({ done: 60, of: 100, words: 'Making the PDF' })
  try {
    return { ok: true, value: { bytes: await paper.pdf(page, signal), fileName } }
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return cancelled
    throw error
  }
}
