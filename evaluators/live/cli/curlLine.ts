import { quoted } from '../../../model/quoted.ts'
import { CONDITION_KEYS } from '../drive/conditionKeys.ts'
import type { Decoy } from '../drive/decoys.ts'
import type { Planned } from '../drive/planned.ts'

/**
 * A call as a line of curl, 7.75 or newer, which signs as S3 asks for: for headers, which AWS's CLI has no option for. Expects the
 * environment that AWS's CLI would read.
 */
export function curlLine(
  { call: { http }, bucket, key, parameters, headers }: Planned,
  signed = true,
  decoy: Decoy = { headers: {}, query: {} },
): string {
  const [method, query = '', body] = http
  const path = [bucket, ...(key === '' ? [] : key.split('/'))].map(encoded).join('/')
  // In the order in which they are signed.
  const asked = [...query.split('&').filter((one) => one !== ''), ...queryOf(parameters), ...pairs(decoy.query)].sort()
  const url = `/${path}${asked.length === 0 ? '' : `?${asked.join('&')}`}`
  const words = [
    ...['-X', method, ...(body === undefined ? [] : ['--data-binary', body, '-H', UNSIGNED])],
    ...Object.entries({ ...decoy.headers, ...headers }).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
  ]
  return `curl -sS ${signed ? SIGNED : ''}${words.map(quoted).join(' ')} "$ENDPOINT"${quoted(url)}`
}

const SIGNED =
  '--aws-sigv4 aws:amz:us-east-1:s3 -u "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" ${AWS_SESSION_TOKEN:+-H "x-amz-security-token: $AWS_SESSION_TOKEN"} '

function queryOf(parameters: Planned['parameters']): readonly string[] {
  return [...CONDITION_KEYS.values()].flatMap((row) => {
    const value = row.from === 'parameter' ? parameters[row.parameter] : undefined
    return row.from === 'parameter' && value !== undefined ? [`${row.query}=${encoded(value)}`] : []
  })
}

function pairs(query: Decoy['query']): readonly string[] {
  return Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
}

/** curl signs no body as S3 wants it before its version 8. */
const UNSIGNED = 'x-amz-content-sha256: UNSIGNED-PAYLOAD'

/** As signatures of version 4 encode it. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
