const sterling = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** "£42.50", "£1,200". */
export function pounds(pence: number): string {
  return sterling.format(pence / 100).replace(/\.00$/u, '')
}
