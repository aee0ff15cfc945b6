import type { ParsedInputOf } from '../contract'
import type { Id } from '../model/common'
import type { Pot } from '../model/locality'
import { type Refused, refuse } from '../refusals'

export function potId(localityId: Id): Id {
  return `${localityId}-pot`
}

/** The one pot of a place, as it shall be. Its approvers are two different people of the workspace. */
export function setPot(input: ParsedInputOf<'pot.set'>, isPerson: (id: Id) => boolean): Pot | Refused {
  const approverIds = [...new Set(input.approverIds)]
  const stranger = approverIds.find((id) => !isPerson(id))
  if (stranger !== undefined) return refuse({ code: 'missing', kind: 'person', id: stranger })
  return { kind: 'pot', id: potId(input.localityId), ...input, approverIds }
}

/** "£1,250", "£12.50": pence only where there are some. */
export function poundsOf(pence: number): string {
  const pounds = Math.floor(pence / 100).toLocaleString('en-GB')
  return pence % 100 === 0 ? `£${pounds}` : `£${pounds}.${String(pence % 100).padStart(2, '0')}`
}

/** "1,250", "£1250.50", "1 250": pence, or null where it is no sum of money. */
export function readPounds(text: string): number | null {
  const parts = /^£?\s*(\d{1,3}(?:[,\s]\d{3})+|\d{1,8})(?:\.(\d\d?))?$/.exec(text.trim())
  if (parts === null) return null
  return Number((parts[1] ?? '').replaceAll(/[,\s]/g, '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}
