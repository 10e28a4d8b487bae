import { quoted } from '../../../model/quoted.ts'
import { role } from './roles.ts'

/** Any will do: it signs sessions of one throw-away server. */
const STS = {
  tokenDuration: '1h',
  maxSessionLength: '12h',
  issuer: 'by-hand',
  signingKey: Buffer.from('thrown away with the folder, too').toString('base64'),
}

/**
 * The shell lines that come before all others on a SeaweedFS: they write the configuration that it has to be started with, as roles stand there
 * alone, and say how. `policies` has the number of policies of each role.
 */
export function startedWith(policies: readonly number[]): readonly string[] {
  const roles = policies.map((count, slot) => role(slot, count))
  const config = { sts: STS, policy: { defaultEffect: 'Deny' }, roles }
  return [
    `echo ${quoted(JSON.stringify(config))} > an-iam.json`,
    '# Now the server is started, its administrator in its environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY), on a folder that is empty:',
    '#   weed server -dir=FOLDER -ip=127.0.0.1 -s3 -s3.port=PORT -s3.iam.readOnly=false -s3.iam.config=an-iam.json',
  ]
}
