/**
 * The page of a pipeline: the outcome of each stage, the tables of all stages, then the pictures and cards of each.
 *
 * @module
 */
import { plainPage } from '../report/plain-page.ts'
import type { Badge, Hide, Page, Provenance, Section, Table } from '../report/report.ts'
import { joinTables } from './join-tables.ts'
import type { StageReport } from './stage-report.ts'

/**
 * The pages of all stages as one. Sections with only tables are joined like tables; others have their stage's id in the title.
 *
 * @param stageTable the outcome of each stage
 * @param hide hides private text
 * @example
 * (await joinPages(stages, stageTable, value => value)).sections.map(({ title }) => title) // => ['Stages', 'Submissions', 'maskrcnn (full-set)']
 */
export async function joinPages(
  stages: readonly StageReport[],
  stageTable: Table,
  hide: Hide,
): Promise<Page> {
  const pages = await Promise.all(
    stages.map(async ({ id, report }) => {
      const { sections } = (await report.page?.(hide)) ?? plainPage(report)
      return { id, sections: sections.map(section => withPrefix(section, id)) }
    }),
  )
  const tables = pages.flatMap(({ id, sections }) =>
    sections.filter(isTables).flatMap(section => (section.tables ?? []).map(table => ({ id, table }))),
  )
  return {
    badges: stages.map(badgeOf),
    sections: [
      ...[stageTable, ...joinTables(tables)].map(table => ({ title: table.title, tables: [table] })),
      ...pages.flatMap(({ id, sections }) =>
        sections
          .filter(section => !isTables(section))
          .map(section => ({ ...section, title: titleOf(section.title, id) })),
      ),
    ],
  }
}

const isTables = ({ plots = [], cards = [], text, overview }: Section): boolean =>
  plots.length === 0 && cards.length === 0 && text === undefined && overview === undefined

function badgeOf({ id, hasFindings, isAdvice }: StageReport): Badge {
  if (!hasFindings) return { text: `${id}: passed`, tone: 'good' }
  return isAdvice ? { text: `${id}: to be seen`, tone: 'doubtful' } : { text: `${id}: findings`, tone: 'bad' }
}

/** The section with its cards' ids, and the links to cards and sections, unique among the stages. */
function withPrefix({ tables, cards, plots, overview, ...section }: Section, id: string): Section {
  const prefixed = (link: string) => `${id}-${link}`
  return {
    ...section,
    ...(tables !== undefined && {
      tables: tables.map(({ links, ...table }) => ({
        ...table,
        ...(links && { links: links.map(link => (link === null ? null : prefixed(link))) }),
      })),
    }),
    ...(plots !== undefined && {
      plots: plots.map(plot => ({
        ...plot,
        series: plot.series.map(series => ({
          ...series,
          points: series.points.map(({ link, ...point }) => ({
            ...point,
            ...(link !== undefined && { link: prefixed(link) }),
          })),
        })),
      })),
    }),
    ...(overview !== undefined && {
      overview: {
        ...overview,
        lanes: overview.lanes.map(({ items, section: title, ...lane }) => ({
          ...lane,
          section: titleOf(title, id),
          items: items.map(item => ({ ...item, link: prefixed(item.link) })),
        })),
      },
    }),
    ...(cards !== undefined && { cards: cards.map(card => ({ ...card, id: prefixed(card.id) })) }),
  }
}

/** The title of a stage's section on the page of the pipeline. */
const titleOf = (title: string, id: string): string => `${title} (${id})`

/**
 * The provenance of all stages, each fact and file once. A fact that differs between stages names its stages.
 *
 * @example
 * joinProvenance(stages).facts // => [['Ruleset', 'training 1.1.0'], ['RCP set (pruned-set)', 'pruned (reference)'], …]
 */
export function joinProvenance(stages: readonly StageReport[]): Provenance {
  const known = stages.flatMap(({ id, report }) => (report.provenance ? [{ id, ...report.provenance }] : []))
  const values = new Map<string, Map<string, string[]>>()
  for (const { id, facts } of known) {
    for (const [label, value] of facts) {
      const ids = values.get(label) ?? new Map<string, string[]>()
      values.set(label, ids.set(value, [...(ids.get(value) ?? []), id]))
    }
  }
  const inputs = new Map(known.flatMap(({ inputs }) => inputs.map(input => [input.path, input])))
  return {
    facts: [...values].flatMap(([label, ids]) =>
      [...ids].map(
        ([value, has]) => [ids.size === 1 ? label : `${label} (${has.join(', ')})`, value] as const,
      ),
    ),
    inputs: [...inputs.values()],
  }
}
