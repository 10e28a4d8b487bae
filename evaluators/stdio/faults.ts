/** A rule of the evaluator protocol (`docs/protocol.md`) that an evaluator can break. */
export interface FaultRule {
  /** The rule, one sentence. */
  readonly rule: string
  /** What to write or do instead; a line of the protocol where one would be right. */
  readonly right: string
  /** Where to look for the mistake. */
  readonly hint: string
}

const DECISIONS = '{"id":7,"decisions":["allowed","implicitDeny"]}'

/** Every way in which an evaluator can break the protocol. A finding of kind `protocol` has one of these ids. */
export const FAULTS = {
  crash: {
    rule: 'An evaluator goes on until the end of its input; it does not end while questions may still come.',
    right: 'a loop that reads a line, answers it, and ends only when reading gives no more lines',
    hint: 'Answer {"id":7,"error":"…"} for what cannot be decided instead of ending.',
  },
  hang: {
    rule: 'Every question gets an answer, in time.',
    right: DECISIONS,
    hint: 'End each answer with a newline and flush standard output after it (Python: print(…, flush=True)); a pipe is buffered by default.',
  },
  garbage: {
    rule: 'Every line on standard output is one JSON object.',
    right: DECISIONS,
    hint: 'Print logs and debugging to standard error, which is free text, and no byte order mark before a line.',
  },
  'half-line': {
    rule: 'An answer is a whole line: one JSON object and a newline.',
    right: `${DECISIONS} and a newline`,
    hint: 'Flush standard output before the process ends, and write each answer with its newline in one go.',
  },
  'line-too-long': {
    rule: 'A line is at most 64 MB long.',
    right: DECISIONS,
    hint: 'Look for an answer written without its newline, or one that repeats itself.',
  },
  flood: {
    rule: 'The evaluator writes one line for each question, and nothing unasked.',
    right: DECISIONS,
    hint: 'Look for a loop that writes without reading.',
  },
  'closed-input': {
    rule: 'Standard input stays open for reading until its end.',
    right: 'a loop that reads lines until there are no more',
    hint: 'Something closed standard input, or replaced it.',
  },
  'closed-output': {
    rule: 'Standard output stays open until the end of the input.',
    right: 'a loop that reads lines until there are no more, and writes each answer to standard output',
    hint: 'Something closed standard output, or replaced it.',
  },
  'unknown-id': {
    rule: 'An answer repeats the id of its question, a number, unchanged.',
    right: DECISIONS,
    hint: 'Copy the id from the question, as a number and not as a text; an answer without one cannot be told from another.',
  },
  'answered-twice': {
    rule: 'A question is answered once.',
    right: DECISIONS,
    hint: 'Return after the first answer, also after an error.',
  },
  shape: {
    rule: 'An answer has exactly one of decisions, refused, unsupported and error (to a call: outcome, unsupported and error).',
    right: '{"id":7,"decisions":["allowed"]} or {"id":7,"unsupported":"why"} or {"id":7,"refused":"which policy, why"}',
    hint: 'Leave the other fields out; "why" and fields of your own may stand beside.',
  },
  count: {
    rule: 'There is one decision for each request of the scenario, in their order.',
    right: DECISIONS,
    hint: 'Decide every member of scenario.requests; for one that cannot be decided write {"unsupported":"why"} in its place.',
  },
  vocabulary: {
    rule: 'A decision is allowed, explicitDeny or implicitDeny for a three-way evaluator, allowed or denied for a two-way one, or {"unsupported":"…"} or {"error":"…"}.',
    right: DECISIONS,
    hint: 'Mind the letter case, and that the words fit the "outcomes" of your hello.',
  },
  'other-hello': {
    rule: 'An evaluator says the same of itself whenever it is started.',
    right: 'the same hello as the first time',
    hint: 'Leave out what changes from start to start, such as process ids and times.',
  },
  gone: {
    rule: 'An evaluator that ended can be started again.',
    right: 'a command that may be started any number of times',
    hint: 'Run the command by hand; look for a port, lock or file that a first process leaves behind.',
  },
  encoding: {
    rule: 'Lines are UTF-8 (with --strict-protocol; otherwise wrong bytes are replaced).',
    right: DECISIONS,
    hint: 'Set the encoding of standard output, or write everything beyond ASCII as \\u escapes.',
  },
  'no-reason': {
    rule: 'unsupported, refused and error say why (checked with --strict-protocol).',
    right: '{"id":7,"unsupported":"NotPrincipal"}',
    hint: 'The text is shown to whoever reads the report.',
  },
  'extra-field': {
    rule: 'An answer has no fields but its id, its content and why (checked with --strict-protocol).',
    right: DECISIONS,
    hint: 'Put what you want to tell into "why": it is shown, never judged.',
  },
} as const satisfies { readonly [id: string]: FaultRule }

export type FaultId = keyof typeof FAULTS
