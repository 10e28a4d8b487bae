import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { errorXml } from '../serve/queryXml.ts'
import { awsSimulator } from './awsSimulator.ts'
import { failureOf } from './failureOf.ts'
import { openConnection } from './iamConnection.ts'
import { OracleUnavailable } from './oracleUnavailable.ts'

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const closing: (() => void)[] = []
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined)
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent')
  vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent')
})
afterEach(() => {
  vi.unstubAllEnvs()
  for (const close of closing.splice(0)) close()
})

/** The one sentence that a call ends with, and the calls that were made. */
async function sentenceOf(options: {
  readonly endpoint?: string
  readonly region?: string
  readonly profile?: string
  readonly credentials?: boolean
}): Promise<{ readonly sentence: string; readonly calls: number }> {
  if (options.credentials !== false) {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', SECRET)
  }
  const { signal } = new AbortController()
  const connection = await openConnection({ region: 'us-east-1', ...options, rate: 1_000, signal })
  closing.push(connection.close)
  const asked = awsSimulator(connection).simulateCustomPolicy({
    PolicyInputList: ['{}'],
    ActionNames: ['s3:GetObject'],
  })
  const thrown = await asked.then(
    () => new Error('it answered'),
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(OracleUnavailable)
  return { sentence: (thrown as Error).message, calls: connection.calls() }
}

async function answering(status: number, body: string, headers: object = {}): Promise<string> {
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(status, { 'content-type': 'text/xml', ...headers })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const error = (code: string, message: string): string => errorXml('Sender', code, message, 'id')
const page = (inner: string): string =>
  `<SimulateCustomPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><SimulateCustomPolicyResult>${inner}</SimulateCustomPolicyResult></SimulateCustomPolicyResponse>`

describe('one clear sentence', () => {
  it.each([
    ['no credentials', { credentials: false }, /no AWS credentials were found: set AWS_PROFILE/],
    ['a profile that is not there', { credentials: false, profile: 'sandbox' }, /for the profile "sandbox".*--profile/],
    ['a region that is no name', { region: 'mars east/1' }, /no AWS region "mars east\/1": check --region/],
    ['nobody at the endpoint', { endpoint: 'http://127.0.0.1:9' }, /127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\)/],
  ])('%s', async (_, options, message) => {
    expect((await sentenceOf(options)).sentence).toMatch(message)
  })

  it.each([
    [400, error('ExpiredToken', 'The security token included in the request is expired'), /have expired: renew/],
    [403, error('InvalidClientTokenId', 'The security token is invalid'), /does not know these AWS credentials/],
    [403, error('SignatureDoesNotMatch', "Credential should be scoped to a valid region, not 'x'"), /check --region/],
    [403, error('SignatureDoesNotMatch', 'The request signature we calculated'), /secret access key, and the clock/],
    [
      403,
      error(
        'AccessDenied',
        'User: arn:aws:iam::999988887777:user/me is not authorized to perform: iam:SimulateCustomPolicy',
      ),
      /may not call iam:SimulateCustomPolicy: allow it \(`oracle policy`/,
    ],
    [404, '<html>no</html>', /status 404 and nothing that IAM says: check --endpoint-url/],
    [302, '', /status 302 and nothing that IAM says/],
    [200, '<SimulateCustomPolicyResponse><Simulate', /not IAM's XML, or cut off/],
    [
      200,
      '<html><body>Sign in</body></html>',
      /without the list that was asked for: try again, and check --endpoint-url/,
    ],
    [200, '{"json": true}', /not IAM's XML, or cut off/],
    [200, page('<IsTruncated>true</IsTruncated>'), /cut a list off and does not say where it goes on: try again/],
    [
      200,
      page('<IsTruncated>true</IsTruncated><Marker>again</Marker>'),
      /cut a list off and does not say where it goes on: try again/,
    ],
  ])('status %i, %s', async (status, body, message) => {
    const { sentence } = await sentenceOf({ endpoint: await answering(status, body) })
    expect(sentence).toMatch(message)
    expect(sentence).not.toMatch(/AKIA|EXAMPLEKEY|999988887777|\n/)
  })

  it('reads no answer that does not end', async () => {
    let sent = 0
    const server = createServer((_, response) => {
      const write = (): void => {
        while (!response.destroyed && response.write('<a/>'.repeat(50_000))) sent++
        sent++
      }
      response.writeHead(200, { 'content-type': 'text/xml' })
      response.on('drain', write)
      write()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(
      () => server.closeAllConnections(),
      () => server.close(),
    )
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { sentence, calls } = await sentenceOf({ endpoint })
    expect(sentence).toMatch(/with something that does not end: check --endpoint-url/)
    expect(calls).toBe(1)
    // 200 kB each: a few more than are read lie in buffers.
    expect(sent).toBeLessThan(400)
  }, 30_000)

  it('asks three times for an answer that cannot be read, and once where asking again is of no use', async () => {
    expect((await sentenceOf({ endpoint: await answering(200, '<cut') })).calls).toBe(3)
    expect((await sentenceOf({ endpoint: await answering(403, error('AccessDenied', 'no')) })).calls).toBe(1)
  })
})

describe('failureOf', () => {
  const doing = { operation: 'SimulateCustomPolicy', endpoint: 'http://user:secret@127.0.0.1:8080/x?token=secret' }
  it.each([
    [{ name: 'Throttling', $metadata: { httpStatusCode: 400 } }, /kept throttling SimulateCustomPolicy.*--rate/],
    [{ name: 'RequestLimitExceeded' }, /kept throttling/],
    [{ name: 'Error', code: 'ENOTFOUND' }, /cannot be reached \(ENOTFOUND\)/],
    [{ name: 'Error', code: 'ECONNRESET' }, /kept closing the connection/],
    [{ name: 'TimeoutError' }, /did not answer SimulateCustomPolicy in time/],
    [{ name: 'Error', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, /certificate of .* is not accepted/],
    [{ name: 'InternalFailure', $metadata: { httpStatusCode: 503 } }, /status 503, again and again/],
    [{ name: 'Error', message: 'Region is missing' }, /no AWS region is set/],
  ])('%j', (thrown, message) => {
    const { error, unreadable } = failureOf(thrown, doing)
    expect(error).toBeInstanceOf(OracleUnavailable)
    expect((error as Error).message).toMatch(message)
    expect((error as Error).message).not.toContain('secret')
    expect(unreadable).toBe(false)
  })

  it.each(['InvalidInputException', 'NoSuchEntityException', 'PolicyEvaluationException'])(
    'leaves %s as it is',
    (name) => {
      const thrown = { name, $metadata: { httpStatusCode: name.startsWith('Policy') ? 500 : 400 } }
      expect(failureOf(thrown, doing).error).toBe(thrown)
    },
  )
})
