import seedrandom from 'seedrandom'
import { type Random, randomFrom } from '../generators/random.ts'

/** Worlds of one batch: small, so that a bounded time ends soon after; large, so that seeding costs little. */
export const BATCH = 8

/**
 * The integer behind a batch. Batches are numbered over the whole campaign and a shard takes every n-th, so that the same
 * seed gives the same scenarios however many shards there are.
 */
export function batchSeed(seed: string, batch: number): number {
  return seedrandom(`${seed}/${batch}`).int32()
}

/** The randomness of a batch itself, of one world of it, and of one of its trials; streams of a batch never meet. */
export function batchRandom(batch: number): Random {
  return randomFrom(batch, -1)
}

export function worldRandom(batch: number, world: number): Random {
  return randomFrom(batch, world << 16)
}

export function trialRandom(batch: number, world: number, property: number): Random {
  return randomFrom(batch, (world << 16) | (property + 1))
}
