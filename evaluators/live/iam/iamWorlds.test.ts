import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Scenario } from '../../../model/format/scenario.ts'
import { openConnection } from '../drive/connection.ts'
import { iamWorlds } from './iamWorlds.ts'

/** What IAM and STS were asked, in order; `refuses` names operations that are answered MalformedPolicyDocument. */
async function fakeIam(refuses: readonly string[] = []) {
  const asked: URLSearchParams[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
    asked.push(form)
    const action = form.get('Action') ?? ''
    const wrap = (inner: string): string =>
      `<${action}Response><${action}Result>${inner}</${action}Result></${action}Response>`
    const name = form.get('RoleName') ?? form.get('UserName') ?? form.get('PolicyName') ?? ''
    const arn = (kind: string): string => `<Arn>arn:aws:iam::000000000000:${kind}/${name}</Arn>`
    const bodies: { readonly [action: string]: string } = {
      CreateRole: `<Role>${arn('role')}</Role>`,
      CreateUser: `<User>${arn('user')}</User>`,
      CreatePolicy: `<Policy>${arn('policy')}</Policy>`,
      CreateAccessKey: '<AccessKey><AccessKeyId>AKIA</AccessKeyId><SecretAccessKey>s</SecretAccessKey></AccessKey>',
      AssumeRole:
        '<Credentials><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration></Credentials>',
    }
    if (refuses.includes(action))
      return response
        .writeHead(400)
        .end('<ErrorResponse><Error><Code>MalformedPolicyDocument</Code></Error></ErrorResponse>')
    return response.end(wrap(bodies[action] ?? ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const connection = await openConnection({
    url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'root', secretAccessKey: 'root' },
  })
  close = () => {
    connection.close()
    server.closeAllConnections()
    server.close()
  }
  const actions = (): readonly (string | null)[] => asked.map((form) => form.get('Action'))
  return { asked, actions, worlds: await iamWorlds(connection, undefined) }
}

let close = (): void => undefined
afterEach(() => close())

const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] } as const
const scenario: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/S',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: {
    via: 'AssumeRole',
    inline: document,
    managed: [{ arn: 'arn:aws:iam::111122223333:policy/A', document: { ...document, Id: 'managed' } }],
  },
  policies: { identity: [document], boundary: { ...document, Id: 'boundary' } },
  resourceAccount: '111122223333',
  requests: [],
}

test('a role has its boundary, a session its managed policies, and all of it goes, what holds another first', async () => {
  const { asked, actions, worlds } = await fakeIam()
  const { names, credentials, tearDown } = await worlds.setUp(scenario, 'an-1')
  expect(actions()).toEqual(['CreatePolicy', 'CreateRole', 'PutRolePolicy', 'CreatePolicy', 'AssumeRole'])
  const [boundary, role, , managed, session] = asked
  expect(boundary?.get('PolicyDocument')).toContain('boundary')
  expect(role?.get('PermissionsBoundary')).toBe('arn:aws:iam::000000000000:policy/an-1-boundary')
  expect(managed?.get('PolicyDocument')).toContain('managed')
  expect(session?.get('PolicyArns.member.1.arn')).toBe('arn:aws:iam::000000000000:policy/an-1-session-0')
  expect(session?.get('Policy')).toBe(JSON.stringify(document))
  expect(credentials?.sessionToken).toBe('t')
  expect(names).toEqual({
    arn: 'arn:aws:sts::000000000000:assumed-role/an-1/assume-nothing',
    issuer: 'arn:aws:iam::000000000000:role/an-1',
    account: '000000000000',
  })
  await tearDown()
  expect(actions().slice(5)).toEqual(['DeletePolicy', 'DeleteRolePolicy', 'DeleteRole', 'DeletePolicy'])
})

test('a user has its boundary; whoever does not sign has nothing', async () => {
  const { asked, actions, worlds } = await fakeIam()
  const { session: _, ...others } = scenario
  const user = { ...others, principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/u' } } as const
  const { names } = await worlds.setUp(user, 'an-2')
  expect(actions()).toEqual(['CreatePolicy', 'CreateUser', 'PutUserPolicy', 'CreateAccessKey'])
  expect(asked[1]?.get('PermissionsBoundary')).toBe('arn:aws:iam::000000000000:policy/an-2-boundary')
  expect(names).toEqual({ arn: 'arn:aws:iam::000000000000:user/an-2', account: '000000000000' })
  const nobody = { ...user, principal: { type: 'Anonymous' } } as const
  expect((await worlds.setUp(nobody, 'an-3')).credentials).toBeUndefined()
  expect(asked).toHaveLength(4)
})

test('what is refused leaves nothing', async () => {
  const { actions, worlds } = await fakeIam(['PutRolePolicy'])
  await expect(worlds.setUp(scenario, 'an-1')).rejects.toThrow('MalformedPolicyDocument')
  expect(actions().slice(3)).toEqual(['DeleteRole', 'DeletePolicy'])
})
