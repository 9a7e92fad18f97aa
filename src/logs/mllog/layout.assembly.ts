// Memory layout of the search for tagged lines: patterns and state in the first page, then the results, then the window,
// then the texts of the lines found.

/** Where the search continues, and the number of line feeds before that position. */
export const position: usize = 0
export const newlineCount: usize = 4
/** The fourth character, which all patterns share. */
export const anchor: usize = 8
/** 1 to find every tagged line, 0 to find those with a pattern. */
export const everyLine: usize = 9
export const patternCount: usize = 12
export const patterns: usize = 16
/** Four numbers for each line: start, end, start of the text, line feeds before. */
export const found: usize = 32768
export const mostFound: i32 = 2048
/**
 * Eight numbers for each line: start and end of its text, then, for a plain line, the number of its key (from 1), the
 * starts of value and metadata, the index of the first name in its metadata and the number of names.
 */
export const members: usize = 65536
/** One float for each line: the time if the line is plain. */
export const times: usize = 131072
/** All keys so far: a hash table of their numbers (from 1), start and length by number, and their texts. */
export const keySlots: usize = 147456
export const keySlotMask: u32 = 2047
export const keyPlaces: usize = 155648
export const mostKeys: u32 = 1024
export const keyTexts: usize = 163840
export const keyTextsEnd: usize = 196608
/** Number of keys. */
export const keyCount: usize = 24576
/** Number of names in the metadata of the lines found. */
export const nameTotal: usize = 24580
/** Three numbers for each name in metadata: start, end, and start of the value. */
export const names: usize = 196608
export const mostNames: u32 = 32768
/** One number for each line: a bit for each pattern that its text contains. */
export const words: usize = 589824
/** The byte before the window is a line end. */
export const window: usize = 655360
