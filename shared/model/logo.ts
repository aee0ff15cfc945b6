import * as z from 'zod'
import { Id, RequiredLine } from './common'

/** The council's mark. One record, id `logo`; a record of its own, so that a word changed in the settings does not carry it along. */
export const Logo = z.object({
  kind: z.literal('logo'),
  id: Id,
  type: z.enum(['png', 'jpeg']),
  /** base64; a file of at most 500 kB. */
  data: z.string().max(700_000),
  /** Pixels. */
  width: z.number().int().min(1).max(10_000),
  height: z.number().int().min(1).max(10_000),
  /** What a screen reader says. */
  alt: RequiredLine,
})
export type Logo = z.infer<typeof Logo>
