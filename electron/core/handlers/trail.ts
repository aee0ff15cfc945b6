import type { TrailLine } from '../../../shared/contract'
import type { RecordRef } from '../../../shared/model/record'
import { fillLabel } from '../sample/fill-words'
import type { Store } from '../store/store'

const longestTrail = 200

/**
 * What happened to one record, newest first. That a sample workspace was filled says nothing of any one card, and being
 * newer than what the sample tells of them it would stand on top of all: it is a line of the whole history only.
 */
export async function trailToRead(store: Store, ref: RecordRef): Promise<readonly TrailLine[]> {
  const lines = await store.trailOf(ref, longestTrail)
  return lines.filter(({ label }) => label !== fillLabel)
}
