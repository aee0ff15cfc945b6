import { buildSample } from '../../../electron/core/sample/build-sample'
import type { Day } from '../../../shared/model/common'
import type { AnyRecord, RecordKind, RecordOf } from '../../../shared/model/record'
import { countedIds } from '../../sample'

/** The sample as it stands on a day, to be asked by kind. */
export function built(today: Day) {
  const { change, keyboardPersonId } = buildSample(today, countedIds())
  return {
    today,
    records: change.put,
    keyboardPersonId,
    all: <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
      change.put.filter((one): one is Extract<AnyRecord, { kind: K }> & RecordOf<K> => one.kind === kind),
  }
}
