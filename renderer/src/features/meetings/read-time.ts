import type { TimeOfDay } from '../../../../shared/model/common'

/** A time as people write it: "10:00", "9.30", "14", "2pm", "7.30 pm". Null where it is none. */
export function readTime(text: string): TimeOfDay | null {
  const parts = /^(\d{1,2})(?:[:.]?([0-5]\d))?\s?(am|pm)?$/i.exec(text.trim())
  if (parts === null) return null
  const half = parts[3]?.toLowerCase()
  const hour = Number(parts[1])
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  if (hours > 23) return null
  return `${String(hours).padStart(2, '0')}:${parts[2] ?? '00'}`
}
