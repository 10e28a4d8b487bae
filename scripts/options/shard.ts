import { InvalidArgumentError } from 'commander'

/** Reads `2/8`: the second of eight shards. */
export function shard(text: string): { readonly index: number; readonly count: number } {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? []
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new InvalidArgumentError('Expected i/n with 1 ≤ i ≤ n, such as 2/8.')
  }
  return { index, count }
}
