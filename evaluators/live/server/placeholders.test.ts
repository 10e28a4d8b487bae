import { expect, test } from 'vitest'
import { freePorts } from './freePorts.ts'
import { filled } from './placeholders.ts'

const places = { out: '/built $& {port}', folder: '/f' }

test('every word is filled, the same name with the same port, and other braces stay', async () => {
  const server = {
    command: ['{out}/weed', '--at={port}', '{folder}'],
    env: { PORT: '{port:grpc}' },
    files: { 'iam.json': '{"a":{},"port":"{port:grpc}","other":"{outer}"}' },
    sockets: ['/tmp/{port:grpc}.sock'],
    parts: ['http://127.0.0.1:{port:grpc}/'],
  }
  const { command, env, files, sockets, parts, port } = await filled(server, places)
  expect(command).toEqual(['/built $& {port}/weed', `--at=${port}`, '/f'])
  expect(env.PORT).toMatch(/^\d+$/)
  expect(env.PORT).not.toBe(`${port}`)
  expect(files['iam.json']).toBe(`{"a":{},"port":"${env.PORT}","other":"{outer}"}`)
  expect(sockets).toEqual([`/tmp/${env.PORT}.sock`])
  expect(parts).toEqual([`http://127.0.0.1:${env.PORT}/`])
})

test('without files, sockets and a port of its own there is a port all the same', async () => {
  const { port, files, sockets } = await filled({ command: ['{folder}'], env: {} }, places)
  expect(port).toBeGreaterThan(0)
  expect({ files, sockets }).toEqual({ files: {}, sockets: [] })
})

test('no two of many free ports are the same', async () => {
  const ports = await freePorts(20)
  expect(new Set(ports).size).toBe(20)
})
