import { type Hello, helloSchema } from '../format/hello.ts'
import type { Reading } from './problem.ts'
import { readWith } from './readWith.ts'

/** Reads what an evaluator says of itself. Fields beyond the known ones are let through: a later protocol may add some. */
export function readHello(value: unknown): Reading<Hello> {
  return readWith<Hello>(value, helloSchema, () => [])
}
