import { type RefObject, useEffect, useRef } from 'react'
import { announce } from './announce'

const restMs = 700

/**
 * Tells what was understood of a line once typing rests: told at every key, a screen reader would say each half word.
 * The ref goes on what holds the words.
 */
export function useToldAtRest<E extends HTMLElement>(typed: string): RefObject<E | null> {
  const words = useRef<E>(null)
  useEffect(() => {
    if (typed.trim() === '') return
    const timer = setTimeout(() => announce(spoken(words.current)), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return words
}

/** Parts that stand beside each other, with a comma between. */
function spoken(element: HTMLElement | null): string {
  if (element === null) return ''
  const parts = element.children.length > 0 ? [...element.children] : [element]
  return parts.map(wordsOf).join(', ')
}

/** Without what only the eye sees: the initials beside a name. */
function wordsOf(part: Element): string {
  if (part.getAttribute('aria-hidden') === 'true') return ''
  const words = [...part.childNodes].map((node) => (node instanceof Element ? wordsOf(node) : node.textContent))
  return words.join('').trim()
}
