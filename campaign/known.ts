import { z } from 'zod'
import { findRule } from '../model/catalogue/catalogue.ts'
import type { KnownUse } from '../model/event.ts'
import type { Finding } from '../model/finding.ts'
import { problemsFromZod } from '../model/read/fromZod.ts'
import type { Reading } from '../model/read/problem.ts'

const knownSchema = z.array(
  z
    .strictObject({
      signature: z
        .string()
        .regex(/^[0-9a-f]{10}$/, { error: 'expected ten hexadecimal digits, as a finding shows them' })
        .optional(),
      rule: z
        .string()
        .refine((id) => findRule(id) !== undefined, { error: 'expected the id of a rule (see `list rules`)' })
        .optional(),
      reason: z.string().min(1),
      expires: z.iso.date({ error: 'expected a day such as 2026-11-21' }).optional(),
    })
    .refine((known) => (known.signature === undefined) !== (known.rule === undefined), {
      error: 'expected either signature or rule',
    }),
)

/** A finding that is known: by signature or by a rule that it is about, with the reason, and the last day (UTC) on which it is excused. */
export type Known = Readonly<z.infer<typeof knownSchema>>[number]

/** Reads the value of a `--known` file. */
export function readKnown(value: unknown): Reading<readonly Known[]> {
  const parsed = knownSchema.safeParse(value)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: problemsFromZod(parsed.error, value) }
}

/** A finding names the most telling rules first; the later ones were used as well, and excuse nothing. */
const ABOUT = 3

/** What a finding is recognised by. */
export type Marked = Pick<Finding, 'signature' | 'rules' | 'aliases'>

/** Whether a finding is excused on this day (`2026-11-21`). */
export function isKnown(finding: Marked, known: readonly Known[], today: string): boolean {
  return known.some((one) => !isOver(one, today) && isAbout(one, finding))
}

/** What became of each entry in a run that ended on this day with these findings. */
export function knownUses(known: readonly Known[], findings: readonly Marked[], today: string): readonly KnownUse[] {
  return known.map((one) => ({
    entry: one.signature ?? one.rule ?? '',
    findings: findings.filter((finding) => isAbout(one, finding)).length,
    ...(one.expires !== undefined && isOver(one, today) ? { expired: one.expires } : {}),
  }))
}

function isAbout({ signature, rule }: Known, finding: Marked): boolean {
  if (signature !== undefined) return [finding.signature, ...(finding.aliases ?? [])].includes(signature)
  return rule !== undefined && finding.rules.slice(0, ABOUT).includes(rule)
}

function isOver({ expires }: Known, today: string): boolean {
  return expires !== undefined && today > expires
}
