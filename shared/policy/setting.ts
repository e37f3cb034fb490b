/** `mandatory` holds whatever the employee does; `recommended` gives way to what the employee chose. */
export const policyLevels = ['mandatory', 'recommended'] as const;

export type PolicyLevel = (typeof policyLevels)[number];

/** A setting as people who set it read about it. */
export interface PolicySetting {
  readonly kind: 'text' | 'number' | 'choice' | 'list' | 'switch';
  /** What a `choice` lets choose from: value → what it means. */
  readonly options?: Readonly<Record<string, string>>;
  /** Of a `text`, in characters; 2,000 where nothing is said. */
  readonly longest?: number;
  readonly levels: readonly PolicyLevel[];
  readonly title: string;
  readonly effect: string;
  /** What is in force where nothing is set; `null`: nothing. */
  readonly builtIn: boolean | number | string | null;
  /** What that means. */
  readonly without: string;
  readonly example: string | number | boolean | readonly string[];
}

/** The settings of one area: each value of its part of the schema described. */
export type SettingsOf<Values> = Readonly<Record<keyof Values, PolicySetting>>;
