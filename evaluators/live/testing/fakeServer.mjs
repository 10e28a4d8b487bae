// A server for tests: `node fakeServer.mjs FOLDER PORT MODE`. It writes a file into its folder and answers everything with 200.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const [folder, port, mode] = process.argv.slice(2)
if (mode === 'exits') {
  console.error('no such licence')
  process.exit(7)
}
mkdirSync(join(folder, 'data'), { recursive: true })
writeFileSync(join(folder, 'data', 'object'), 'bytes')
// As servers do that finish what they began: only a SIGKILL ends it.
process.on('SIGTERM', () => undefined)
createServer((_, response) => response.end(`${process.env.AWS_SECRET_ACCESS_KEY ?? 'nothing'}`)).listen(
  Number(port),
  '127.0.0.1',
)
