import { ArrowLeftRight, CircleCheck, CircleDashed, CircleOff, Clock, LogOut, Mail, UserPlus } from 'lucide-react'
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
  const Icon = row.mark === null ? CircleDashed : row.isGuest ? UserPlus : icons[row.mark]
  return <Icon aria-hidden="true" />
}
