import * as z from 'zod'

/** Which line of a meeting it is, as the screen that owns it names it: "decision 01J…". */
export const LinePlace = z.string().min(1).max(160)

/** A line that was begun in a meeting and not added yet. */
export type KeptLine = { readonly place: z.infer<typeof LinePlace>; readonly text: string }
