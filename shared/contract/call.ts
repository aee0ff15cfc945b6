import * as z from 'zod'
import { Id } from '../model/common'

/**
 * Everything the screen can ask of the core, by name. A command changes the store: one gesture, one command,
 * one journal line, one undo step. A query reads. A host call concerns this laptop: folders, windows, who is at the keyboard.
 */
export type Call<Kind extends string, Input extends z.ZodType, Output> = {
  readonly kind: Kind
  readonly input: Input
  /** Type only; never present at run time. */
  readonly output?: Output
}
export const command =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<'command', Input, Output> => ({ kind: 'command', input })
export const query =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<'query', Input, Output> => ({ kind: 'query', input })
export const host =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<'host', Input, Output> => ({ kind: 'host', input })

export const nothing = z.object({})
/** Where in a list something is put: right after this id, or first. */
export const After = Id.nullable()
export const Items = z.array(Id).min(1).max(500)
export type Done = Record<string, never>
