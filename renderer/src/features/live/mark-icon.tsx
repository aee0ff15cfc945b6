import {
  ArrowLeftRight,
  CircleCheck,
  CircleDashed,
  CircleOff,
  Clock,
  LogOut,
  Mail,
  Scale,
  UserPlus,
} from 'lucide-react'
import type { AttendanceMark } from '../../../../shared/model/meeting'
import type { AttendanceRow } from './attendance-rows'

const icons: Record<AttendanceMark, typeof Clock> = {
  present: CircleCheck,
  apologies: Mail,
  substitute: ArrowLeftRight,
  late: Clock,
  'left-early': LogOut,
  absent: CircleOff,
}

/** The shape beside a mark's words. */
export function MarkIcon({ row }: { readonly row: AttendanceRow }) {
  const Icon = iconOf(row)
  return <Icon aria-hidden="true" />
}

function iconOf(row: AttendanceRow): typeof Clock {
  if (row.mark === null) return CircleDashed
  if (row.isOut) return Scale
  return row.isGuest && row.mark === 'present' ? UserPlus : icons[row.mark]
}
