import { create } from 'zustand'
import type { Id } from '../../../../shared/model/common'
import type { CalendarRequest, DocumentRequest } from '../../../../shared/model/document-request'

/** What somebody wants to save: the dialog over the screen asks the rest. */
export type SaveAsked =
  /** `format`: what the button said; without it what was chosen last. */
  | {
      readonly kind: 'document'
      readonly request: DocumentRequest
      readonly format?: 'docx' | 'pdf'
      /** What was asked for and was not done: something has to be settled first, and here it can be. */
      readonly wasNot?: 'copied' | 'printed'
    }
  | { readonly kind: 'calendar'; readonly request: CalendarRequest }
  /** All minutes of a year. */
  | { readonly kind: 'year'; readonly localityId: Id }

export const useSaveAsked = create<{ readonly asked: SaveAsked | null }>(() => ({ asked: null }))

export const askToSave = (asked: SaveAsked): void => useSaveAsked.setState({ asked })
export const stopAsking = (): void => useSaveAsked.setState({ asked: null })
