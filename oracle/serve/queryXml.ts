import { create } from 'xmlbuilder2'

/** What an operation answers: values, lists (as `member`s) and structures; undefined members are left out. */
export type XmlValue =
  | string
  | number
  | boolean
  | undefined
  | readonly XmlValue[]
  | { readonly [name: string]: XmlValue }

const NAMESPACE = 'https://iam.amazonaws.com/doc/2010-05-08/'

/** The body of a good answer in AWS's Query protocol. */
export function responseXml(
  operation: string,
  result: { readonly [name: string]: XmlValue },
  requestId: string,
): string {
  return xml({
    [`${operation}Response`]: {
      '@xmlns': NAMESPACE,
      ...(Object.keys(result).length === 0 ? {} : { [`${operation}Result`]: plain(result) as object }),
      ResponseMetadata: { RequestId: requestId },
    },
  })
}

/** The body of an error: `Sender` is the client's fault, `Receiver` the server's. */
export function errorXml(type: 'Sender' | 'Receiver', code: string, message: string, requestId: string): string {
  return xml({
    ErrorResponse: {
      '@xmlns': NAMESPACE,
      Error: { Type: type, Code: code, Message: printable(message) },
      RequestId: requestId,
    },
  })
}

/** Maps are written as entries, lists as members. */
function plain(value: XmlValue): unknown {
  if (Array.isArray(value)) return value.length === 0 ? {} : { member: value.map((one) => plain(one as XmlValue)) }
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value as { readonly [name: string]: XmlValue }).flatMap(([name, one]) =>
        one === undefined ? [] : [[name, name === 'entry' && Array.isArray(one) ? one.map(plain) : plain(one)]],
      ),
    )
  return typeof value === 'string' ? printable(value) : String(value)
}

/** XML 1.0 has no place for most control characters, not even escaped. */
function printable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

function xml(value: object): string {
  return create({ version: '1.0', encoding: 'UTF-8' }, value).end()
}
