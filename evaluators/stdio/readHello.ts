import { type Hello, helloSchema } from '../../model/format/hello.ts'
import { problemsFromZod } from '../../model/read/fromZod.ts'
import { problemText, short } from '../../model/read/problem.ts'
import { PROTOCOL_VERSION } from '../../model/version.ts'
import { ProtocolFault } from './protocolFault.ts'
import { readLine } from './readLine.ts'

/** What a hello may hold; more is tolerated, unless the protocol is taken strictly. */
const FIELDS = Object.keys(helloSchema.shape)

/** Reads the answer to hello. Throws a ProtocolFault that says everything that is wrong with it. */
export function readHello(text: string, isUtf8: boolean, strict: boolean): Hello {
  const received = text
  const value = readLine(text)
  if (value === undefined)
    throw new ProtocolFault('garbage', `its first line is no JSON object: ${short(text)}`, { received })
  const { protocol } = value
  if (typeof protocol === 'number' && protocol !== PROTOCOL_VERSION)
    throw new ProtocolFault(
      'shape',
      `its hello is wrong: protocol: expected ${PROTOCOL_VERSION}, the version that this program speaks, received ${protocol}`,
      { received },
    )
  const parsed = helloSchema.safeParse(value)
  if (!parsed.success)
    throw new ProtocolFault(
      'shape',
      `its hello is wrong: ${problemsFromZod(parsed.error, value).map(problemText).join('; ')}`,
      { received },
    )
  if (strict) checkStrictly(value, received, isUtf8)
  return value as unknown as Hello
}

function checkStrictly(value: { readonly [field: string]: unknown }, received: string, isUtf8: boolean): void {
  const unknown = Object.keys(value).filter((field) => !FIELDS.includes(field) && field !== 'id')
  if (unknown.length > 0)
    throw new ProtocolFault(
      'extra-field',
      `its hello has the unknown ${unknown.length === 1 ? 'field' : 'fields'} ${unknown.map(short).join(', ')}: expected ${FIELDS.join(', ')}`,
      { received },
    )
  if (!isUtf8) throw new ProtocolFault('encoding', 'its hello is not UTF-8', { received })
}
