/** How the one line a sample workspace begins with is called in its history. */
export const fillLabel = 'Started with the sample team'
