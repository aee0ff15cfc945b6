/** What tests, the demo and the bench may set from outside. A packaged app listens to none of it. */
export type Overrides = {
  readonly userData: string | null
  readonly workspace: string | null
  readonly backups: string | null
  /** Where the clock starts; it runs on from there. */
  readonly now: Date | null
}

export function readOverrides(env: NodeJS.ProcessEnv, isPackaged: boolean): Overrides {
  if (isPackaged) return { userData: null, workspace: null, backups: null, now: null }
  const now = new Date(env.CONNECTED_TEAM_NOW ?? Number.NaN)
  return {
    userData: env.CONNECTED_TEAM_USER_DATA || null,
    workspace: env.CONNECTED_TEAM_WORKSPACE || null,
    backups: env.CONNECTED_TEAM_BACKUPS || null,
    now: Number.isNaN(now.getTime()) ? null : now,
  }
}

/** How far our clock is from the laptop's: 0, or what makes it start at `now`. The page adds the same (HostState). */
export function clockOffset(now: Date | null, started: number = Date.now()): number {
  return now === null ? 0 : now.getTime() - started
}
