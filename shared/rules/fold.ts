// Texts are compared as people compare them: no capitals, no accents, no apostrophes; one hyphen is as good as none.

export type TextWord = {
  /** Offsets into the text, `to` behind the last character. */
  readonly from: number
  readonly to: number
  readonly folded: string
}

/** Letters, digits and marks with apostrophes inside, or an emoji: what a text is made of between spaces and signs. */
const pieces =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘ʼ`´]*|\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*/gu
const hyphens = /^[-\u2010\u2011\u00ad]$/u
const anyHyphen = /[-\u2010\u2011\u00ad]/u
const plain = /^[a-z0-9]+$/

/** One folded word; empty where nothing of it can be looked for. */
export function foldWord(word: string): string {
  const small = word.toLowerCase()
  if (plain.test(small)) return small
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼ`´]|\u200d|\ufe0f/gu, '')
    .replace(/[ßæœøłđðþı]/gu, (letter) => spelt[letter] ?? letter)
}

const spelt: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** The words of a text in order. */
export function wordsOf(text: string): readonly TextWord[] {
  const words: TextWord[] = []
  for (const match of text.matchAll(pieces)) {
    const folded = foldWord(match[0])
    if (folded !== '') words.push({ from: match.index, to: match.index + match[0].length, folded })
  }
  return words
}

/** Words that hyphens hold together, joined: "co-op" is also "coop". With the span of the whole. */
export function joinedWords(text: string, words: readonly TextWord[]): readonly TextWord[] {
  if (!anyHyphen.test(text)) return []
  const joined: TextWord[] = []
  let run: TextWord[] = []
  const end = (): void => {
    const [first] = run
    const last = run.at(-1)
    if (first !== undefined && last !== undefined && run.length > 1)
      joined.push({ from: first.from, to: last.to, folded: run.map((word) => word.folded).join('') })
    run = []
  }
  for (const word of words) {
    const before = run.at(-1)
    if (before !== undefined && !hyphens.test(text.slice(before.to, word.from))) end()
    run.push(word)
  }
  end()
  return joined
}
