import {
  BookOpenText,
  CalendarArrowUp,
  CircleDashed,
  CircleParking,
  Coins,
  Handshake,
  Lightbulb,
  Lock,
  MessageCircleQuestionMark,
  Stamp,
  Text,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { StatusShape } from '../../ui/status-shape'
import type { OutcomeIcon } from './item-outcome'

const icons: Readonly<Record<OutcomeIcon, ReactNode>> = {
  open: <CircleDashed aria-hidden />,
  carried: <CalendarArrowUp aria-hidden />,
  skipped: <CalendarArrowUp aria-hidden />,
  parked: <CircleParking aria-hidden />,
  dropped: <StatusShape of="dropped" />,
  decision: <Stamp aria-hidden />,
  action: <StatusShape of="todo" />,
  pledge: <Handshake aria-hidden />,
  escalation: <MessageCircleQuestionMark aria-hidden />,
  story: <BookOpenText aria-hidden />,
  spend: <Coins aria-hidden />,
  idea: <Lightbulb aria-hidden />,
  private: <Lock aria-hidden />,
  notes: <Text aria-hidden />,
}

/** The shape beside the words of what an item led to. */
export const OutcomeMark = ({ icon }: { readonly icon: OutcomeIcon }): ReactNode => icons[icon]
