/**
 * The digits of a number whose places count to different ends: `radices[0]` is the slowest. Every number below the product of
 * the radices has digits of its own, so that a scope is walked through, and shared out, by number.
 */
export function digitsOf(index: number, radices: readonly number[]): number[] {
  const digits = new Array<number>(radices.length)
  let rest = index
  for (let place = radices.length - 1; place >= 0; place--) {
    const radix = radices[place] as number
    digits[place] = rest % radix
    rest = Math.floor(rest / radix)
  }
  return digits
}

/** How many numbers there are. */
export function product(radices: readonly number[]): number {
  return radices.reduce((all, radix) => all * radix, 1)
}
