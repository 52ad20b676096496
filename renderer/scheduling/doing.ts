/** What the panel of a visit is busy with: only looking, or one of the acts that need a word more. */
export type Doing = 'looking' | 'cancelling' | 'moving' | 'missing'
