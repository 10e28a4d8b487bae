import { expect, test } from 'vitest'
import type { IssuanceCase } from '../format/issuance.ts'
import { readCase } from './readCase.ts'
import { readIssuanceCase } from './readIssuanceCase.ts'

const one: IssuanceCase = {
  id: 'findings/issuance-derived-never-wider-0123456789',
  title: 'A service account can do more than the session that asked for it.',
  source: 'a run',
  basis: 'derived',
  rules: ['SESS-02'],
  issuance: {
    policies: { all: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
    steps: [
      { do: 'CreateUser', policy: 'all' },
      { do: 'CreateRole', policy: 'all' },
      { do: 'CreatePolicy', policy: 'all' },
      { do: 'AssumeRole', by: 0, role: 0, policy: 'all', managed: 0, seconds: 2 },
      { do: 'AddServiceAccount', by: 1 },
      { do: 'EditUser', user: 0, policy: 'all' },
      { do: 'EditRole', role: 0, policy: 'all' },
      { do: 'EditPolicy', managed: 0, policy: 'all' },
    ],
    credential: 2,
    request: { action: 's3:GetObject', resource: 'arn:aws:s3:::blue/report.csv' },
  },
  outcome: 'denied',
}
const given = (issuance: Partial<IssuanceCase['issuance']>) => ({ ...one, issuance: { ...one.issuance, ...issuance } })

test('a case about issuance is read as it is, and is none of a corpus', () => {
  expect(readIssuanceCase(one)).toEqual({ ok: true, value: one })
  const reading = readCase(one)
  expect(reading.ok ? '' : reading.problems[0]?.received).toContain('live --server NAME FILE')
})

test.each([
  [{ credential: 3 }, 'issuance.credential'],
  [{ policies: {} }, 'issuance.steps[0].policy'],
  [{ steps: [{ do: 'AssumeRole', by: 0 }, ...one.issuance.steps] }, 'issuance.steps[0].by'],
  [{ steps: [...one.issuance.steps, { do: 'EditRole', role: 1, policy: 'all' }] }, 'issuance.steps[8].role'],
  [{ steps: [...one.issuance.steps, { do: 'EditPolicy', managed: 7, policy: 'all' }] }, 'issuance.steps[8].managed'],
  [{ steps: [{ do: 'Sing' }] }, 'issuance.steps[0].do'],
  [{ steps: [] }, 'issuance.steps'],
] as const)('%j is refused at its path', (issuance, path) => {
  const reading = readIssuanceCase(given(issuance as never))
  expect(reading.ok ? '' : reading.problems.map((problem) => problem.path)).toContain(path)
})

test.each([undefined, null, [], 'text', { issuance: { __proto__: null } }])('%j is refused', (value) => {
  expect(readIssuanceCase(value).ok).toBe(false)
})
