import { codeOf } from '../drive/codeOf.ts'

/** Error codes of who may not issue, of credentials that are no good, and of what a server does not issue at all. */
const REFUSED = [
  ...['AccessDenied', 'AccessDeniedException', 'XMinioAdminInvalidArgument', 'InvalidParameterValue'],
  ...['MethodNotAllowed', 'ValidationError', 'ExpiredToken', 'ExpiredTokenException', 'InvalidClientTokenId'],
  ...['InvalidAccessKeyId', 'InvalidToken', 'InvalidTokenId'],
]

/** What was issued, or that the server would not. Rejects where it failed in another way. */
export function unlessRefused<T>(asked: Promise<T>): Promise<T | 'refused'> {
  return asked.catch((thrown: unknown) => {
    if (REFUSED.includes(codeOf(thrown)) || REFUSED.includes(ownCode(thrown))) return 'refused'
    throw thrown
  })
}

/** The code of an error that is none of the SDK's: of MinIO's admin API. */
function ownCode(thrown: unknown): string {
  const { code } = (thrown ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' ? code : ''
}
