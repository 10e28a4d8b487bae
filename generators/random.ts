/** A source of randomness: deterministic in its seed, fast enough to draw hundreds of times a request. */
export interface Random {
  /** An integer of `0 … below - 1`. */
  readonly below: (below: number) => number
  /** True with a probability of `percent` in a hundred. */
  readonly percent: (percent: number) => boolean
  /** One of a non-empty list. */
  readonly pick: <T>(items: readonly T[]) => T
}

/** sfc32 (public domain, PractRand's small fast counter), seeded by two 32-bit integers. */
export function randomFrom(seed: number, stream = 0): Random {
  let a = seed | 0
  let b = stream | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()
  const below = (n: number): number => Math.floor((next() / 4294967296) * n)
  return { below, percent: (percent) => below(100) < percent, pick: (items) => items[below(items.length)] as never }
}
