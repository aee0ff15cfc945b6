/** Made when it is first wanted. A failure is told to who waited, and is not kept: the next one who wants it tries anew. */
export function keptOnceMade<T>(make: () => Promise<T>): {
  readonly get: () => Promise<T>
  /** What is made or being made; null before the first time, and after a failure. */
  readonly made: () => Promise<T> | null
} {
  let made: Promise<T> | null = null
  return {
    made: () => made,
    get: () => {
      made ??= make().catch((error: unknown) => {
        made = null
        throw error
      })
      return made
    },
  }
}
