/** A word of a text: letters and digits, apostrophes inside. Hyphens part words; a genitive 's is left outside. */
export type Word = {
  readonly raw: string
  /** Without accents, capitals and apostrophes. */
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** In one pass; the time grows with the length. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const end = wordEnd(text, at)
    if (end === at) {
      at += 1
      continue
    }
    const whole = text.slice(at, end)
    const raw = endsInS.test(whole) ? whole.replace(genitive, '') : whole
    words.push({ raw, folded: foldWord(raw), start: at, end: at + raw.length })
    at = end
  }
  return words
}

/** By hand as long as all is plain: the pattern says the same and takes four times as long. */
function wordEnd(text: string, start: number): number {
  let at = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (code >= 128) return patternEnd(text, start)
    if (isPlain[code] === 1) at += 1
    else if (code === apostrophe && at > start && text.charCodeAt(at + 1) < 128) {
      if (isPlain[text.charCodeAt(at + 1)] !== 1) return at
      at += 2
    } else if (code === apostrophe || code === backtick) return at > start ? patternEnd(text, start) : at
    else return at
  }
}

function patternEnd(text: string, start: number): number {
  wordLike.lastIndex = start
  const [whole = ''] = wordLike.exec(text) ?? []
  return start + whole.length
}

const apostrophe = "'".charCodeAt(0)
const backtick = '`'.charCodeAt(0)
const isPlain = Uint8Array.from({ length: 128 }, (_, code) => Number(/[A-Za-z0-9]/.test(String.fromCharCode(code))))

// Format characters (soft hyphens, direction marks) may stand inside a word without anybody seeing them.
const wordLike = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*(?:['’ʼ`´‘][\p{L}\p{M}\p{N}\p{Cf}]+)*/uy
const endsInS = /[sS]$/
const genitive = /['’ʼ`´‘]s$/iu
const isAscii = /^[A-Za-z0-9]*$/

export function foldWord(raw: string): string {
  if (isAscii.test(raw)) return raw.toLowerCase()
  return raw
    .normalize('NFKD')
    .replace(/['’ʼ`´‘\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
}

/** Begins with a capital, or is written in letters that have none. */
export function isCapital({ raw }: Word): boolean {
  const first = String.fromCodePoint(raw.codePointAt(0) ?? 0)
  return first !== first.toLowerCase() || (first === first.toUpperCase() && !/\p{N}/u.test(first))
}

/** Between two words of one name: a space or a hyphen, no line break. */
export function isJoined(text: string, before: Word, after: Word): boolean {
  const length = after.start - before.end
  if (length < 1 || length > 2) return false
  return joins.test(text.slice(before.end, after.start))
}

const joins = /^(?:[ \u00a0\u202f]{1,2}|[-‐‑–])$/u
