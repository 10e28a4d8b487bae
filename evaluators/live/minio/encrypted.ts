import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

const ROUNDS = 8_192
/** The form of which MinIO says `pbkdf2AESGCM`: of those that it reads, the one that Node has. */
const FORM = 0x02
const TAG = 16
const BLOCK = 1 << 14

/**
 * The body of a call of MinIO's admin API: salt, form, nonce and the text sealed by AES-256-GCM under a key made of the caller's secret
 * key. Only for short texts, which are one block of the stream that MinIO reads. Throws RangeError for a longer one.
 */
export async function encrypted(
  secret: string,
  text: string,
  random: (bytes: number) => Buffer = randomBytes,
): Promise<Buffer> {
  const plain = Buffer.from(text)
  if (plain.length > BLOCK) throw new RangeError(`a text of ${plain.length} bytes: expected at most ${BLOCK}`)
  const salt = random(32)
  const nonce = random(8)
  const key = await promisify(pbkdf2)(secret, salt, ROUNDS, 32, 'sha256')
  // Every block says that it belongs to this stream by the tag of an empty one, and the last that it is the last.
  const stream = seal(key, counted(nonce, 0), Buffer.alloc(0), Buffer.alloc(0))
  const sealed = seal(key, counted(nonce, 1), plain, Buffer.concat([Buffer.of(0x80), stream]))
  return Buffer.concat([salt, Buffer.of(FORM), nonce, sealed])
}

function counted(nonce: Buffer, count: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(count)
  return Buffer.concat([nonce, four])
}

function seal(key: Buffer, nonce: Buffer, plain: Buffer, beside: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  cipher.setAAD(beside)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}
