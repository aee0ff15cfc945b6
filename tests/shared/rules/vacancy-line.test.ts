import { expect, test } from 'vitest'
import { waitingWords } from '../../../shared/rules/waiting-words'
import { aVacancy } from '../../builders'

const titleOf = (title: string, place = 'Millbrook') => {
  const vacancy = aVacancy({ what: { kind: 'job', title } })
  return waitingWords(
    { kind: 'vacancy', id: 'v', localityId: 'mill', vacancy },
    { code: 'MILL', name: place },
    '2026-06-09',
  ).title
}

test.each([
  ['Youth worker', 'No youth worker'],
  ['Youth Worker', 'No youth worker'],
  ['GP', 'No GP'],
  ['GP receptionist', 'No GP receptionist'],
  ['Mental health nurse (RMN)', 'No mental health nurse (RMN)'],
  ['PCSO', 'No PCSO'],
  ['Sure Start worker', 'No Sure Start worker'],
  ['Millbrook link worker', 'No Millbrook link worker'],
  ['Élan leader', 'No élan leader'],
  ['health visitor', 'No health visitor'],
])('the vacancy %s stands in its sentence as “%s”', (job, title) => {
  expect(titleOf(job)).toBe(title)
})
