import { expect, test } from 'vitest'
import type { IssuanceStep } from '../../../model/format/issuance.ts'
import { tidied } from './tidied.ts'
import { bypassed, without } from './without.ts'

const steps: readonly IssuanceStep[] = [
  { do: 'CreateUser', policy: 'all' },
  { do: 'CreateUser', policy: 'read' },
  { do: 'CreateRole', policy: 'all' },
  { do: 'CreateRole', policy: 'read' },
  { do: 'AssumeRole', by: 0, role: 1 },
  { do: 'AssumeRole', by: 1, role: 1, policy: 'read' },
  { do: 'EditRole', role: 1, policy: 'blue' },
]

test('what rests on a step goes with it, and the numbers of the others are mended', () => {
  expect(without(steps, 0)).toEqual([
    { do: 'CreateUser', policy: 'read' },
    { do: 'CreateRole', policy: 'all' },
    { do: 'CreateRole', policy: 'read' },
    { do: 'AssumeRole', by: 0, role: 1, policy: 'read' },
    { do: 'EditRole', role: 1, policy: 'blue' },
  ])
  expect(without(steps, 3)).toEqual(steps.slice(0, 3))
  expect(without(steps, 6)).toEqual(steps.slice(0, 6))
})

test('a credential on the way is left out, and the one before asks in its place', () => {
  const chain: readonly IssuanceStep[] = [
    { do: 'CreateUser', policy: 'all' },
    { do: 'AssumeRole', by: 0, policy: 'read' },
    { do: 'AddServiceAccount', by: 1 },
    { do: 'AddServiceAccount', by: 2, policy: 'blue' },
  ]
  expect(bypassed(chain, 2)).toEqual([...chain.slice(0, 2), { do: 'AddServiceAccount', by: 1, policy: 'blue' }])
  expect(bypassed(chain, 0)).toEqual(chain)
})

test('a sequence gets as short as what it shows allows', async () => {
  const shows = async (given: readonly IssuanceStep[]) =>
    given.some((step) => step.do === 'AssumeRole' && step.policy === 'read')
  expect(await tidied(steps, shows)).toEqual([
    { do: 'CreateUser', policy: 'read' },
    { do: 'CreateRole', policy: 'read' },
    { do: 'AssumeRole', by: 0, role: 0, policy: 'read' },
  ])
  expect(await tidied(steps, async () => false)).toEqual(steps)
})
