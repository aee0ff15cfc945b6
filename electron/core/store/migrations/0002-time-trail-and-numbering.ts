import type { Migration } from './migration'

type Plain = Readonly<Record<string, unknown>>

/**
 * Time given per role; marks of a pledge with their day and evidence, its target and condition; the trail and answer of an
 * escalation; the clock moves from each place to the settings, where numbering joins it.
 */
export const timeTrailAndNumbering: Migration = {
  to: 2,
  name: 'time-trail-and-numbering',
  migrate: (documents) =>
    new Map([...documents].map(([name, { records }]) => [name, { records: records.map((one) => widened(one)) }])),
}

function widened(record: unknown): unknown {
  if (!isPlain(record)) return record
  switch (record.kind) {
    case 'person':
      return {
        ...record,
        roles: list(record.roles).map((role) => ({ ...role, time: { freed: 'unknown', words: '' } })),
      }
    case 'locality': {
      const { clock: _, ...rest } = record
      return rest
    }
    case 'settings':
      return {
        ...record,
        clock: { acknowledgeIn: 2, answerIn: 10 },
        numbering: { restartsIn: 'january', items: true },
      }
    case 'pledge':
      return {
        ...record,
        target: '',
        condition: null,
        notKeptBecause: '',
        weWill: side(record.weWill),
        youWill: side(record.youWill),
      }
    case 'escalation':
      return {
        ...record,
        barrier: 'unsaid',
        answer: null,
        trail:
          typeof record.sentAt === 'string'
            ? [{ kind: 'sent', at: record.sentAt, personId: record.enablerId ?? null, words: '' }]
            : [],
      }
    default:
      return record
  }
}

function side(value: unknown): unknown {
  return isPlain(value) ? { ...value, markedOn: null, evidence: '' } : value
}

function list(value: unknown): readonly Plain[] {
  return Array.isArray(value) ? value.filter(isPlain) : []
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
