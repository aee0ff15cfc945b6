/**
 * Writes resources/bank-holidays.json: the bank holidays of England and Wales, substitute days and one-off days included.
 * Run it again when the government announces a new one and date-holidays knows it: `node scripts/bank-holidays.mjs`.
 * The app reads the file only; date-holidays is not part of it.
 */
import { writeFile } from 'node:fs/promises'
import Holidays from 'date-holidays'
import { say } from './say.mjs'

const years = { from: 2015, to: 2045 }
const file = new URL('../resources/bank-holidays.json', import.meta.url)

// Wales keeps the same days as England; Scotland and Northern Ireland do not.
const england = new Holidays('GB', 'ENG')
/** @type {Record<string, string>} */
const days = {}
for (let year = years.from; year <= years.to; year += 1) {
  for (const holiday of england.getHolidays(year, 'en')) {
    if (holiday.type === 'public' || holiday.type === 'bank') days[holiday.date.slice(0, 10)] = holiday.name
  }
}

const written = {
  what: 'Bank holidays of England and Wales, by day',
  source: 'date-holidays, country GB, state ENG',
  attribution:
    'Data of the package date-holidays by commenthol and contributors, after Wikipedia (Public holidays in the United ' +
    'Kingdom) and GOV.UK (bank holidays), available under CC BY-SA 3.0',
  ...years,
  days: Object.fromEntries(Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1))),
}
await writeFile(file, `${JSON.stringify(written, null, 2)}\n`)
say(`${Object.keys(days).length} bank holidays, ${years.from} to ${years.to}`)
