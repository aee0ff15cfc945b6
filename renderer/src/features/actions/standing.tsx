import type { ReactNode } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { ActionColumn } from '../../../../shared/model/action'
import type { Day } from '../../../../shared/model/common'

/** "18 open, 3 late, 3 proposed done." The worst news is bold. */
export function standing(columns: Readonly<Record<ActionColumn, readonly ActionHead[]>>, today: Day): ReactNode {
  const open = [...columns.todo, ...columns.doing, ...columns.blocked, ...columns.proposed]
  const late = open.filter((action) => action.dueOn !== null && action.dueOn < today).length
  const nobody = open.filter((action) => action.owner.kind === 'nobody').length
  if (open.length === 0) return columns.done.length === 0 ? 'Nothing is open.' : 'Nothing is open. All is done.'
  return (
    <>
      {open.length.toLocaleString('en-GB')} open,{' '}
      {late === 0 ? 'none late' : <b>{late.toLocaleString('en-GB')} late</b>}
      {columns.proposed.length > 0 && `, ${columns.proposed.length} proposed done`}
      {nobody > 0 && `, ${nobody} with nobody`}.
    </>
  )
}
