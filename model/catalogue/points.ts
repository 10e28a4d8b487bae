import type { Point } from './point.ts'

/** The contested points, with the names of their readings. The adopted one comes first. */
export const POINTS = [
  {
    id: 'CONT-01',
    status: 'settled',
    question: "Is a grant to the role's ARN limited by the role's permissions boundary?",
    adopted: { name: 'limited', sentence: "It is, like the role's own policies." },
    alternatives: [],
  },
  {
    id: 'CONT-02',
    status: 'settled',
    question: "Does a grant to the session's ARN bypass the implicit deny of the session policies?",
    adopted: { name: 'bypassed', sentence: 'It does: such a grant stands beside what session policies limit.' },
    alternatives: [],
  },
  {
    id: 'CONT-03',
    status: 'open',
    question: 'Is an unconditional grant to "*" in the same account limited by boundary and session policies?',
    adopted: { name: 'bypassed', sentence: 'It is direct and bypasses both.' },
    alternatives: [
      { name: 'limited', sentence: 'It is limited by both, like a grant to the role.' },
      { name: 'limitedBySession', sentence: 'It bypasses the boundary but not the session policies.' },
    ],
  },
  {
    id: 'CONT-04',
    status: 'open',
    question: 'Which entries of NotPrincipal spare a requester from a Deny?',
    adopted: { name: 'strict', sentence: 'Account, role and session (or account and user) must all be listed.' },
    alternatives: [
      { name: 'lenient', sentence: 'Any one of them is enough.' },
      { name: 'own', sentence: "The requester's own entry is enough, that of the session or the user." },
    ],
  },
  {
    id: 'CONT-05',
    status: 'open',
    question: 'Does the pattern arn:aws:s3:::* match s3:ListAllMyBuckets, whose resource is "*"?',
    adopted: { name: 'notMatched', sentence: 'Only the pattern "*" matches.' },
    alternatives: [
      { name: 'matched', sentence: 'The ARN pattern matches as well, as some documented examples assume.' },
    ],
  },
  {
    id: 'CONT-06',
    status: 'open',
    question: 'What is a request called that lacks only the Allow of an SCP?',
    adopted: { name: 'implicitDeny', sentence: 'An implicit deny.' },
    alternatives: [{ name: 'explicitDeny', sentence: 'An explicit deny, as an older text says.' }],
  },
  {
    id: 'CONT-07',
    status: 'settled',
    question: 'Is the inline session policy of AssumeRole limited to 2,048 characters?',
    adopted: { name: 'limited', sentence: 'It is, as the prose of all four operations says.' },
    alternatives: [],
  },
  {
    id: 'CONT-08',
    status: 'settled',
    question: 'How do several session policies combine?',
    adopted: { name: 'union', sentence: 'By OR among themselves.' },
    alternatives: [],
  },
  {
    id: 'CONT-09',
    status: 'open',
    question: 'How does a multivalued key without set operator compare?',
    adopted: { name: 'noMatch', sentence: 'It never matches.' },
    alternatives: [
      { name: 'anyMatch', sentence: 'It matches if any of its values does.' },
      {
        name: 'noneMatches',
        sentence: 'It matches if any of its values does, and under a negated operator if all do.',
      },
      { name: 'negation', sentence: 'It never matches, so a negated operator always does.' },
    ],
  },
  {
    id: 'CONT-10',
    status: 'open',
    question: 'Can a wildcard in the middle of a segment swallow one of the first five colons of an ARN?',
    adopted: { name: 'no', sentence: 'Only a star that ends its segment can.' },
    alternatives: [{ name: 'yes', sentence: 'Any wildcard can, as in a pattern over the whole text.' }],
  },
  {
    id: 'CONT-11',
    status: 'open',
    question: 'What does a resource pattern of fewer than six components match?',
    adopted: { name: 'completed', sentence: 'What it matches with stars for the missing components.' },
    alternatives: [
      { name: 'asWritten', sentence: 'Only what its wildcards match as they stand.' },
      { name: 'nothing', sentence: 'Nothing.' },
    ],
  },
  {
    id: 'CONT-12',
    status: 'open',
    question: 'What does an entry of NotResource with an unresolved variable do?',
    adopted: { name: 'excludesNothing', sentence: 'The entry excludes nothing and the statement applies.' },
    alternatives: [{ name: 'statementVoid', sentence: 'The whole statement does not apply.' }],
  },
  {
    id: 'CONT-13',
    status: 'open',
    question: 'What does a plain operator with an empty list of values give?',
    adopted: { name: 'byLogic', sentence: 'False for positive operators, true for negated ones.' },
    alternatives: [
      { name: 'alwaysTrue', sentence: 'True.' },
      { name: 'alwaysFalse', sentence: 'False.' },
    ],
  },
  {
    id: 'CONT-14',
    status: 'open',
    question: 'Is an empty string a present value for Null?',
    adopted: { name: 'present', sentence: 'It is.' },
    alternatives: [{ name: 'null', sentence: 'It is not; the key counts as absent.' }],
  },
  {
    id: 'CONT-15',
    status: 'open',
    question: 'What does ForAnyValue with IfExists give for a missing key?',
    adopted: { name: 'true', sentence: 'True, as IfExists says.' },
    alternatives: [{ name: 'false', sentence: 'False, as ForAnyValue says.' }],
  },
  {
    id: 'CONT-16',
    status: 'open',
    question: 'Does a federated principal outside trust policies reach sessions that came from the provider?',
    adopted: { name: 'noMatch', sentence: 'It does not.' },
    alternatives: [{ name: 'match', sentence: 'It does.' }],
  },
  {
    id: 'CONT-17',
    status: 'open',
    question: 'Does an Allow for the account in a resource policy of that account grant by itself?',
    adopted: { name: 'delegating', sentence: 'No, it leaves the grant to identity policies.' },
    alternatives: [{ name: 'grant', sentence: 'Yes, to every principal of the account.' }],
  },
  {
    id: 'CONT-18',
    status: 'open',
    question: 'Does letter case count in the actions of SCPs?',
    adopted: { name: 'insensitive', sentence: 'No, as everywhere.' },
    alternatives: [{ name: 'sensitive', sentence: 'Yes.' }],
  },
  {
    id: 'CONT-19',
    status: 'open',
    question: 'Is a date value of four digits a year?',
    adopted: { name: 'year', sentence: 'It is a year.' },
    alternatives: [{ name: 'epoch', sentence: 'It is a number of seconds since 1970.' }],
  },
  {
    id: 'CONT-20',
    status: 'open',
    question: 'Does the principal {"AWS":"*"} reach service principals as "*" does?',
    adopted: { name: 'both', sentence: 'Both reach them, in Allow and in Deny.' },
    alternatives: [{ name: 'starOnly', sentence: 'Only "*" does.' }],
  },
  {
    id: 'CONT-22',
    status: 'open',
    question: 'Does a NotResource statement apply to the request resource "*"?',
    adopted: { name: 'applies', sentence: 'It does, unless it lists "*".' },
    alternatives: [{ name: 'doesNotApply', sentence: 'It does not.' }],
  },
  {
    id: 'CONT-24',
    status: 'open',
    question: 'What does a negated operator give for a request value that cannot be read?',
    adopted: { name: 'negation', sentence: 'True, the negation of the positive operator.' },
    alternatives: [{ name: 'false', sentence: 'False.' }],
  },
  {
    id: 'CONT-25',
    status: 'open',
    question: "Does an explicit Deny stop an IAM user's sts:GetSessionToken?",
    adopted: { name: 'allowed', sentence: 'It does not.' },
    alternatives: [{ name: 'explicitDeny', sentence: 'It does.' }],
  },
  {
    id: 'CONT-26',
    status: 'open',
    question: 'What is the decision for an operation that a kind of credentials cannot call?',
    adopted: { name: 'implicitDeny', sentence: 'An implicit deny, whatever policies say.' },
    alternatives: [
      { name: 'byPolicies', sentence: 'What the policies say.' },
      { name: 'explicitDeny', sentence: 'An explicit deny.' },
    ],
  },
  {
    id: 'CONT-27',
    status: 'open',
    question: 'What does "*" in a same-account Allow give a federated user?',
    adopted: { name: 'delegating', sentence: "What the account's ARN would give: nothing is bypassed." },
    alternatives: [{ name: 'direct', sentence: 'A direct grant, as for role sessions.' }],
  },
  {
    id: 'CONT-28',
    status: 'open',
    question: 'What does a single star as the pattern of an ARN operator match?',
    adopted: { name: 'nothing', sentence: 'Nothing, as it is no ARN.' },
    alternatives: [{ name: 'anyArn', sentence: 'Any ARN.' }],
  },
  {
    id: 'CONT-29',
    status: 'open',
    question: "Does a trust policy's direct grant pass by the caller's boundary and session policies?",
    adopted: { name: 'bypassed', sentence: 'It does, as that of any resource policy in the account (TRUST-04).' },
    alternatives: [
      { name: 'limited', sentence: 'It does not: trust policies are named as exceptions to that logic.' },
      { name: 'limitedBySession', sentence: 'It passes by the boundary but not the session policies.' },
    ],
  },
] as const satisfies readonly Point[]

export type PointId = (typeof POINTS)[number]['id']

type OpenPoint = Extract<(typeof POINTS)[number], { status: 'open' }>

export type OpenPointId = OpenPoint['id']

/** Name of a reading of one open point. */
export type ReadingName<Id extends OpenPointId = OpenPointId> = NamesOf<Extract<OpenPoint, { id: Id }>>

type NamesOf<P extends OpenPoint> = P extends OpenPoint
  ? P['adopted']['name'] | P['alternatives'][number]['name']
  : never

/** A choice of readings. A point that is absent has its adopted one. */
export type Readings = { readonly [Id in OpenPointId]?: ReadingName<Id> }
