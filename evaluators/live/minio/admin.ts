import { createHash, createHmac } from 'node:crypto'
import type { SignatureV4 } from '@smithy/signature-v4'
import type { LiveEndpoint } from '../drive/connection.ts'
import type { Credentials } from '../server/credentials.ts'
import { encrypted } from './encrypted.ts'

/** An answer of MinIO's admin API that is an error, by its own code (`AccessDenied`, `XMinioMalformedIAMPolicy`, …). */
export class AdminError extends Error {
  override readonly name = 'AdminError'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** The part of MinIO's admin API that worlds are made with. Every call rejects with AdminError where the server says no. */
export interface MinioAdmin {
  readonly addUser: (user: Credentials) => Promise<void>
  readonly removeUser: (accessKeyId: string) => Promise<void>
  readonly addPolicy: (name: string, document: string) => Promise<void>
  readonly removePolicy: (name: string) => Promise<void>
  /** In place of all that were attached. */
  readonly attach: (accessKeyId: string, policies: readonly string[]) => Promise<void>
  /** By `creator`, for its own account; the names are the caller's to choose. */
  readonly addServiceAccount: (creator: Credentials, account: Credentials, policy?: string) => Promise<void>
  readonly requests: () => number
}

const ANSWER_MS = 20_000

/** Talks to MinIO's admin API as its clients do: signed like a request to S3, secrets encrypted. */
export async function minioAdmin({ url, region, credentials: root }: LiveEndpoint): Promise<MinioAdmin> {
  const { SignatureV4 } = await import('@smithy/signature-v4')
  const { hostname, port } = new URL(url)
  let requests = 0
  const signers = new WeakMap<Credentials, SignatureV4>()
  const signerOf = (credentials: Credentials): SignatureV4 => {
    const known = signers.get(credentials)
    if (known !== undefined) return known
    const signer = new SignatureV4({ credentials, region, service: 's3', sha256: Sha256, uriEscapePath: false })
    signers.set(credentials, signer)
    return signer
  }
  const call = async (
    method: 'PUT' | 'DELETE',
    operation: string,
    query: Record<string, string>,
    body: Buffer | string = '',
    by: Credentials = root,
  ): Promise<void> => {
    requests++
    const path = `/minio/admin/v3/${operation}`
    const hash = createHash('sha256').update(body).digest('hex')
    const headers = { host: `${hostname}:${port}`, 'x-amz-content-sha256': hash }
    const request = { method, protocol: 'http:', hostname, port: Number(port), path, query, headers, body }
    const signed = await signerOf(by).sign(request)
    const { host: _, ...sent } = signed.headers
    const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
      method,
      headers: sent,
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(body === '' ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw adminError(response.status, text)
  }
  return {
    addUser: async ({ accessKeyId, secretAccessKey }) => {
      const user = JSON.stringify({ secretKey: secretAccessKey, status: 'enabled' })
      await call('PUT', 'add-user', { accessKey: accessKeyId }, await encrypted(root.secretAccessKey, user))
    },
    removeUser: (accessKey) => call('DELETE', 'remove-user', { accessKey }),
    addPolicy: (name, document) => call('PUT', 'add-canned-policy', { name }, document),
    removePolicy: (name) => call('DELETE', 'remove-canned-policy', { name }),
    attach: (userOrGroup, policies) =>
      call('PUT', 'set-user-or-group-policy', { policyName: policies.join(), userOrGroup, isGroup: 'false' }),
    addServiceAccount: async (creator, { accessKeyId, secretAccessKey }, policy) => {
      const account = {
        accessKey: accessKeyId,
        secretKey: secretAccessKey,
        ...(policy === undefined ? {} : { policy: JSON.parse(policy) as unknown }),
      }
      const body = await encrypted(creator.secretAccessKey, JSON.stringify(account))
      await call('PUT', 'add-service-account', {}, body, creator)
    },
    requests: () => requests,
  }
}

function adminError(status: number, text: string): AdminError {
  try {
    const { Code, Message } = JSON.parse(text) as { readonly Code?: unknown; readonly Message?: unknown }
    if (typeof Code === 'string') return new AdminError(Code, `${Code}: ${String(Message)}`)
  } catch {
    // No JSON: said below.
  }
  return new AdminError(`${status}`, `status ${status}: ${text.slice(0, 200)}`)
}

/** SHA-256 in the form that the signer asks for. */
class Sha256 {
  readonly #hash: ReturnType<typeof createHash> | ReturnType<typeof createHmac>
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytes(secret))
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytes(data))
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest()
  }
  reset(): void {
    throw new Error('a hash of a request is made once')
  }
}

function bytes(data: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof data === 'string') return data
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}
