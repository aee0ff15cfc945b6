import type { Migration } from './migration'

type Plain = Readonly<Record<string, unknown>>

/** Settings say how papers look; those inside approved minutes too. */
export const paperAndChecks: Migration = {
  to: 4,
  name: 'paper-and-checks',
  migrate: (documents) =>
    new Map([...documents].map(([name, { records }]) => [name, { records: records.map((one) => widened(one)) }])),
}

/** As the papers looked before they could be changed. */
const paper = {
  font: 'Arial',
  size: 12,
  headingColour: '#1a1a1a',
  lineColour: '#1b6b52',
  footer: '',
  retentionNote: '',
}

function widened(record: unknown): unknown {
  if (!isPlain(record)) return record
  if (record.kind === 'settings') return { ...record, paper }
  if (record.kind !== 'minutes' || !isPlain(record.record)) return record
  return { ...record, record: { ...record.record, settings: widened(record.record.settings) } }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
