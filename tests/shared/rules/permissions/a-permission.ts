import type { Permission } from '../../../../shared/model/permission'
import { anId } from '../../../builders'

export function aPermission(overrides: Partial<Permission> = {}): Permission {
  return {
    kind: 'permission',
    id: anId('permission'),
    what: 'No deposit for a room under £500',
    condition: '',
    where: { kind: 'everywhere' },
    reach: '',
    until: null,
    saidById: 'enabler-1',
    saidOn: '2026-03-12',
    via: 'e-mail',
    notedById: null,
    standsById: null,
    escalationId: null,
    minute: null,
    uses: [],
    askedToGoOn: null,
    ended: null,
    ...overrides,
  }
}
