import type { AgendaItem, Openness } from '../../../../shared/model/agenda-item'
import type { TemplateItem } from '../../../../shared/model/locality'
import { standingItem } from '../../../../shared/rules/standing-agenda'

/** The lines of a standing agenda have no ids: they are told apart by where they stand. */
export const lineId = (index: number): string => `line-${index}`
export const indexOfLine = (id: string): number => Number(id.slice('line-'.length))

/** As the strip of an hour draws it. */
export function asItem(line: TemplateItem, index: number): AgendaItem {
  return standingItem(line, { id: lineId(index), meetingId: 'standing', rank: 'a0' })
}

export function opennessOf(kind: Openness['kind'], before: Openness): Openness {
  if (kind !== 'confidential') return { kind }
  return before.kind === 'confidential' ? before : { kind, reason: '', until: null }
}

/** The line at `from` moved to stand at `to`, counted without itself. */
export function moved(lines: readonly TemplateItem[], from: number, to: number): readonly TemplateItem[] {
  const line = lines[from]
  if (line === undefined) return lines
  const others = lines.toSpliced(from, 1)
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, line)
}
