/** Path of everything that we make in an account. */
export const OUR_PATH = '/assume-nothing/'

/** Key of the tag on everything that we make; its value is the id of the run that made it. */
export const OUR_TAG = 'assume-nothing'

/** Id of a run, as names and tags hold it. */
export const RUN_ID = /^[0-9a-f]{12}$/
