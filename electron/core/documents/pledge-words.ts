import type { Pledge } from '../../../shared/model/cards'
import { longDay } from '../../../shared/rules/dates'

/** "6 others by Wednesday 1 July 2026": what has to come first; empty where nothing has. */
export function conditionWords({ condition }: Pick<Pledge, 'condition'>): string {
  if (condition === null) return ''
  const { needed, by } = condition
  return `${needed} ${needed === 1 ? 'other' : 'others'} by ${longDay(by)}`
}
