import { checksumOf } from './durable-json'

/** The one stretch in which two texts differ, with enough to know later that it is put on the right text. */
export type TextSpan = {
  readonly at: number
  readonly del: string
  readonly ins: string
  /** Checksums of the whole text before and after. */
  readonly was: string
  readonly is: string
}

export function spanBetween(before: string, after: string): TextSpan {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1
  let end = 0
  while (end < shorter - at && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end += 1
  return {
    at,
    del: before.slice(at, before.length - end),
    ins: after.slice(at, after.length - end),
    was: checksumOf(before),
    is: checksumOf(after),
  }
}

export function reverseSpan(span: TextSpan): TextSpan {
  return { at: span.at, del: span.ins, ins: span.del, was: span.is, is: span.was }
}

/** Undefined where the text is not the one the span was made on. */
export function applySpan(text: string, span: TextSpan): string | undefined {
  if (checksumOf(text) !== span.was || text.slice(span.at, span.at + span.del.length) !== span.del) return undefined
  const result = text.slice(0, span.at) + span.ins + text.slice(span.at + span.del.length)
  return checksumOf(result) === span.is ? result : undefined
}
