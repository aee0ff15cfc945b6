import { useLayoutEffect, useRef, useState } from 'react'

/**
 * The text of a line that adds. It is empty as soon as it is given, so that the next can be typed while the disk is slow,
 * and comes back before what was typed meanwhile where it was refused. `onText` is told each change.
 */
export function useGivenLine(begin: string, onText?: (text: string) => void) {
  const [text, setText] = useState(begin)
  const now = useRef({ text: begin, underWay: 0, onText })
  useLayoutEffect(() => {
    now.current.onText = onText
  }, [onText])
  const write = (next: string): void => {
    now.current.text = next
    setText(next)
    now.current.onText?.(next)
  }
  /** `send` answers whether it was taken; so does this. */
  const give = async (send: () => Promise<boolean>): Promise<boolean> => {
    const given = now.current.text
    write('')
    now.current.underWay += 1
    let isTaken = false
    try {
      isTaken = await send()
    } finally {
      now.current.underWay -= 1
      if (!isTaken) write(broughtBack(given, now.current.text))
    }
    return isTaken
  }
  return { text, write, give, isUnderWay: () => now.current.underWay > 0 }
}

/** "A knock every day; Tea": what was refused first, and nothing of either is lost. */
export const broughtBack = (refused: string, typed: string): string =>
  typed.trim() === '' ? refused : `${refused}; ${typed}`
