/** Whether one slip of the keyboard makes one of the other: a letter too many, too few, wrong, or two the wrong way round. */
export function isOneSlip(typed: string, word: string): boolean {
  const difference = typed.length - word.length
  if (difference > 1 || difference < -1 || !startAlike(typed, word)) return false
  let at = 0
  while (at < typed.length && at < word.length && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1
  if (difference === 1) return sameFrom(typed, at + 1, word, at)
  if (difference === -1) return sameFrom(typed, at, word, at + 1)
  return sameFrom(typed, at + 1, word, at + 1) || (isSwapped(typed, word, at) && sameFrom(typed, at + 2, word, at + 2))
}

/** Whether it is one slip away from how the word begins: what is being typed is not yet the whole of it. */
export function isOneSlipFromStart(typed: string, word: string): boolean {
  if (word.length < typed.length - 1) return false
  return [-1, 0, 1].some((more) => isOneSlip(typed, word.slice(0, typed.length + more)))
}

/** The first letter is hardly ever mistaken, only swapped or doubled: "gate" is no slip for "date". */
function startAlike(typed: string, word: string): boolean {
  return typed[0] === word[0] || typed[0] === word[1] || typed[1] === word[0]
}

function sameFrom(a: string, from: number, b: string, at: number): boolean {
  if (a.length - from !== b.length - at) return false
  for (let i = from, j = at; i < a.length; i += 1, j += 1) if (a.charCodeAt(i) !== b.charCodeAt(j)) return false
  return true
}

function isSwapped(a: string, b: string, at: number): boolean {
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at]
}
