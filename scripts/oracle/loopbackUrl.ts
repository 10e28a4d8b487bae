import { InvalidArgumentError } from 'commander'

/** Reads the address of a stand-in for AWS on this machine; any other would be given access keys and policies. */
export function loopbackUrl(text: string): string {
  const { protocol, hostname, username, password, pathname } = URL.canParse(text) ? new URL(text) : new URL('none:')
  if (!/^https?:$/.test(protocol) || !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw new InvalidArgumentError(
      'Expected an address of this machine, such as http://127.0.0.1:5000; AWS is asked without it.',
    )
  if (username !== '' || password !== '' || pathname !== '/')
    throw new InvalidArgumentError('Expected a host and a port alone.')
  return text
}
