/** Colons in an ARN or in a pattern for ARNs: five of them separate six components (RSC-01). */
export function countColons(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) count++
  return count
}
