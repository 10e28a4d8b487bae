import type { Command } from 'commander'
import type { Documents } from '../../generators/around/documents.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'
import type { DocumentKind } from '../../reference/grammar/checkDocument.ts'
import type { Io } from '../io.ts'
import { repeated } from '../options/repeated.ts'
import { UsageError } from '../usageError.ts'
import { readPolicyFile } from './readPolicyFile.ts'

/** Files of the user's own policies, as commander gives them. */
export interface DocumentOptions {
  readonly rolePolicy?: readonly string[]
  readonly sessionPolicy?: readonly string[]
  readonly boundary?: string
  readonly resourcePolicy?: string
  readonly trustPolicy?: string
  readonly keyPolicy?: string
  readonly scp?: readonly string[]
  readonly rcp?: readonly string[]
  readonly endpointPolicy?: string
}

export function addDocumentOptions(command: Command): Command {
  return command
    .option('--role-policy <file>', "your role's or user's policy: worlds are built around it; repeatable", repeated)
    .option('--session-policy <file>', 'likewise, passed inline or as a managed session policy; repeatable', repeated)
    .option('--boundary <file>', 'likewise, as permissions boundary')
    .option('--resource-policy <file>', 'likewise, on the resources')
    .option('--trust-policy <file>', 'likewise, on roles that are assumed')
    .option('--key-policy <file>', 'likewise, on KMS keys')
    .option('--scp <file>', 'likewise, as service control policy, all at one level; repeatable', repeated)
    .option('--rcp <file>', 'likewise, as resource control policy; repeatable', repeated)
    .option('--endpoint-policy <file>', 'likewise, of a VPC endpoint')
}

/** The documents that are given, read and checked; undefined where none is. */
export async function readDocuments(options: DocumentOptions, io: Io): Promise<Documents | undefined> {
  const { rolePolicy = [], sessionPolicy = [], scp = [], rcp = [], boundary, endpointPolicy } = options
  const resource = onResource(options)
  const files = [...rolePolicy, ...sessionPolicy, ...scp, ...rcp, boundary, resource?.file, endpointPolicy]
  const given = files.filter((file) => file !== undefined)
  if (given.length === 0) return undefined
  if (given.filter((file) => file === '-').length > 1)
    throw new UsageError('standard input can be one policy only: give files for the others')
  const read = (file: string, kind: DocumentKind): Promise<PolicyDocument> => readPolicyFile(file, kind, io)
  const all = async (paths: readonly string[], kind: DocumentKind): Promise<PolicyDocument[]> => {
    const documents: PolicyDocument[] = []
    for (const file of paths) documents.push(await read(file, kind))
    return documents
  }
  return {
    ...(rolePolicy.length === 0 ? {} : { identity: await all(rolePolicy, 'identity') }),
    ...(sessionPolicy.length === 0 ? {} : { session: await all(sessionPolicy, 'session') }),
    ...(boundary === undefined ? {} : { boundary: await read(boundary, 'boundary') }),
    ...(resource === undefined
      ? {}
      : { resource: await read(resource.file, resource.grammar), resourceKind: resource.kind }),
    ...(scp.length === 0 ? {} : { scps: await all(scp, 'scp') }),
    ...(rcp.length === 0 ? {} : { rcps: await all(rcp, 'rcp') }),
    ...(endpointPolicy === undefined ? {} : { endpoint: await read(endpointPolicy, 'endpoint') }),
  }
}

interface OnResource {
  readonly file: string
  readonly grammar: DocumentKind
  readonly kind: NonNullable<Documents['resourceKind']>
}

/** A resource has one policy. */
function onResource({ resourcePolicy, trustPolicy, keyPolicy }: DocumentOptions): OnResource | undefined {
  const given: OnResource[] = []
  if (resourcePolicy !== undefined) given.push({ file: resourcePolicy, grammar: 'resource', kind: 'generic' })
  if (trustPolicy !== undefined) given.push({ file: trustPolicy, grammar: 'role-trust', kind: 'role-trust' })
  if (keyPolicy !== undefined) given.push({ file: keyPolicy, grammar: 'kms-key', kind: 'kms-key' })
  if (given.length > 1)
    throw new UsageError('give one of --resource-policy, --trust-policy and --key-policy: a resource has one policy')
  return given[0]
}
