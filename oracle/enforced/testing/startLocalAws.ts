import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Evaluator } from '../../../model/evaluator.ts'
import { AwsError } from '../../serve/awsError.ts'
import { listen, type RunningServer } from '../../serve/listen.ts'
import { queryParameters } from '../../serve/queryParameters.ts'
import { errorXml, responseXml } from '../../serve/queryXml.ts'
import { ROLE_OPERATIONS } from '../../serve/roleOperations.ts'
import { IDENTITY_OPERATIONS } from './identityOperations.ts'
import type { LocalAccount, Signer } from './localAccount.ts'
import { allows, done, s3Operation, scenarioOf } from './localS3.ts'

/** What goes wrong in a call instead of it, or after it. */
export type LocalFault = readonly [status: number, code: string] | 'reset' | 'reset-after'

export interface LocalAws {
  readonly account: LocalAccount
  /** Who decides what users and sessions may do. */
  readonly evaluator: Evaluator
  /** Chosen anew for every call. */
  readonly fault?: (operation: string, signer: Signer) => LocalFault | undefined
  /** How many calls of a young role or user are refused before its policies are in force. */
  readonly youngFor?: number
  /** Whether the administrator is the root user. */
  readonly isRoot?: boolean
}

/** Starts IAM, STS and S3 of one small account on loopback. Signatures are not checked: who signs is told by the access key. */
export async function startLocalAws({
  account,
  evaluator,
  fault,
  youngFor = 0,
  isRoot = false,
}: LocalAws): Promise<RunningServer> {
  const age = new Map<string, number>()
  const isYoung = ({ name }: { readonly name: string }): boolean => {
    const seen = (age.get(name) ?? 0) + 1
    age.set(name, seen)
    return seen <= youngFor
  }
  return listen((request, response) => void answer(request, response))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const url = new URL(request.url ?? '/', 'http://localhost')
    const isQuery = request.method === 'POST' && url.pathname === '/' && body.includes('Action=')
    const send = (status: number, text: string): void => {
      response.writeHead(status, { 'content-type': 'text/xml' })
      response.end(status === 204 ? undefined : text)
    }
    try {
      const signer = signerOf(request)
      const parameters = isQuery ? queryParameters(body) : {}
      const s3 = isQuery ? undefined : s3Operation(request.method ?? '', url)
      const operation = s3?.call.operation ?? String(parameters.Action)
      const wrong = fault?.(operation, signer)
      if (wrong === 'reset') return void response.destroy()
      if (Array.isArray(wrong)) throw new AwsError(wrong[0], wrong[1], 'Injected.')
      let text: string
      if (s3 !== undefined) {
        if (signer.type !== 'admin') {
          if (
            s3.action === undefined ||
            isYoung(signer) ||
            !(await allows(evaluator, scenarioOf(account, signer, s3.action, s3.call)))
          )
            throw new AwsError(403, 'AccessDenied', 'Access Denied')
        }
        text = done(account, { ...s3.call, body })
      } else {
        const own = IDENTITY_OPERATIONS[operation]
        const role = ROLE_OPERATIONS[operation]
        if (own === undefined && role === undefined) throw new AwsError(400, 'InvalidAction', operation)
        const behind = { store: account, simulator: { simulateCustomPolicy: () => Promise.reject(new Error('none')) } }
        const result = own === undefined ? await role?.(parameters, behind) : own(parameters, account, signer)
        const root = isRoot && operation === 'GetCallerIdentity' ? { Arn: `arn:aws:iam::${account.account}:root` } : {}
        text = responseXml(operation, { ...result, ...root }, 'local')
      }
      if (wrong === 'reset-after') return void response.destroy()
      send(request.method === 'DELETE' ? 204 : 200, text)
    } catch (thrown) {
      const { status, code, message } =
        thrown instanceof AwsError ? thrown : { status: 500, code: 'InternalError', message: String(thrown) }
      send(
        status,
        isQuery
          ? errorXml('Sender', code, message, 'local')
          : `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
      )
    }
  }

  function signerOf({ headers: { authorization = '' } }: IncomingMessage): Signer {
    const key = /Credential=([^/]+)\//.exec(authorization)?.[1] ?? ''
    const signer = account.signers.get(key)
    if (signer === undefined) throw new AwsError(403, 'InvalidAccessKeyId', 'Nobody has this key.')
    return signer
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
