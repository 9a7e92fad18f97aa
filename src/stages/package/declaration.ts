import { input } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { bertTrainSamples, rcpBypass } from '../../options/judging.ts'
import { option, variant } from '../../options/option.ts'
import { rcps, reference, rules } from '../../options/reference.ts'
import { requiredRuleset, usage } from '../../options/ruleset.ts'
import { werror, writeScaling } from '../../options/submission.ts'

export const declaration = declare({
  words: ['package'],
  summary: 'the check of a submission package',
  description: 'Checks the package of one submitter: layout, systems, logs, seeds, power files, RCPs.',
  arguments: [variant(input, { help: 'folder of one submitter' })],
  options: [
    usage,
    requiredRuleset,
    rcps,
    reference,
    rules,
    rcpBypass,
    variant(bertTrainSamples, { formerly: 'rcp-bert-train-samples' }),
    option({ name: 'seed-checker-bypass', kind: 'flag', help: 'do not check seeds' }),
    werror,
    writeScaling,
  ],
  examples: [
    'package v5.1/ExampleLab --ruleset 5.1.0 --reference path/to/logging',
    'package v5.1/ExampleLab --ruleset 5.1.0 --rules path/to/compliance_checker --rcps path/to/rcp_checker --format json',
  ],
  notes: [
    `DIR has systems/SYSTEM.json and results/SYSTEM/BENCHMARK/result_*.txt, in hpc results/SYSTEM/strong|weak/BENCHMARK.
Files package_checker_params in DIR, and in folders of systems and benchmarks, may contain rcp-bypass and seed-checker-bypass.
Exit code 1 if there are errors; mlperf-rcp explain CODE says what a finding means.`,
  ],
})
