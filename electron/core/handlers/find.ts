import type { QueryHandler } from '../context'

export const findHandler: QueryHandler<'find'> = async ({ search, today }, input) => ({
  ok: true,
  value: await search.find(input, today()),
})
