import * as z from 'zod'

/** Whose fact stays where two records of one person differ: that of the record that stays, or that of the other. */
export const FactFrom = z.enum(['kept', 'other'])
export type FactFrom = z.infer<typeof FactFrom>

/** The sector is the organisation's. */
export const MergeFacts = z.object({
  name: FactFrom,
  initials: FactFrom,
  jobTitle: FactFrom,
  organisation: FactFrom,
  email: FactFrom,
  phone: FactFrom,
  inPublic: FactFrom,
})
export type MergeFacts = z.infer<typeof MergeFacts>
export type MergeFact = keyof MergeFacts
