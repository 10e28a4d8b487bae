import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { randomFrom } from '../random.ts'
import type { Documents } from './documents.ts'
import { loadActions } from './loadActions.ts'
import { scenariosAround } from './scenarioAround.ts'
import { servicesIn, subjectOf } from './subject.ts'

const reports: PolicyDocument = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Action: ['s3:Get*', 's3:ListBucket'],
    Resource: ['arn:aws:s3:::reports/${aws:PrincipalTag/team}/*', 'arn:aws:s3:::reports'],
    Condition: {
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      'ForAnyValue:StringLike': { 'aws:TagKeys': ['cost*'] },
      Null: { 's3:x-amz-acl': true },
    },
  },
}
const queues: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 'sqs:*', Resource: 'arn:aws:sqs:*:444455556666:orders-*' },
    {
      Effect: 'Deny',
      NotAction: 'sqs:Receive*',
      NotResource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ],
}
const bucket: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: {
        AWS: ['arn:aws:sts::111122223333:assumed-role/AppDev/team', 'arn:aws:iam::111122223333:user/a/mary'],
      },
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::reports/*',
    },
    {
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Condition: { DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } },
    },
  ],
}
const trust: PolicyDocument = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:role/deploy/Caller' },
    Action: 'sts:AssumeRole',
  },
}
const odd: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['*', 's3:', '*:Get?', 'S3:get${x'],
      Resource: ['*', 'arn:aws:s3', 'arn:*:*:*:*:*', 'arn:aws:s3:::${*', 'a'],
    },
  ],
}

async function scenarios(documents: Documents, count = 150): Promise<readonly Scenario[]> {
  const draw = scenariosAround(subjectOf(documents, await loadActions(servicesIn(documents))))
  return Array.from({ length: count }, (_, at) => draw(randomFrom(at)))
}

describe('scenariosAround', () => {
  it.each<[string, Documents]>([
    ['a role policy', { identity: [reports, queues] }],
    ['session policies', { session: [reports, queues] }],
    ['a boundary', { boundary: queues }],
    ['a resource policy', { resource: bucket }],
    ['a trust policy', { resource: trust, resourceKind: 'role-trust' }],
    ['control policies', { scps: [queues], endpoint: bucket }],
    ['odd patterns', { identity: [odd] }],
    ['an empty one', { identity: [{ Version: '2012-10-17', Statement: [] }] }],
  ])('gives valid scenarios around %s', async (_, documents) => {
    for (const scenario of await scenarios(documents)) {
      const reading = readScenario(scenario)
      expect(reading.ok ? [] : reading.problems).toEqual([])
    }
  })

  it('keeps the documents as they are, in their places', async () => {
    for (const { policies, session } of await scenarios({
      identity: [reports],
      session: [queues, reports],
      resource: bucket,
    })) {
      expect(policies).toMatchObject({ identity: [reports], resource: bucket })
      const passed = [
        ...(session?.inline === undefined ? [] : [session.inline]),
        ...(session?.managed ?? []).map((one) => one.document),
      ]
      expect(passed).toEqual([queues, reports])
    }
  })

  it('asks real actions that the patterns cover, on resources in and out of them, with keys moved', async () => {
    const requests = (await scenarios({ identity: [reports] })).flatMap((scenario) => scenario.requests)
    const share = (holds: (request: (typeof requests)[0]) => boolean): number =>
      requests.filter(holds).length / requests.length
    expect(share(({ action }) => /^s3:(Get[A-Z]|ListBucket)/.test(action))).toBeGreaterThan(0.5)
    expect(share(({ resource }) => resource.startsWith('arn:aws:s3:::reports/'))).toBeGreaterThan(0.2)
    expect(share(({ resource }) => resource === 'arn:aws:s3:::reports')).toBeGreaterThan(0.05)
    expect(share(({ resource }) => resource === 'arn:aws:s3:::Reports')).toBeGreaterThan(0)
    const addresses = new Set(requests.map(({ context }) => context['aws:SourceIp']))
    for (const edge of ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0', undefined])
      expect(addresses).toContain(edge)
    expect(new Set(requests.map(({ context }) => context['s3:x-amz-acl'] === undefined))).toEqual(
      new Set([true, false]),
    )
  })

  it('lets those that the documents name make requests, and others', async () => {
    const arns = (await scenarios({ resource: bucket })).map(({ principal }) => principal.arn)
    expect(arns).toContain('arn:aws:sts::111122223333:assumed-role/AppDev/team')
    expect(arns).toContain('arn:aws:iam::111122223333:user/a/mary')
    expect(new Set(arns).size).toBeGreaterThan(20)
  })

  it("asks in the account that the documents' resources belong to", async () => {
    const accounts = (await scenarios({ identity: [queues] })).map(({ resourceAccount }) => resourceAccount)
    expect(accounts.filter((account) => account === '444455556666').length).toBeGreaterThan(accounts.length / 2)
  })

  it('gives the same scenarios for the same seed', async () => {
    expect(await scenarios({ identity: [reports] }, 5)).toEqual(await scenarios({ identity: [reports] }, 5))
  })
})
