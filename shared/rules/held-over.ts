/** Why something is on the agenda again, from the count of meetings it was carried over from. */
export function heldOverWords(heldOver: number): string {
  return heldOver > 1 ? `Held over ${heldOver} meetings` : 'Held over'
}
