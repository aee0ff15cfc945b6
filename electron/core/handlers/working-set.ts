import type { QueryHandler } from '../context'

export const workingSetHandler: QueryHandler<'working-set'> = async ({ store, workingSet }) => ({
  ok: true,
  value: {
    seq: workingSet.seq(),
    records: workingSet.records(),
    undo: store.undoLabel(),
    redo: store.redoLabel(),
  },
})
