import * as z from 'zod'

/** Ten quiet tags on cards, never a score. The name of the last one is a setting. */
export const waysOfWorking = [
  'local-nets',
  'pledges',
  'spaces-and-places',
  'facilitation',
  'connected-teams',
  'enablers',
  'coaching',
  'ambassadors',
  'system-collaboration',
  'partnership',
] as const
export const WayOfWorking = z.enum(waysOfWorking)
export type WayOfWorking = z.infer<typeof WayOfWorking>

export const Ways = z.array(WayOfWorking).max(waysOfWorking.length)
