import type { IncomingMessage, ServerResponse } from 'node:http'
import { listen, type RunningServer } from '../serve/listen.ts'
import { errorXml } from '../serve/queryXml.ts'
import { type Fault, REFUSALS } from './fault.ts'

/** The fault for a call, if any, by the operation that it names. */
export type Choose = (operation: string) => Fault | undefined

/** Starts a server on loopback that passes calls on to `target`, but for the faults that are chosen. For tests. */
export function startProxy(target: string, choose: Choose): Promise<RunningServer> {
  return listen((request, response) => {
    pass(request, response).catch(() => response.destroy())
  })

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const fault = choose(new URLSearchParams(body.toString()).get('Action') ?? '')
    if (fault === 'silence') return
    if (fault === 'reset') return void response.destroy()
    const [status, code] = (fault === undefined ? undefined : REFUSALS[fault]) ?? []
    if (status !== undefined && code !== undefined)
      return send(response, status, errorXml(status < 500 ? 'Sender' : 'Receiver', code, 'Injected.', 'proxy'))
    const answer = await fetch(target, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    const text = await answer.text()
    if (fault === 'reset-after') return void response.destroy()
    const half = text.slice(0, Math.ceil(text.length / 2))
    if (fault === 'reset-in-body' || fault === 'stall-in-body') {
      response.writeHead(answer.status, { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(text) })
      response.write(half, () => void (fault === 'reset-in-body' && response.destroy()))
      return
    }
    if (fault === 'malformed') return send(response, answer.status, half)
    send(response, answer.status, fault === 'truncated' ? withoutMarker(text) : text)
  }
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/xml' })
  response.end(text)
}

function withoutMarker(text: string): string {
  return text
    .replace('<IsTruncated>false</IsTruncated>', '<IsTruncated>true</IsTruncated>')
    .replace(/<Marker>[^<]*<\/Marker>/, '')
}
