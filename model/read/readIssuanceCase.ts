import { type IssuanceCase, type IssuanceStep, issuanceCaseSchema } from '../format/issuance.ts'
import type { Problem, Reading } from './problem.ts'
import { readWith } from './readWith.ts'

/** Reads an untrusted value as a case about issued credentials. */
export function readIssuanceCase(value: unknown): Reading<IssuanceCase> {
  return readWith<IssuanceCase>(value, issuanceCaseSchema, ({ issuance: { policies, steps, credential } }) => {
    const there = { credential: 0, role: 0, managed: 0 }
    const problems = steps.flatMap((step, at) => {
      const path = `issuance.steps[${at}]`
      const named = step.policy
      const unnamed =
        named === undefined || Object.hasOwn(policies, named)
          ? []
          : [{ path: `${path}.policy`, expected: 'a name of issuance.policies', received: named }]
      const found = [...unnamed, ...REFERENCES.flatMap((reference) => dangling(step, reference, path, there))]
      if (step.do === 'CreateRole') there.role++
      else if (step.do === 'CreatePolicy') there.managed++
      else if (!step.do.startsWith('Edit')) there.credential++
      return found
    })
    const last = { path: 'issuance.credential', expected: 'a credential that a step issues', received: `${credential}` }
    return credential < there.credential ? problems : [...problems, last]
  })
}

const REFERENCES = [
  ['by', 'credential'],
  ['user', 'credential'],
  ['role', 'role'],
  ['managed', 'managed'],
] as const

type Counts = { readonly credential: number; readonly role: number; readonly managed: number }

function dangling(
  step: IssuanceStep,
  [field, kind]: (typeof REFERENCES)[number],
  path: string,
  there: Counts,
): readonly Problem[] {
  const to = (step as { readonly [field: string]: unknown })[field]
  return typeof to !== 'number' || to < there[kind]
    ? []
    : [{ path: `${path}.${field}`, expected: `what a step before has made, of ${there[kind]}`, received: `${to}` }]
}
