import type { S3 } from '@aws-sdk/client-s3'
import { codeOf } from './codeOf.ts'

/** The buckets and objects that calls are made on. */
export interface Resources {
  /** Makes a bucket, never empty, and an object in it unless the key is empty; does nothing where they stand. */
  readonly have: (bucket: string, key: string) => Promise<void>
  /** Says that an object may be gone. */
  readonly lost: (bucket: string, key: string) => void
  /** Removes all that it made. */
  readonly remove: () => Promise<void>
}

/** What keeps a bucket from being empty, under a name that no scenario has. */
const KEEP = 'assume-nothing-keeps-this'
const THERE = ['BucketAlreadyOwnedByYou', 'BucketAlreadyExists']

export function resourcesOf(root: S3): Resources {
  const buckets = new Map<string, Promise<unknown>>()
  /** All that were ever asked for, and of them those that stand. */
  const objects = new Map<string, { readonly Bucket: string; readonly Key: string }>()
  const standing = new Map<string, Promise<unknown>>()
  const made = new Set<string>()
  const bucket = async (Bucket: string): Promise<void> => {
    await root.createBucket({ Bucket }).then(
      () => made.add(Bucket),
      (thrown) => {
        if (!THERE.includes(codeOf(thrown))) throw thrown
      },
    )
    await root.putObject({ Bucket, Key: KEEP, Body: KEEP })
  }
  return {
    have: async (Bucket, Key) => {
      await once(buckets, Bucket, () => bucket(Bucket))
      if (Key === '') return
      const id = `${Bucket}/${Key}`
      await once(standing, id, () => {
        objects.set(id, { Bucket, Key })
        return root.putObject({ Bucket, Key, Body: 'assume-nothing' })
      })
    },
    lost: (bucket, key) => standing.delete(`${bucket}/${key}`),
    remove: async () => {
      for (const object of objects.values()) await root.deleteObject(object)
      for (const Bucket of made) {
        await root.deleteObject({ Bucket, Key: KEEP })
        await root.deleteBucket({ Bucket })
      }
      for (const map of [buckets, objects, standing, made]) map.clear()
    },
  }
}

/** Does a thing that somebody does already together with him, one that failed again, and one that is done not at all. */
async function once(done: Map<string, Promise<unknown>>, id: string, work: () => Promise<unknown>): Promise<void> {
  const doing = done.get(id) ?? work()
  done.set(id, doing)
  await doing.catch((thrown) => {
    if (done.get(id) === doing) done.delete(id)
    throw thrown
  })
}
