import { createContext, useContext } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import type { Organisation, Person } from '../../../../shared/model/person'

/** What the contents of slips read beside their card. It changes rarely: with it every slip is drawn again. */
export type SlipData = {
  readonly people: ReadonlyMap<Id, Person>
  readonly organisations: ReadonlyMap<Id, Organisation>
  readonly today: Day
}

export const SlipDataContext = createContext<SlipData | null>(null)

/** For the `Content` of a board: a context, for 5,000 slips that listen each for themselves are heard at each change. */
export function useSlipData(): SlipData {
  const data = useContext(SlipDataContext)
  if (data === null) throw new Error('no slip data: render inside <Board>')
  return data
}
