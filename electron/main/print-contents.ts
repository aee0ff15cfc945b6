import type { WebContents, WebContentsPrintOptions } from 'electron'
import type { Outcome } from '../../shared/refusals'

export type Printed = Outcome<{ readonly printed: boolean }>
export const notPrinted: Printed = { ok: true, value: { printed: false } }

/** With the system's dialog, never silently: the dialog is what the person asked for. False where it was closed. */
export function printContents(
  contents: Pick<WebContents, 'print'>,
  options: Omit<WebContentsPrintOptions, 'silent'> = {},
): Promise<Printed> {
  return new Promise((resolve) => {
    contents.print(options, (printed, reason) => {
      // Chromium tells why in English words and in no other way.
      if (printed) resolve({ ok: true, value: { printed } })
      else if (reason === '' || /cancel|no .*printer|printer.*not found/i.test(reason)) resolve(notPrinted)
      else resolve({ ok: false, problem: { code: 'not-printed', detail: reason } })
    })
  })
}
