import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { option, variant } from '../../options/option.ts'
import { reference, rules } from '../../options/reference.ts'
import { requiredRuleset, usage } from '../../options/ruleset.ts'
import { glob } from '../../options/sources.ts'
import { werror } from '../../options/submission.ts'

export const declaration = declare({
  words: ['comply'],
  summary: 'the compliance check of logs',
  description: "Checks logs against the rules of MLPerf, as upstream's compliance checker does.",
  arguments: [variant(inputs, { help: 'logs, or folders with them' })],
  options: [
    glob,
    usage,
    requiredRuleset,
    rules,
    reference,
    option({
      name: 'lenient',
      kind: 'flag',
      help: "show every failure, and continue where upstream's checker crashes",
      fact: 'Lenient',
    }),
    werror,
  ],
  examples: [
    'comply results --ruleset 5.1.0 --reference path/to/logging',
    'comply result_0.txt --ruleset 5.1.0 --rules path/to/compliance_checker --lenient --format json',
  ],
  notes: [
    `The rules are upstream's own files, unchanged. Folders are searched for result_*.txt. - is standard input.
Exit code 1 if a log does not comply.`,
  ],
})
