import fc from 'fast-check'
import { type Random, randomFrom } from './random.ts'

/** How an arbitrary makes its values, how it makes them smaller, and which values of others it can make smaller too. */
export interface Generator<T> {
  readonly generate: (random: Random) => T
  /** Smaller values, biggest steps first; each must be valid and smaller by a measure that cannot fall for ever. */
  readonly shrink: (value: T) => Iterable<T>
  /** Whether an unknown value (an example given to fast-check) is one that `shrink` understands. */
  readonly accepts?: (value: unknown) => value is T
}

/** Wraps a hand-written generator as a fast-check arbitrary, usable wherever fast-check takes one. */
export function fromGenerator<T>(generator: Generator<T>): fc.Arbitrary<T> {
  return new GeneratorArbitrary(generator)
}

class GeneratorArbitrary<T> extends fc.Arbitrary<T> {
  readonly #generator: Generator<T>

  constructor(generator: Generator<T>) {
    super()
    this.#generator = generator
  }

  override generate(mrng: fc.Random): fc.Value<T> {
    return new fc.Value(this.#generator.generate(randomFrom(mrng.nextInt(), mrng.nextInt())), undefined)
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.#generator.accepts?.(value) ?? false
  }

  override shrink(value: T): fc.Stream<fc.Value<T>> {
    return fc.stream(this.#values(value))
  }

  *#values(value: T): IterableIterator<fc.Value<T>> {
    for (const smaller of this.#generator.shrink(value)) yield new fc.Value(smaller, undefined)
  }
}
