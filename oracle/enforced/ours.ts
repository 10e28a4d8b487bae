/** Path of every role, user and policy that a run makes. */
export const ENFORCED_PATH = '/assume-nothing/enforced/'

/** Key of the tag on everything that a run makes; its value is the run's id, as `RUN_ID` of the oracle has it. */
export const ENFORCED_TAG = 'assume-nothing-enforced'

/** What the name of every bucket begins with; the run's id follows. */
export const BUCKET_PREFIX = 'assume-nothing-'

/** Stands in every bucket, so that it is never empty. */
export const KEEP_KEY = 'assume-nothing-keeps-this'

/** Objects that show whether policies are in force yet: one is allowed by the identity, one by the bucket. */
export const CONTROL_KEYS = { identity: 'assume-nothing-control/identity', bucket: 'assume-nothing-control/bucket' }

/** What stands in scenarios and recordings for the account, the run and one world of it, of the same form. */
export const NEUTRAL = { account: '111122223333', run: '0123456789ab', world: '000000' } as const
