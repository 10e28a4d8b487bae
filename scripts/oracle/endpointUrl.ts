import { InvalidArgumentError } from 'commander'

/** Reads the address of a server, `http:` or `https:`; one with a password in it would end up in command lines that repeat a run. */
export function endpointUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
    throw new InvalidArgumentError('Expected an address such as http://127.0.0.1:8080.')
  if (url.username !== '' || url.password !== '')
    throw new InvalidArgumentError('Credentials do not belong into an address: they come from the AWS configuration.')
  return text
}
