import { type Hands, type Maker, make } from './random-scene'
import { millbrook } from './workspace'

const sides = ['kept', 'other'] as const
const kept = 'kept' as const
const other = 'other' as const
const merged = { initials: kept, jobTitle: other, organisation: kept, email: other, phone: kept, inPublic: kept }

/** Teams, places, people and settings. */
export function placeCommands(hands: Hands): readonly Maker[] {
  const { pick, text, localityId, personId } = hands
  return [
    make('team.start', () => ({
      ...millbrook,
      locality: { ...millbrook.locality, code: pick(['MILL', 'HARR', 'CARR'], 'MILL') },
    })),
    make('person.add', () => ({
      localityId: localityId(),
      name: text(),
      organisation: text(),
      jobTitle: '',
      role: 'member',
    })),
    make('person.edit', () => ({
      personId: personId(),
      name: text(),
      initials: pick(['NB', 'X9', 'not valid!'], 'NB'),
    })),
    make('person.merge', () => ({
      keptId: personId(),
      otherId: personId(),
      facts: { ...merged, name: pick(sides, 'kept') },
    })),
    make('settings.edit', () => ({
      bodyName: text(),
      decisionWording: pick(['Agreed', 'RESOLVED'] as const, 'Agreed'),
    })),
    make('locality.edit', () => ({
      localityId: localityId(),
      pattern: { ...millbrook.locality.pattern, every: pick(['week', 'none', 'fortnight'] as const, 'week') },
    })),
  ]
}
