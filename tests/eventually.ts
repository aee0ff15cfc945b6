import { vi } from 'vitest'

/** Asks again until it throws no more, and answers what it answered. The machine may be busy: a second is too short a wait. */
export function eventually<T>(ask: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(ask, { timeout: 15_000 })
}
