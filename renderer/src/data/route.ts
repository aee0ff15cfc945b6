import { create } from 'zustand'
import type { BoardKind } from '../../../shared/model/board'

/** Where the person is. Screens of one place carry its id. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'settings' }
  /** A place: its district, pattern, stage, standing pledge, pot and standing agenda. */
  | { readonly screen: 'place'; readonly localityId: string }
  /** The agenda as it is printed. */
  | { readonly screen: 'agenda-paper'; readonly meetingId: string }
  | { readonly screen: 'start-team' }
  | { readonly screen: 'agenda'; readonly meetingId: string; readonly itemId?: string }
  | { readonly screen: 'live'; readonly meetingId: string }
  /** The last pass over a meeting before its minutes are drafted. */
  | { readonly screen: 'close-out'; readonly meetingId: string }
  /** What waits for an agenda, and what was dropped. */
  | { readonly screen: 'parking-lot'; readonly localityId: string }
  /** Of one place, or of all. */
  | { readonly screen: 'decisions'; readonly localityId: string }
  /** Every paper of a place, to be saved, printed or copied. */
  | { readonly screen: 'papers'; readonly localityId: string }
  /** Two versions of the same minutes. */
  | { readonly screen: 'compare'; readonly meetingId: string; readonly before: number; readonly after: number }
  | { readonly screen: 'minutes'; readonly meetingId: string; readonly itemId?: string }
  | { readonly screen: 'meetings'; readonly localityId: string }
  // A board is of one place, or of all of them; the place stays the open one in the sidebar.
  | {
      readonly screen: 'actions'
      readonly localityId: string
      readonly actionId?: string
      readonly isEverywhere?: boolean
    }
  | {
      readonly screen: 'pledges'
      readonly localityId: string
      readonly pledgeId?: string
      readonly isEverywhere?: boolean
      readonly as?: 'list' | 'board'
    }
  | {
      readonly screen: 'escalations'
      readonly localityId: string
      readonly escalationId?: string
      readonly isEverywhere?: boolean
      readonly as?: 'list' | 'board'
    }
  /** One question, whole. */
  | { readonly screen: 'escalation'; readonly localityId: string; readonly escalationId: string }
  /** Writing a question, or going on with one that is drafted. */
  | {
      readonly screen: 'write-escalation'
      readonly localityId: string
      readonly escalationId?: string
      readonly question?: string
    }
  /** What is over: put away, dropped, withdrawn. */
  | {
      readonly screen: 'closed'
      readonly localityId: string
      readonly of: BoardKind
      readonly isEverywhere?: boolean
      /** An action or a pledge to be read there; a question has a page. */
      readonly cardId?: string
    }
  /** What waits for an enabler, over all places. */
  | { readonly screen: 'desk'; readonly personId?: string; readonly escalationId?: string }
  | { readonly screen: 'permissions'; readonly permissionId?: string }
  /** Somebody is leaving: their open work, each to somebody. */
  | { readonly screen: 'leaver'; readonly localityId: string; readonly personId?: string }
  | { readonly screen: 'people'; readonly localityId: string; readonly personId?: string }
  | { readonly screen: 'import'; readonly localityId: string; readonly fileId?: string; readonly fileName?: string }

type Routes = {
  readonly route: Route
  readonly before: readonly Route[]
  go(route: Route): void
  /** Same screen, another detail (a chosen card): no step back is made of it. */
  replace(route: Route): void
  back(): void
}

export const useRoutes = create<Routes>((set) => ({
  route: { screen: 'home' },
  before: [],
  go: (route) => set((state) => ({ route, before: [...state.before, state.route].slice(-50) })),
  replace: (route) => set({ route }),
  back: () => set((state) => ({ route: state.before.at(-1) ?? { screen: 'home' }, before: state.before.slice(0, -1) })),
}))

export const go = (route: Route): void => useRoutes.getState().go(route)
export const goBack = (): void => useRoutes.getState().back()
