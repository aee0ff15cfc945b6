import {
  CircleQuestionMark,
  Coins,
  DoorOpen,
  KeyRound,
  type LucideIcon,
  MessageCircle,
  Scissors,
  Users,
  Warehouse,
} from 'lucide-react'
import type { Ask } from './escalation-words'

const icons: Readonly<Record<Ask, LucideIcon>> = {
  permission: KeyRound,
  money: Coins,
  'open-a-door': DoorOpen,
  'people-or-time': Users,
  space: Warehouse,
  'bend-a-rule': Scissors,
  advice: MessageCircle,
  unsaid: CircleQuestionMark,
}

/** Always beside its word. */
export function AskIcon({ ask, className }: { readonly ask: Ask; readonly className?: string | undefined }) {
  const Icon = icons[ask]
  return <Icon aria-hidden className={className} />
}
