import { useMemo } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import { type PermissionMatch, permissionsThatMayAnswer } from '../../../../shared/rules/permissions/matching'
import { useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'

export type Questioned = Pick<EscalationHead, 'question' | 'localityId' | 'ask'> & {
  readonly tried: string
  readonly notTheSame: readonly Id[]
  /** The question itself, where it is written already. */
  readonly escalationId?: Id | undefined
}

const none: readonly PermissionMatch[] = []

/** The permissions that may answer a question already, the likeliest first. Null asks nothing. */
export function useMayAnswer(question: Questioned | null): readonly PermissionMatch[] {
  const permissions = useRecords('permission')
  const today = useToday()
  const register = useMemo((): readonly Permission[] => [...permissions.values()], [permissions])
  return question === null ? none : permissionsThatMayAnswer({ ...question, permissions: register, today })
}
