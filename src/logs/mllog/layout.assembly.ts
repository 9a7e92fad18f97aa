// Where the search for tagged lines keeps what in its memory: what to look for and where to go on in the first page, then
// what was found, then the window, then the texts of the lines found.

/** Where the search goes on, and the line feeds before that place. */
export const position: usize = 0
export const newlineCount: usize = 4
/** Patterns are told by their fourth character, which all share. */
export const anchor: usize = 8
export const patternCount: usize = 12
export const patterns: usize = 16
/** Four numbers for each line: start, end, start of the text, line feeds before. */
export const found: usize = 32768
export const mostFound: i32 = 2048
/** Eight numbers for each line: start and end of its text, then of key (without quotes), value and metadata if it is plain. */
export const members: usize = 65536
/** One float for each line: the time of a plain one. */
export const times: usize = 131072
/** The byte before the window is a line end. */
export const window: usize = 196608
