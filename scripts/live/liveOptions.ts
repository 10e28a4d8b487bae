import type { LiveEndpoint } from '../../evaluators/live/drive/connection.ts'
import { minio } from '../../evaluators/live/minio/minio.ts'
import type { LiveScope, LiveServer } from '../../evaluators/live/server/liveServer.ts'
import { LIVE_SERVERS } from '../../evaluators/live/servers.ts'
import type { JudgingOptions } from '../judging/judgingOptions.ts'
import { UsageError } from '../usageError.ts'

/** The options of `live`, as commander gives them. */
export interface LiveOptions extends Omit<JudgingOptions, 'evaluator'> {
  readonly server?: readonly string[]
  readonly endpoint?: string
  readonly region: string
  readonly install?: true
  readonly uninstall?: true
  readonly issuance?: true
  readonly runs?: number
  readonly property?: readonly string[]
}

/** What is judged: a server that the suite starts, or one of the user's own. */
export type Subject =
  | { readonly name: string; readonly scope: LiveScope; readonly server: LiveServer }
  | { readonly name: string; readonly scope: LiveScope; readonly endpoint: LiveEndpoint }

/** Throws a UsageError that names what is wrong. */
export function subjectsOf(
  { server = [], endpoint, region }: LiveOptions,
  env: { readonly [name: string]: string | undefined },
): readonly Subject[] {
  if (endpoint === undefined) {
    if (server.length === 0) throw new UsageError(`no server is named: give --server (${names()}) or --endpoint`)
    return [...new Set(server)].map((wanted) => {
      const found = LIVE_SERVERS.find(({ name }) => name === wanted)
      if (found === undefined)
        throw new UsageError(`no server is named ${JSON.stringify(wanted)}: expected ${names()}, or --endpoint`)
      return { name: found.name, scope: found, server: found }
    })
  }
  if (server.length > 0) throw new UsageError('give either --server or --endpoint: an own server is judged alone')
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = env
  if (!accessKeyId || !secretAccessKey)
    throw new UsageError(
      '--endpoint needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of an administrator of that server',
    )
  const credentials = {
    accessKeyId,
    secretAccessKey,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  }
  return [{ name: 'endpoint', scope: minio, endpoint: { url: urlOf(endpoint), region, credentials } }]
}

function names(): string {
  return LIVE_SERVERS.map(({ name }) => name).join(', ')
}

function urlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== '' ||
    url.pathname !== '/' ||
    url.search !== ''
  )
    throw new UsageError('--endpoint is no URL such as http://127.0.0.1:9000, without path or credentials')
  if (/(^|\.)amazonaws\.com(\.cn)?$/.test(url.hostname))
    throw new UsageError('--endpoint names AWS: live makes users, policies and buckets, and is for servers of your own')
  return url.origin
}
