/** At least this share of what the bare counterpart does. */
export const budgets = { token04: 0.75, route: 0.8 } as const;
