import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Scenario } from '../../../model/format/scenario.ts'
import { type Connection, openConnection } from '../drive/connection.ts'
import { WorldRefused, type Worlds } from '../drive/worlds.ts'
import { seaweedfsWorlds } from './seaweedfsWorlds.ts'

/** What IAM and STS were asked, in order; a session policy that names `malformed` is refused as SeaweedFS does. */
let asked: string[] = []
let server: Server
let connection: Connection
let worlds: Worlds

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const form = new URLSearchParams(body)
      const name = ['PolicyName', 'PolicyArn', 'UserName', 'RoleArn'].map((key) => form.get(key) ?? '').join(' ')
      asked.push(`${form.get('Action')} ${name}`.trim().replaceAll(/\s+/g, ' '))
      const refused = form.get('Action') === 'AssumeRole' && (form.get('Policy') ?? '').includes('malformed')
      response.writeHead(refused ? 400 : 200).end(refused ? REFUSED : answerTo(form))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  connection = await openConnection({ url, region: 'us-east-1', credentials: ROOT })
  worlds = await seaweedfsWorlds(connection)
})
afterEach(() => {
  connection.close()
  server.close()
})

const ROOT = { accessKeyId: 'root', secretAccessKey: 'secret' }
const REFUSED =
  '<ErrorResponse><Error><Code>MalformedPolicyDocument</Code><Message>no "Action"</Message></Error></ErrorResponse>'

function answerTo(form: URLSearchParams): string {
  const action = form.get('Action')
  const policy = `<Policy><Arn>arn:${form.get('PolicyName')}</Arn></Policy>`
  const key = '<AccessKeyId>key</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>'
  const inside: Record<string, string> = {
    CreatePolicy: policy,
    CreateAccessKey: `<AccessKey>${key}</AccessKey>`,
    AssumeRole: `<Credentials>${key}<SessionToken>token</SessionToken></Credentials>`,
  }
  return `<${action}Response><${action}Result>${inside[action ?? ''] ?? ''}</${action}Result></${action}Response>`
}

const document = (Sid: string, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Sid, Effect: 'Allow', Action: 's3:*', Resource: '*', ...more }],
})
const scenario = (identity: readonly object[], inline: object, type = 'AssumedRole'): Scenario =>
  ({
    principal: { type, arn: 'arn:aws:sts::1:assumed-role/R/S' },
    session: { via: 'AssumeRole', inline },
    policies: { identity },
    resourceAccount: '1',
    requests: [],
  }) as unknown as Scenario

describe('a world on SeaweedFS', () => {
  test('of a session borrows a role with as many policies, and leaves neither policies nor the role taken', async () => {
    for (let time = 0; time < 2; time++) {
      asked = []
      const world = await worlds.setUp(scenario([document('a'), document('b')], document('c')), 'an-1')
      expect(world.credentials).toEqual({ accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' })
      expect(world.names).toEqual({
        arn: 'arn:aws:sts::000000000000:assumed-role/an-role-0-2/assume-nothing',
        issuer: 'arn:aws:iam::000000000000:role/an-role-0-2',
        account: '000000000000',
      })
      await world.tearDown()
      expect(asked).toEqual([
        'CreatePolicy an-policy-0-0',
        'CreatePolicy an-policy-0-1',
        'AssumeRole arn:aws:iam::000000000000:role/an-role-0-2',
        'DeletePolicy arn:an-policy-0-1',
        'DeletePolicy arn:an-policy-0-0',
      ])
    }
  })

  test('of a user attaches the policies to it', async () => {
    const world = await worlds.setUp(scenario([document('a')], document('b'), 'IAMUser'), 'an-1')
    expect(world.credentials).toEqual({ accessKeyId: 'key', secretAccessKey: 'secret' })
    expect(world.names).toEqual({ arn: 'arn:aws:iam::000000000000:user/an-1', account: '000000000000' })
    await world.tearDown()
    expect(asked.map((one) => one.split(' ')[0])).toEqual([
      ...['CreatePolicy', 'CreateUser', 'AttachUserPolicy', 'CreateAccessKey'],
      ...['DetachUserPolicy', 'DeleteUser', 'DeletePolicy'],
    ])
  })

  test('whose session policy is refused is refused, and leaves nothing', async () => {
    const refused = worlds.setUp(scenario([document('a')], document('malformed')), 'an-1')
    await expect(refused).rejects.toThrow(WorldRefused)
    await expect(refused).rejects.toThrow('no "…"')
    expect(asked.at(-1)).toBe('DeletePolicy arn:an-policy-0-0')
  })

  test.each([
    ['NotAction', document('a', { NotAction: 's3:GetObject' })],
    ['NotResource', document('a', { NotResource: '*' })],
    ['no Version', { Statement: [] }],
  ])('with %s is refused before anything is asked', async (_, one) => {
    await expect(worlds.setUp(scenario([one], document('a')), 'an-1')).rejects.toThrow(WorldRefused)
    expect(asked).toEqual([])
  })
})
