import type { Id } from '../../../../shared/model/common'

// What on the board a press, a click or the focus came to: one listener hears them all.

export function cardOf(target: EventTarget): Id | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) : null
}

export function columnAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-drop-list]')?.dataset.dropList ?? null) : null
}
