import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { judgingOptions } from '../../options/judging.ts'
import { variant } from '../../options/option.ts'
import { rcps, reference, rules } from '../../options/reference.ts'
import { requiredRuleset, usage } from '../../options/ruleset.ts'
import { glob } from '../../options/sources.ts'
import { formats } from '../../report/formats.ts'

export const declaration = declare({
  words: ['report'],
  summary: 'check, comply and curves on one page',
  description: 'Reviews submissions: penalty check, compliance and RCP curves in one HTML file.',
  arguments: [variant(inputs, { is: 'folder', value: 'dir', help: 'folders of submissions' })],
  options: [glob, usage, requiredRuleset, rcps, reference, rules, ...judgingOptions],
  formats: ['html', ...formats.filter(format => format !== 'html')],
  pageFile: 'out/report.html',
  examples: [
    'report results --ruleset 5.1.0 --reference path/to/logging',
    'report results --ruleset 5.1.0 --reference path/to/logging --division closed -o review.html',
  ],
  notes: [
    `Without rules for the ruleset, compliance is skipped and the page says so.
A page is written to out/report.html unless -o names a file (-o - is standard output); other formats go to standard output.
Exit code 1 if check or comply finds something.`,
  ],
})
