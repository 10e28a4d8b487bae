import { randomBytes } from 'node:crypto'
import { bridgeFolder } from '../../evaluators/bridges/bridgeSources.ts'
import { installedBridge } from '../../evaluators/bridges/bridgeState.ts'
import { EvaluatorUnavailable } from '../../evaluators/evaluatorUnavailable.ts'
import { administratorRefused } from '../../evaluators/live/drive/administratorRefused.ts'
import { type Connection, openConnection } from '../../evaluators/live/drive/connection.ts'
import { type LiveEvaluator, liveEvaluator } from '../../evaluators/live/drive/liveEvaluator.ts'
import type { Worlds } from '../../evaluators/live/drive/worlds.ts'
import type { LiveServer } from '../../evaluators/live/server/liveServer.ts'
import { type StartedServer, startServer } from '../../evaluators/live/server/startServer.ts'
import { worldsOf } from '../../evaluators/live/worldsOf.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Io } from '../io.ts'
import type { Subject } from './liveOptions.ts'

/** A server that answers, however it came to. */
export interface OpenSubject {
  readonly evaluator: LiveEvaluator
  readonly connection: Connection
  /** Requests sent so far, of every kind. */
  readonly requests: () => number
  /** Milliseconds from its start until it answered; nothing for one that ran already. */
  readonly readyMs?: number
  readonly close: () => Promise<void>
}

/** Starts a server, or connects to one. Rejects with EvaluatorUnavailable; then nothing is left running. */
export async function openSubject(subject: Subject, io: Io): Promise<OpenSubject> {
  const started = 'server' in subject ? await start(subject.server, io) : undefined
  const endpoint =
    'server' in subject
      ? { url: started?.url ?? '', region: 'us-east-1', credentials: subject.server.credentials }
      : subject.endpoint
  const version = 'server' in subject ? subject.server.install.version : new URL(endpoint.url).host
  const connection = await openConnection(endpoint)
  try {
    const worlds = await worldsOf(subject.scope.provisioning, connection)
    await checkAdministrator(connection, worlds, subject)
    const told = { name: subject.name, version, scope: subject.scope, lasting: started === undefined }
    const evaluator = liveEvaluator(told, connection, worlds)
    return {
      evaluator,
      connection,
      requests: () => connection.requests() + worlds.requests(),
      ...(started === undefined ? {} : { readyMs: started.readyMs }),
      close: async () => {
        try {
          await evaluator.close?.()
        } finally {
          await started?.stop()
        }
      },
    }
  } catch (thrown) {
    connection.close()
    await started?.stop()
    throw thrown
  }
}

/** Before anything is judged, one world is set up and taken down, so that what cannot be set up is told as that, and at once. */
async function checkAdministrator({ root, endpoint }: Connection, worlds: Worlds, { name }: Subject): Promise<void> {
  try {
    await root.listBuckets()
    const world = await worlds.setUp(TRIAL, `an-trial-${randomBytes(4).toString('hex')}`)
    await world.tearDown()
  } catch (thrown) {
    const why =
      administratorRefused(thrown) ?? (thrown instanceof Error ? thrown.message || thrown.name : String(thrown))
    throw new EvaluatorUnavailable(
      `set-up error: at ${endpoint.url}, ${name} lets its administrator set up no world: ${why}`,
    )
  }
}

const TRIAL: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/Trial/session',
    issuer: 'arn:aws:iam::111122223333:role/Trial',
  },
  session: { via: 'AssumeRole' },
  policies: {
    identity: [
      {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::trial/*'] }],
      },
    ],
  },
  resourceAccount: '111122223333',
  requests: [],
}

async function start(server: LiveServer, io: Io): Promise<StartedServer> {
  const installed = installedBridge(server.install, io.env, bridgeFolder(server.install))
  if (installed === undefined)
    throw new EvaluatorUnavailable(
      `set-up error: the server ${server.name} is not installed, or was built from other pins: npx assume-nothing live --install --server ${server.name}`,
    )
  return startServer(server, { out: installed.out, env: io.env, stop: io.stop })
}
