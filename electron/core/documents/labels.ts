/** A label that ends a sentence keeps its own mark. */
export function withColon(label: string): string {
  return /[.?!:…]$/u.test(label) ? label : `${label}:`
}
