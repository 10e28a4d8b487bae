/** Longest input that is read, in bytes: a scenario of that size takes seconds, a string of twice that does not exist. */
export const LONGEST_INPUT = 256 * 1024 * 1024
