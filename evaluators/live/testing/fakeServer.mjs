// A server for tests: `node fakeServer.mjs FOLDER PORT MODE [SOCKET]`. It writes a file into its folder and answers everything with 200.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const [folder, port, mode, socket] = process.argv.slice(2)
if (mode === 'exits') {
  console.error('no such licence')
  process.exit(7)
}
const given = join(folder, 'given')
const words = existsSync(given) ? readFileSync(given, 'utf8') : 'nothing'
mkdirSync(join(folder, 'data'), { recursive: true })
writeFileSync(join(folder, 'data', 'object'), 'bytes')
// As servers do that finish what they began: only a SIGKILL ends it.
process.on('SIGTERM', () => undefined)
const open = () =>
  createServer((_, response) => response.end(`${process.env.AWS_SECRET_ACCESS_KEY ?? words}`)).listen(
    Number(port),
    '127.0.0.1',
  )
if (socket === undefined) open()
else createServer().listen(socket, open)
