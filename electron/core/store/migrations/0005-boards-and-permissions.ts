import type { Migration } from './migration'

type Plain = Readonly<Record<string, unknown>>

/**
 * Cards carry Ways of Working and what stands in their way; a pledge the days it was agreed and over; what happened to an
 * escalation says how it came and who wrote it down. Those inside approved minutes too, and the settings there.
 */
export const boardsAndPermissions: Migration = {
  to: 5,
  name: 'boards-and-permissions',
  migrate: (documents) =>
    new Map([...documents].map(([name, { records }]) => [name, { records: records.map((one) => widened(one)) }])),
}

function widened(record: unknown): unknown {
  if (!isPlain(record)) return record
  switch (record.kind) {
    case 'settings':
      return { ...record, partnershipName: 'Derbyshire in Partnership' }
    case 'action':
      return { ...record, ways: [], waitsFor: null }
    case 'pledge':
      return { ...record, ways: [], waitsFor: null, agreedOn: null, overOn: overOn(record) }
    case 'escalation':
      return {
        ...record,
        ways: [],
        notTheSame: [],
        trail: list(record.trail).map((event) => ({ ...event, via: 'here', notedById: null })),
        answer: isPlain(record.answer)
          ? { ...record.answer, notedById: null, until: null, permissionId: null }
          : record.answer,
      }
    case 'minutes':
      return isPlain(record.record) ? { ...record, record: frozen(record.record) } : record
    default:
      return record
  }
}

const frozenLists = ['actions', 'otherActions', 'pledges', 'markedPledges', 'escalations'] as const

function frozen(record: Plain): Plain {
  const lists = frozenLists.flatMap((name) =>
    Array.isArray(record[name]) ? [[name, record[name].map((one) => widened(one))]] : [],
  )
  return { ...record, settings: widened(record.settings), ...Object.fromEntries(lists) }
}

/** The day its last side was marked. */
function overOn({ column, weWill, youWill }: Plain): unknown {
  if (column !== 'kept' && column !== 'changed' && column !== 'not-kept') return null
  const days = [weWill, youWill].flatMap((side) =>
    isPlain(side) && typeof side.markedOn === 'string' ? [side.markedOn] : [],
  )
  return days.sort().at(-1) ?? null
}

function list(value: unknown): readonly Plain[] {
  return Array.isArray(value) ? value.filter(isPlain) : []
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
