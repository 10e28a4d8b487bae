import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '../../../model/format/request.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import { listen, type RunningServer } from '../../../oracle/serve/listen.ts'
import { referenceEvaluator } from '../../../reference/referenceEvaluator.ts'

/** A server that speaks as much of MinIO as the driver does, decided by the reference; signatures are not checked. */
export interface FakeMinio extends RunningServer {
  /** What stands there now: users, policies, buckets. */
  readonly left: () => readonly string[]
}

export const ROOT = 'fake-administrator'

interface Caller {
  readonly user: string
  readonly inline?: Policy | undefined
}

/** `administrator`: whose key may do everything. `forgetsSessions`: a session may do all that its user may, whatever its session policy says. */
export async function startFakeMinio({ forgetsSessions = false, administrator = ROOT } = {}): Promise<FakeMinio> {
  const policies = new Map<string, Policy>()
  const users = new Map<string, readonly string[]>()
  const sessions = new Map<string, Caller>()
  const buckets = new Set<string>()
  const bucketPolicies = new Map<string, Policy>()

  /** Whoever does not sign may do what the bucket's policy says. */
  const allowedToAll = (action: string, resource: string, context: Context): boolean => {
    const policy = bucketPolicies.get(resource.split('/')[0] ?? '')
    const answer = referenceEvaluator.authorize({
      principal: { type: 'Anonymous' },
      policies: { identity: [], ...(policy === undefined ? {} : { resource: policy }) },
      resourceAccount: '111122223333',
      requests: [{ action, resource: `arn:aws:s3:::${resource}`, context }],
    })
    return 'decisions' in answer && answer.decisions[0] === 'allowed'
  }

  const allowed = ({ user, inline }: Caller, action: string, resource: string, context: Context): boolean => {
    if (user === administrator) return true
    if (user === '') return allowedToAll(action, resource, context)
    const identity = (users.get(user) ?? []).map((name) => policies.get(name) as Policy)
    const scenario: Scenario = {
      principal: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::111122223333:assumed-role/R/S`,
        issuer: 'arn:aws:iam::111122223333:role/R',
      },
      session: { via: 'AssumeRole', ...(inline === undefined || forgetsSessions ? {} : { inline }) },
      policies: { identity },
      resourceAccount: '111122223333',
      requests: [{ action, resource: `arn:aws:s3:::${resource}`, context }],
    }
    const answer = referenceEvaluator.authorize(scenario)
    return 'decisions' in answer && answer.decisions[0] === 'allowed'
  }

  const admin = (operation: string, query: URLSearchParams, body: string): string | undefined => {
    const name = query.get('name') ?? query.get('accessKey') ?? query.get('userOrGroup') ?? ''
    if (operation === 'add-canned-policy') {
      const policy = JSON.parse(body) as Policy
      if (!Array.isArray(policy.Statement)) return 'XMinioMalformedIAMPolicy'
      policies.set(name, policy)
    } else if (operation === 'add-user') users.set(name, [])
    else if (operation === 'set-user-or-group-policy') users.set(name, (query.get('policyName') ?? '').split(','))
    else if (operation === 'remove-user') users.delete(name)
    else if (operation === 'remove-canned-policy') policies.delete(name)
    return undefined
  }

  const assume = (caller: Caller, form: URLSearchParams): string | undefined => {
    const policy = form.get('Policy')
    if (policy !== null && !Array.isArray((JSON.parse(policy) as Policy).Statement)) return undefined
    const key = `TEMPORARY${sessions.size}`
    sessions.set(key, { ...caller, ...(policy === null ? {} : { inline: JSON.parse(policy) as Policy }) })
    return `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>${key}</AccessKeyId><SecretAccessKey>temporary</SecretAccessKey><SessionToken>token</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://fake')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const key = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const caller = sessions.get(key) ?? { user: key }
    const end = (status: number, text = ''): void =>
      void response.writeHead(status, { 'content-type': 'application/xml' }).end(text)
    const failed = (status: number, code: string): void =>
      end(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`)
    const [, operation] = /^\/minio\/admin\/v3\/(.*)$/.exec(url.pathname) ?? []
    if (operation !== undefined) {
      if (key !== administrator) return end(403, JSON.stringify({ Code: 'AccessDenied', Message: 'no' }))
      const problem = admin(operation, url.searchParams, body)
      return problem === undefined ? end(200) : end(400, JSON.stringify({ Code: problem, Message: problem }))
    }
    if (request.method === 'POST' && url.pathname === '/') {
      const issued = assume(caller, new URLSearchParams(body))
      if (issued !== undefined) return end(200, issued)
      return end(
        400,
        '<ErrorResponse><Error><Code>InvalidParameterValue</Code><Message>no list</Message></Error></ErrorResponse>',
      )
    }
    const [, bucket = '', object = ''] = url.pathname.split(/^\/([^/]+)\/?/).map(decodeURIComponent)
    const action = actionOf(request.method ?? '', object !== '', url.searchParams)
    const context = contextOf(action, request, url.searchParams)
    if (!allowed(caller, action, object === '' ? bucket : `${bucket}/${object}`, context))
      return failed(403, 'AccessDenied')
    if (action === 's3:CreateBucket') buckets.add(bucket)
    if (action === 's3:PutBucketPolicy') bucketPolicies.set(bucket, JSON.parse(body) as Policy)
    if (action === 's3:DeleteBucketPolicy') bucketPolicies.delete(bucket)
    if (action === 's3:GetBucketPolicy') return failed(404, 'NoSuchBucketPolicy')
    if (action === 's3:DeleteBucket') {
      if (caller.user !== ROOT || users.size > 0) return failed(409, 'BucketNotEmpty')
      buckets.delete(bucket)
    }
    return end(request.method === 'DELETE' ? 204 : 200, action === 's3:GetObject' ? 'bytes' : XML[action])
  }

  const server = await listen((request, response) => void answer(request, response))
  return { ...server, left: () => [...users.keys(), ...policies.keys(), ...bucketPolicies.keys(), ...buckets] }
}

const XML: { readonly [action: string]: string } = {
  's3:ListBucket': '<ListBucketResult/>',
  's3:ListBucketVersions': '<ListVersionsResult/>',
  's3:GetObjectTagging': '<Tagging><TagSet/></Tagging>',
  's3:GetBucketLocation': '<LocationConstraint/>',
}

const LISTINGS = ['s3:ListBucket', 's3:ListBucketVersions']

/** What the request truly has. */
function contextOf(action: string, { headers }: IncomingMessage, query: URLSearchParams): Context {
  const listed = ['prefix', 'delimiter', 'max-keys'].filter((name) => LISTINGS.includes(action) && query.has(name))
  return {
    'aws:SecureTransport': 'false',
    'aws:SourceIp': '127.0.0.1',
    'aws:UserAgent': headers['user-agent'] ?? '',
    ...(headers.referer === undefined ? {} : { 'aws:Referer': headers.referer }),
    's3:authType': 'REST-HEADER',
    's3:signatureversion': 'AWS4-HMAC-SHA256',
    ...Object.fromEntries(listed.map((name) => [`s3:${name}`, query.get(name) ?? ''])),
  }
}

function actionOf(method: string, object: boolean, query: URLSearchParams): string {
  if (object) {
    const tagging = query.has('tagging') ? 'Tagging' : query.has('versionId') ? 'Version' : ''
    return `s3:${method === 'GET' ? 'Get' : method === 'PUT' ? 'Put' : 'Delete'}Object${tagging}`
  }
  if (method !== 'GET' && query.has('policy')) return `s3:${method === 'PUT' ? 'Put' : 'Delete'}BucketPolicy`
  if (method !== 'GET') return method === 'PUT' ? 's3:CreateBucket' : 's3:DeleteBucket'
  if (query.has('versions')) return 's3:ListBucketVersions'
  if (query.has('location')) return 's3:GetBucketLocation'
  return query.has('policy') ? 's3:GetBucketPolicy' : 's3:ListBucket'
}
