/** One line of the bench: `value` in `unit`; `of` says what was compared with what. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: 'ratio' | 'ms' | 'MB' | 'count'
  readonly of: string
  /** What the product wants it to stay below; absent for figures that are only stated. */
  readonly goal?: number
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function p95(values: readonly number[]): number {
  return quantile(values, 0.95)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, of, goal }) => [
    name,
    `${value.toFixed(value < 10 ? 2 : 0)}${unit === 'ratio' || unit === 'count' ? '' : ` ${unit}`}`,
    goal === undefined ? '' : `≤ ${goal}${value <= goal ? '' : '  (over)'}`,
    of,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}
