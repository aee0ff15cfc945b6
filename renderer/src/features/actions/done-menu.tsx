import { Ellipsis } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { IconButton } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import type { BoardColumn } from '../board/board'
import { boardColumns } from './action-columns'

/** The columns with the menu of Done; the same array whatever `putAway` closes over, for a column is drawn again with it. */
export function useColumns(hasMenu: boolean, putAway: () => void): readonly BoardColumn[] {
  const latest = useRef(putAway)
  useEffect(() => {
    latest.current = putAway
  })
  return useMemo(() => {
    if (!hasMenu) return boardColumns
    const menu = (
      <ActionMenu
        label="Done"
        trigger={<IconButton label="More about Done" icon={<Ellipsis aria-hidden />} />}
        items={[{ id: 'put-away', label: 'Put away what is over now' }]}
        onAction={() => latest.current()}
      />
    )
    return boardColumns.map((column) => (column.id === 'done' ? { ...column, menu } : column))
  }, [hasMenu])
}
