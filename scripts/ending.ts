/** Whether the process is about to end on purpose; otherwise something else ends it, and that is said. */
export const ending = { meant: false }
