import { expect, test } from 'vitest'
import { runCommand } from '../testing/runCommand.ts'

test('answers until it is stopped', async () => {
  const stop = new AbortController()
  let url = ''
  const ended = runCommand(['serve'], {
    stop: stop.signal,
    out: (text) => {
      url = /http:\S+(?=;)/.exec(text)?.[0] ?? url
    },
  })
  while (url === '') await new Promise((resolve) => setTimeout(resolve, 20))
  const response = await fetch(url, { method: 'POST', body: 'Action=ListRoles' })
  expect(await response.text()).toContain('<Roles/>')
  const taken = await runCommand(['serve', '--port', url.slice(url.lastIndexOf(':') + 1)])
  expect(taken).toMatchObject({ status: 2, err: expect.stringContaining('is taken') })
  stop.abort()
  expect((await ended).status).toBe(0)
  await expect(fetch(url)).rejects.toThrow()
})

test.each(['0', '70000', 'x'])('no port: %s', async (port) => {
  expect(await runCommand(['serve', '--port', port])).toMatchObject({
    status: 2,
    err: expect.stringContaining('65535'),
  })
})
