import * as z from 'zod'
import { breathe } from './store/disk'

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  /** Where the first thing wrong is: keys and indexes from the input inwards. */
  | { readonly ok: false; readonly path: readonly PropertyKey[] }

/** Longer lists are read in pieces: 20,000 rows at once held the process up for a fifth of a second (measured). */
const longest = 500
const atOnce = 250

type LongList = { readonly field: string; readonly schema: z.ZodArray; readonly values: readonly unknown[] }

export function parseInput(schema: z.ZodType, input: unknown): Parsed {
  const parsed = schema.safeParse(input)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, path: pathOf(parsed.error) }
}

/** Whether some list right in the input is so long that it should be read with `parseInSlices`. */
export function hasLongList(schema: z.ZodType, input: unknown): boolean {
  return longListsIn(schema, input).length > 0
}

/**
 * The same answer as `parseInput`, with a breath between pieces of long lists. Only a list with too many or too few
 * entries is refused before they are looked at.
 */
export async function parseInSlices(schema: z.ZodType, input: unknown): Promise<Parsed> {
  const lists = longListsIn(schema, input)
  if (!(schema instanceof z.ZodObject) || lists.length === 0) return parseInput(schema, input)
  const unread = Object.fromEntries(lists.map((list) => [list.field, ofAnything(list.schema)]))
  const rest = schema.extend(unread).safeParse(input)
  const order = Object.keys(schema.shape)
  const place = (path: readonly PropertyKey[]) => order.indexOf(String(path[0]))
  const wrong = rest.success ? null : pathOf(rest.error)
  const read: Record<string, unknown> = {}
  for (const list of lists) {
    if (wrong !== null && place(wrong) <= order.indexOf(list.field)) break
    const parsed = await parseList(list)
    if (!parsed.ok) return parsed
    read[list.field] = parsed.value
  }
  return rest.success ? { ok: true, value: { ...rest.data, ...read } } : { ok: false, path: pathOf(rest.error) }
}

async function parseList({ field, schema, values }: LongList): Promise<Parsed> {
  const read: unknown[] = []
  for (const [index, value] of values.entries()) {
    if (index % atOnce === 0) await breathe()
    const parsed = z.safeParse(schema.element, value)
    if (!parsed.success) return { ok: false, path: [field, index, ...pathOf(parsed.error)] }
    read.push(parsed.data)
  }
  await breathe()
  return { ok: true, value: read }
}

function longListsIn(schema: z.ZodType, input: unknown): readonly LongList[] {
  if (!(schema instanceof z.ZodObject) || typeof input !== 'object' || input === null) return []
  const given = new Map<string, unknown>(Object.entries(input))
  return Object.entries(schema.shape).flatMap(([field, of]) => {
    const values = given.get(field)
    return of instanceof z.ZodArray && Array.isArray(values) && values.length > longest
      ? [{ field, schema: of, values }]
      : []
  })
}

/** A list as long as it may be, whatever is in it. */
function ofAnything(schema: z.ZodArray): z.ZodArray {
  return schema.clone({ ...schema.def, element: z.unknown() })
}

function pathOf(error: z.core.$ZodError): readonly PropertyKey[] {
  return error.issues[0]?.path ?? []
}
