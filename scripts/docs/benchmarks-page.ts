import type { Benchmark, ConvergenceRule, Usage } from '../../src/benchmarks/benchmark.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { markdownTable } from './markdown-table.ts'

const introduction = `# Benchmarks

Made by \`npm run docs\` from the table in \`src/benchmarks\`. To change or add a benchmark, see [configuration.md](configuration.md).
The rules require N runs per submission and 2N per reference point. As many runs as are left out at each end may fail to converge.
A value is counted in epochs or in samples. If that changed, the first ruleset of the change is in parentheses.`

const columns = ['benchmark', 'N', 'left out at each end', 'counted in', 'read from', 'rulesets']

/**
 * The page of all built-in benchmarks, in Markdown.
 *
 * @example
 * benchmarksPage().startsWith('# Benchmarks') // => true
 */
export function benchmarksPage(): string {
  const part = (title: string, usage: Usage) => {
    const rows = builtIn.benchmarks.filter(benchmark => benchmark.usage === usage).map(row)
    return `## ${title}\n\n${markdownTable(columns, rows)}`
  }
  return `${[introduction, part('Training', 'training'), part('HPC', 'hpc')].join('\n\n')}\n`
}

function row(benchmark: Benchmark): string[] {
  const { name, runsPerSubmission, trimmedPerSide, judged, convergence } = benchmark
  const perRule = (say: (rule: ConvergenceRule) => string) =>
    convergence
      .map((rule, i) =>
        i === 0 || say(rule) === say(convergence[i - 1]!) ? say(rule) : `${say(rule)} (${rule.since})`,
      )
      .filter((text, i, all) => all.indexOf(text) === i)
      .join(', ')
  return [
    judged ? name : `${name} (no RCP check)`,
    String(runsPerSubmission),
    String(trimmedPerSide),
    perRule(({ unit }) => unit),
    perRule(({ member }) => `\`${member}\``),
    rulesetsOf(benchmark),
  ]
}

function rulesetsOf({ since, until }: Benchmark): string {
  if (since === undefined && until === undefined) return 'all'
  if (since === undefined) return `to ${until}`
  return until === undefined ? `from ${since}` : `${since} to ${until}`
}
