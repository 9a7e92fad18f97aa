import type { Page, Report } from './report.ts'

/**
 * The default page of a report: plots, then tables, each under its own title; tables without rows are left out.
 *
 * @example
 * plainPage(report).sections.map(({ title }) => title) // => ['Learning rate', 'Stages of the schedule']
 */
export const plainPage = ({ tables, plots = [] }: Pick<Report, 'tables' | 'plots'>): Page => ({
  badges: [],
  sections: [
    ...plots.map(plot => ({ title: plot.title, plots: [plot] })),
    ...tables.filter(({ rows }) => rows.length > 0).map(table => ({ title: table.title, tables: [table] })),
  ],
})
