import { escapeJson } from '../escape.ts'
import { explanationOf } from '../explained-codes.ts'
import type { Finding } from '../report.ts'
import type { Reporter } from '../reporter.ts'
import { sourceUrl } from '../source-url.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json'

/** A path as URI reference: a relative path unchanged, an absolute one (with or without a drive) as `file:`. */
function uri(path: string): string {
  const encoded = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[a-z]:\//i.test(path) ? `file:///${path[0]}:${encoded.slice('c%3A'.length)}` : encoded
}

// "[text](target)" within a message would be shown as a link (SARIF 3.11.6).
function withoutLinks(message: string): string {
  const parts = message.split(']')
  const isLink = (index: number) => parts[index + 1]?.startsWith('(') ?? false
  return parts.map((part, index) => (isLink(index) ? part.replaceAll('[', '\\[') : part)).join(']')
}

function result({ code, severity, path, line, message }: Finding, rules: readonly string[]) {
  const region = line === null ? {} : { region: { startLine: line } }
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: severity,
    message: { text: withoutLinks(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uri(path) }, ...region } }],
  }
}

/** A code as a rule, with its meaning; a code that this version does not know has none. */
function rule(id: string) {
  const entry = explanationOf(id)
  if (entry === null) return { id }
  const { severity, title, why, remedy, source } = entry
  const helpUri = sourceUrl(source)
  return {
    id,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: why },
    help: { text: remedy },
    ...(helpUri !== null && { helpUri }),
    defaultConfiguration: { level: severity },
  }
}

const sentence = (title: string) => `${title[0]!.toUpperCase()}${title.slice(1)}.`

/**
 * The findings as SARIF 2.1.0, one run, one rule with its meaning per code. Source: OASIS, SARIF version 2.1.0.
 *
 * @example
 * sarif(report, context) // => '{\n  "$schema": …,\n  "version": "2.1.0",\n  "runs": […]\n}\n'
 */
export const sarif: Reporter = (report, { tool }) => {
  const rules = [...new Set(report.findings.map(finding => finding.code))].sort()
  const driver = { name: tool.name, version: tool.version, rules: rules.map(rule) }
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [{ tool: { driver }, results: report.findings.map(finding => result(finding, rules)) }],
  }
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`
}
