/** "Grace", "Grace and Tobias", "Grace, Tobias and Maya"; empty where there is none. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
