const shape = /(?<![\p{L}\p{N}£+/.-])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![\p{L}\p{N}]|[./-]\d)/gu

/** Ten digits, written 3-3-4 or together, the last of which checks the others. */
export function nhsNumbers(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(shape)].flatMap(({ 0: whole, index }) => {
    const digits = whole.replace(/\D/gu, '')
    const isSaid = /\bNHS\b/iu.test(text.slice(Math.max(0, index - 24), index))
    // None begins with 0 in England and Wales, as every telephone number does.
    if (!hasCheckDigit(digits) || (digits.startsWith('0') && !isSaid)) return []
    return [{ start: index, end: index + whole.length }]
  })
}

/** Modulus 11. Source: NHS Data Dictionary, NHS NUMBER. */
function hasCheckDigit(digits: string): boolean {
  if (!/^\d{10}$/u.test(digits)) return false
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}
