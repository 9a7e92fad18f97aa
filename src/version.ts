import { readFileSync } from 'node:fs'

/** What JSON documents name as their maker. */
export interface Tool {
  readonly name: string
  readonly version: string
}

/** This program, from its package.json: one level up from `src/` and from `dist/`. */
export const tool: Tool = readTool()

function readTool(): Tool {
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return { name, version }
}
