import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { InvalidInput } from '../standIn/scenarioFrom.ts'
import { AwsError } from './awsError.ts'
import { listen, type RunningServer } from './listen.ts'
import type { Behind, Operation } from './operation.ts'
import { queryParameters } from './queryParameters.ts'
import { errorXml, responseXml } from './queryXml.ts'
import { ROLE_OPERATIONS } from './roleOperations.ts'
import { SIMULATION_OPERATIONS } from './simulationOperations.ts'

const OPERATIONS = new Map<string, Operation>(Object.entries({ ...SIMULATION_OPERATIONS, ...ROLE_OPERATIONS }))
/** Bytes of a body; AWS takes about 1 MB. */
const LONGEST_BODY = 4 * 1024 * 1024

/** Starts an endpoint on loopback that speaks IAM's Query protocol. Signatures are not checked: nothing here is secret. */
export function startServer(behind: Behind, port = 0): Promise<RunningServer> {
  return listen((request, response) => void answer(request, response, behind), port)
}

async function answer(request: IncomingMessage, response: ServerResponse, behind: Behind): Promise<void> {
  const id = randomUUID()
  const send = (status: number, body: string): void => {
    response.writeHead(status, { 'content-type': 'text/xml', 'x-amzn-requestid': id })
    response.end(body)
  }
  try {
    if (request.method !== 'POST') throw new AwsError(405, 'InvalidAction', 'Only POST is understood here.')
    const parameters = queryParameters(await bodyOf(request))
    const name = String(parameters.Action ?? '')
    const operation = OPERATIONS.get(name)
    if (operation === undefined)
      throw new AwsError(400, 'InvalidAction', `Could not find operation ${name.slice(0, 80)}.`)
    send(200, responseXml(name, await operation(parameters, behind), id))
  } catch (thrown) {
    if (thrown instanceof AwsError) send(thrown.status, errorXml('Sender', thrown.code, thrown.message, id))
    else if (thrown instanceof InvalidInput) send(400, errorXml('Sender', 'InvalidInput', thrown.message, id))
    else
      send(500, errorXml('Receiver', 'PolicyEvaluation', thrown instanceof Error ? thrown.message : String(thrown), id))
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += (chunk as Buffer).length
    if (length > LONGEST_BODY) throw new AwsError(413, 'RequestEntityTooLarge', 'The body is longer than 4 MB.')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}
