import { codeOf } from './codeOf.ts'

/** Codes by which a server turns away whoever sets worlds up, of AWS's APIs and of MinIO's own. */
const REFUSED = [
  ...['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'InvalidAccessKeyId', 'InvalidClientTokenId'],
  ...['SignatureDoesNotMatch', 'ExpiredToken', 'ExpiredTokenException', 'RequestTimeTooSkewed', 'InvalidToken'],
]

/** The code by which the administrator was refused while a world was set up or taken down; nothing for another failure. */
export function administratorRefused(thrown: unknown): string | undefined {
  const { code } = (thrown ?? {}) as { readonly code?: unknown }
  return [codeOf(thrown), code].find((one): one is string => typeof one === 'string' && REFUSED.includes(one))
}
