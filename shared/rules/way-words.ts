import type { WorkspaceSettings } from '../model/settings'
import { type WayOfWorking, waysOfWorking } from '../model/way-of-working'

const words: Readonly<Record<Exclude<WayOfWorking, 'partnership'>, string>> = {
  'local-nets': 'Local Nets',
  pledges: 'Pledges',
  'spaces-and-places': 'Spaces and Places',
  facilitation: 'Facilitation',
  'connected-teams': 'Connected Teams',
  enablers: 'Enablers',
  coaching: 'Coaching',
  ambassadors: 'Ambassadors',
  'system-collaboration': 'System Collaboration',
}

/** As it is shown and printed; the tenth carries the name of the partnership, which is a setting. */
export function wayWords(way: WayOfWorking, settings: Pick<WorkspaceSettings, 'partnershipName'>): string {
  return way === 'partnership' ? settings.partnershipName : words[way]
}

/** Each once, in the order they are listed in. */
export function tidyWays(ways: readonly WayOfWorking[]): WayOfWorking[] {
  return waysOfWorking.filter((way) => ways.includes(way))
}
