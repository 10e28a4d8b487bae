/** The six components of an ARN; the last keeps its own colons and slashes (RSC-01). */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  readonly resource: string
}

/** Splits an ARN at its first five colons. Undefined for a text that is none. */
export function parseArn(text: string): Arn | undefined {
  if (!text.startsWith('arn:')) return undefined
  const ends: number[] = []
  for (let at = 3; ends.length < 5; at = text.indexOf(':', at + 1)) {
    if (at === -1) return undefined
    ends.push(at)
  }
  const [first, second, third, fourth, fifth] = ends as [number, number, number, number, number]
  return {
    partition: text.slice(first + 1, second),
    service: text.slice(second + 1, third),
    region: text.slice(third + 1, fourth),
    account: text.slice(fourth + 1, fifth),
    resource: text.slice(fifth + 1),
  }
}
