/** A principal that no request comes from. */
export const NOBODY = 'arn:aws:iam::999999999999:role/mutants/Nobody'
