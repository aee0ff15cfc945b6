import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoardFilter, SavedFilter } from '../../../shared/model/board-filter'
import {
  askable,
  bringBackFilter,
  everything,
  longestName,
  mostSaved,
  moveFilter,
  renameFilter,
  savedAs,
  savedOf,
  saveFilter,
  withoutFilter,
} from '../../../shared/rules/saved-filters'

const late: BoardFilter = { ...everything, due: 'late' }
const named = (name: string, board: SavedFilter['board'] = 'action', filter = late): SavedFilter => ({
  board,
  name,
  filter,
})
const listOf = (saving: ReturnType<typeof saveFilter>): readonly SavedFilter[] => {
  if ('refused' in saving) throw new Error(saving.refused)
  return saving.list
}
const nine = Array.from({ length: mostSaved }, (_, index) => named(`Number ${index + 1}`))
const everyoneIsHere = {
  personNow: (id: string) => id,
  hasOrganisation: () => true,
  hasPlace: () => true,
  hasMark: () => true,
}

describe('saving a filter', () => {
  it('puts it last among those of its board, under its name without needless spaces', () => {
    const list = listOf(saveFilter([named('A'), named('P', 'pledge')], named('  Owen’s   late ones ')))
    expect(savedOf(list, 'action').map(({ name }) => name)).toEqual(['A', 'Owen’s late ones'])
    expect(savedOf(list, 'pledge')).toHaveLength(1)
  })

  it('takes the place of the one that is called so, whatever the capitals and accents', () => {
    const list = listOf(
      saveFilter([named('Café'), named('B')], named('CAFE', 'action', { ...everything, heldOver: 3 })),
    )
    expect(list).toEqual([named('CAFE', 'action', { ...everything, heldOver: 3 }), named('B')])
    expect(savedAs(list, 'pledge', 'café')).toBeUndefined()
  })

  it('is refused without a name, with too long a one, with nothing asked, and with too long words', () => {
    expect(saveFilter([], named(' \n'))).toEqual({ refused: 'no-name' })
    expect(saveFilter([], named('x'.repeat(longestName + 1)))).toEqual({ refused: 'name-too-long' })
    expect(saveFilter([], named('All', 'action', everything))).toEqual({ refused: 'asks-nothing' })
    const long = { ...everything, text: 'word '.repeat(60) }
    expect(saveFilter([], named('Long', 'action', long))).toEqual({ refused: 'words-too-long' })
  })

  it('stops at nine of a board, and still takes a name that is there', () => {
    expect(saveFilter(nine, named('One more'))).toEqual({ refused: 'too-many' })
    expect(listOf(saveFilter(nine, named('number 4')))).toHaveLength(mostSaved)
    expect(listOf(saveFilter(nine, named('One more', 'pledge')))).toHaveLength(mostSaved + 1)
  })

  it('keeps only what can be read again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 250 }), (name, text) => {
        const saving = saveFilter([], named(name, 'escalation', { ...late, text }))
        if ('list' in saving) expect(SavedFilter.array().safeParse(saving.list).success).toBe(true)
      }),
    )
  })
})

describe('a saved filter', () => {
  it('is renamed where it stands, and not to the name of another', () => {
    expect(listOf(renameFilter(nine, named('Number 2'), 'Late')).map(({ name }) => name)[1]).toBe('Late')
    expect(renameFilter(nine, named('Number 2'), 'number 3')).toEqual({ refused: 'name-taken' })
    expect(listOf(renameFilter(nine, named('Number 2'), 'NUMBER 2'))[1]?.name).toBe('NUMBER 2')
    expect(renameFilter(nine, named('Number 2'), '')).toEqual({ refused: 'no-name' })
  })

  it('that was deleted comes back with its key', () => {
    const without = withoutFilter(nine, named('Number 2'))
    expect(without).toHaveLength(mostSaved - 1)
    expect(listOf(bringBackFilter(without, named('Number 2'), 1))).toEqual(nine)
    expect(bringBackFilter(nine, named('Number 2'), 1)).toEqual({ refused: 'name-taken' })
  })

  it('moves among those of its board and takes the key of its new place; those of other boards stay', () => {
    const list = [named('a'), named('theirs', 'pledge'), named('b'), named('c')]
    const names = (moved: readonly SavedFilter[] | null) => moved?.map(({ name }) => name)
    expect(names(moveFilter(list, named('a'), 1))).toEqual(['b', 'theirs', 'a', 'c'])
    expect(names(moveFilter(list, named('c'), -1))).toEqual(['a', 'theirs', 'c', 'b'])
    expect(moveFilter(list, named('a'), -1)).toBeNull()
    expect(moveFilter(list, named('c'), 1)).toBeNull()
    expect(moveFilter(list, named('gone'), 1)).toBeNull()
  })

  it('loses the parts whose person, organisation, place or question has gone, and no other', () => {
    const filter: BoardFilter = {
      ...late,
      personId: 'p-owen',
      organisationId: 'o-peak',
      localityId: 'l-mill',
      mark: 'board',
    }
    expect(askable(filter, everyoneIsHere)).toEqual({ filter, leftOut: [] })
    const gone = { personNow: () => null, hasOrganisation: () => false, hasPlace: () => false, hasMark: () => false }
    expect(askable(filter, gone)).toEqual({ filter: late, leftOut: ['person', 'organisation', 'place', 'mark'] })
    expect(askable(late, gone)).toEqual({ filter: late, leftOut: [] })
  })

  it('asks for the person whom a merged record is now', () => {
    const filter = { ...late, personId: 'p-owen-l' }
    const asked = askable(filter, { ...everyoneIsHere, personNow: () => 'p-owen' })
    expect(asked).toEqual({ filter: { ...late, personId: 'p-owen' }, leftOut: [] })
  })
})
