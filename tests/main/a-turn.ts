/** One turn of the loop: whatever is not held up has been answered by then. */
export function aTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
