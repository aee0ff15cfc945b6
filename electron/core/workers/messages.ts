import type { JobName, JobProgress } from './jobs'
import type { Piece } from './pieces'

/** What goes to the worker: one job at a time, the pieces of a heavy input ahead of it. */
export type JobMessage = JobRequest | JobPiece
export type JobPiece = { readonly job: number; readonly piece: Piece }
export type JobRequest = { readonly job: number; readonly name: JobName; readonly input: unknown }

/** What comes back: any number of progress lines, then one end. */
export type JobAnswer =
  | { readonly kind: 'progress'; readonly job: number; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly job: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly job: number; readonly error: JobError }

/** An error as it travels: structured clone would lose the name of an error class of our own. */
export type JobError = { readonly name: string; readonly message: string; readonly stack: string }
