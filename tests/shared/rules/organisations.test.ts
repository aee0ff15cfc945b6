import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../../shared/contract'
import { editOrganisation, OrganisationBook } from '../../../shared/rules/organisations'
import { anOrganisation } from '../../builders'

const council = anOrganisation({ id: 'council', name: 'Northfold County Council', aliases: ['NCC'] })
const police = anOrganisation({ id: 'police', name: 'Northfold Police', sector: 'police', aliases: ['the police'] })
const edit = (input: Omit<InputOf<'organisation.edit'>, 'organisationId'>) =>
  editOrganisation([council, police], council, { organisationId: 'council', ...input })

describe('an organisation', () => {
  test('is found by any of its spellings, and learns new ones', () => {
    const book = new OrganisationBook([council, police], () => 'new')
    expect(book.idOf('ncc')).toBe('council')
    expect(book.idOf(' The  police ')).toBe('police')
    expect(book.idOf('')).toBeNull()
    expect(book.idOf('Peakside Homes')).toBe('new')
    expect(book.touched().map((one) => one.name)).toContain('Peakside Homes')
  })

  test('keeps its name before as a spelling, so that an old list still finds it', () => {
    expect(edit({ name: 'Northfold Council' })).toMatchObject({
      put: [{ name: 'Northfold Council', aliases: ['NCC', 'Northfold County Council'] }],
    })
  })

  test('has no spelling that another has: neither name nor alias', () => {
    expect(edit({ aliases: ['NCC', 'northfold police'] })).toEqual({ refused: { code: 'bad-input', where: 'aliases' } })
    expect(edit({ aliases: ['The Police'] })).toEqual({ refused: { code: 'bad-input', where: 'aliases' } })
    expect(edit({ name: 'Northfold police' })).toEqual({ refused: { code: 'bad-input', where: 'name' } })
  })

  test('has each spelling once, and its name is none of them', () => {
    expect(edit({ aliases: ['NCC', ' NCC ', 'Northfold County Council', 'the  council'] })).toMatchObject({
      put: [{ aliases: ['NCC', 'the council'] }],
    })
  })

  test('is sorted into a sector', () => {
    expect(edit({ sector: 'nhs' })).toMatchObject({ put: [{ sector: 'nhs', name: council.name, aliases: ['NCC'] }] })
  })
})
