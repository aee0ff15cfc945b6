import { create } from 'zustand'
import type { Problem } from '../../../shared/refusals'

export type Toast =
  | {
      readonly kind: 'done'
      readonly id: number
      readonly words: string
      readonly canUndo: boolean
      readonly canRedo: boolean
    }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Problem }

type Toasts = { readonly toasts: readonly Toast[] }

export const useToasts = create<Toasts>(() => ({ toasts: [] }))

let made = 0

/**
 * What happened, for ten seconds, with Undo where it can be taken back, and Do it again where it has been. A new one
 * takes the place of the last.
 */
export function showToast(said: {
  readonly words: string
  readonly canUndo?: boolean
  readonly canRedo?: boolean
}): void {
  const { words, canUndo = false, canRedo = false } = said
  made += 1
  const toast: Toast = { kind: 'done', id: made, words, canUndo, canRedo }
  useToasts.setState((state) => ({ toasts: [...state.toasts.filter((other) => other.kind === 'problem'), toast] }))
}

/** Stays until it is closed. The same problem twice stands once. */
export function showProblem(problem: Problem): void {
  made += 1
  const toast: Toast = { kind: 'problem', id: made, problem }
  const isSame = (other: Toast) => other.kind === 'problem' && JSON.stringify(other.problem) === JSON.stringify(problem)
  useToasts.setState((state) => ({ toasts: [...state.toasts.filter((other) => !isSame(other)), toast].slice(-4) }))
}

export function closeToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }))
}
