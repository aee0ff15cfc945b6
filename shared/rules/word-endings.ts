/** Shorter ones are no words any more: "sing" is no form of "s". */
const shortest = 3

/** What a word may be an ending of, itself included: "stories" of "story", "moved" of "move", "planning" of "plan". */
export function basesOf(word: string): readonly string[] {
  const bases = new Set([word])
  const add = (base: string): void => {
    if (base.length >= shortest) bases.add(base)
  }
  /** Behind -ed and -ing an e may have gone and a letter may stand twice. */
  const stem = (base: string): void => {
    add(base)
    add(`${base}e`)
    if (/([bdfglmnprt])\1$/u.test(base)) add(base.slice(0, -1))
  }
  if (word.endsWith('ies')) add(`${word.slice(0, -3)}y`)
  if (word.endsWith('ied')) add(`${word.slice(0, -3)}y`)
  if (/(?:s|x|z|ch|sh|o)es$/u.test(word)) add(word.slice(0, -2))
  if (/[^s]s$/u.test(word)) add(word.slice(0, -1))
  if (word.endsWith('ed') && /[aeiouy].*ed$/u.test(word)) stem(word.slice(0, -2))
  if (word.endsWith('ing') && /[aeiouy].*ing$/u.test(word)) stem(word.slice(0, -3))
  if (word.endsWith('ings') && /[aeiouy].*ings$/u.test(word)) stem(word.slice(0, -4))
  return [...bases]
}

export function shareABase(bases: ReadonlySet<string>, word: string): boolean {
  return basesOf(word).some((base) => bases.has(base))
}
