import { create } from 'zustand'
import type { Fault, Problem, Refusal } from '../../../shared/refusals'
import { problemWords } from './problem-words'

export type Toast =
  | {
      readonly kind: 'done'
      readonly id: number
      readonly words: string
      readonly canUndo: boolean
      readonly canRedo: boolean
      /** When it was said, in ms since the window opened. */
      readonly at: number
      /** What can be done instead, where Undo is not the way back. */
      readonly act?: ToastAct
    }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Problem }

export type ToastAct = { readonly words: string; readonly run: () => void }

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
  readonly act?: ToastAct
}): void {
  const { words, canUndo = false, canRedo = false, act } = said
  made += 1
  const at = performance.now()
  const toast: Toast = { kind: 'done', id: made, words, canUndo, canRedo, at, ...(act !== undefined && { act }) }
  useToasts.setState((state) => ({ toasts: [...state.toasts.filter((other) => other.kind === 'problem'), toast] }))
}

/** Refusals after which nobody has anything to do: they are told as what happened is, and go. */
const passing: ReadonlySet<Problem['code']> = new Set<Refusal['code']>([
  'nothing-to-undo',
  'nothing-to-redo',
  'missing',
  'on-an-agenda',
  'cancelled',
])

/** What the disk or another program would not do is as true on the next screen. */
const faults: Readonly<Record<Fault['code'], true>> = {
  'disk-full': true,
  'may-not-write': true,
  'file-in-use': true,
  'folder-gone': true,
  'lock-lost': true,
  'not-printed': true,
  'disk-failed': true,
  bug: true,
}

/** Stays until it is closed, a refusal until the screen is left. The same problem twice stands once. */
export function showProblem(problem: Problem): void {
  if (passing.has(problem.code)) {
    showPassing(problem)
    return
  }
  made += 1
  const toast: Toast = { kind: 'problem', id: made, problem }
  const isSame = (other: Toast) => other.kind === 'problem' && JSON.stringify(other.problem) === JSON.stringify(problem)
  useToasts.setState((state) => ({ toasts: [...state.toasts.filter((other) => !isSame(other)), toast].slice(-4) }))
}

/** Stands beside the last thing that happened, whose "Do it again" is wanted just then. */
function showPassing(problem: Problem): void {
  const { title, whatToDo } = problemWords(problem)
  const words = `${title} ${whatToDo}`.trim()
  made += 1
  const at = performance.now()
  const toast: Toast = { kind: 'done', id: made, words, canUndo: false, canRedo: false, at }
  const isSame = (other: Toast) => other.kind === 'done' && other.words === words
  useToasts.setState((state) => ({ toasts: [...state.toasts.filter((other) => !isSame(other)), toast] }))
}

/** What is said last on a screen is often said as it is left, and read on the next. */
const saidOnLeavingMs = 1_000

/** On another screen: what can be taken back there, what was said on leaving, and what the disk would not do. */
export function closeOfLastScreen(): void {
  const stays = (toast: Toast): boolean =>
    toast.kind === 'problem'
      ? toast.problem.code in faults
      : toast.canUndo || toast.canRedo || toast.act !== undefined || performance.now() - toast.at < saidOnLeavingMs
  useToasts.setState((state) => ({ toasts: state.toasts.filter(stays) }))
}

/** What was done a moment ago must not lie over the dialog that is opened next. */
export function closeDone(): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.kind === 'problem') }))
}

export function closeToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }))
}
