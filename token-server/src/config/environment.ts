/** Environment variable → place in the configuration. A variable wins over the file. */
const variables = {
  FOYER_APP_ID: { at: ['appID'], read: wholeNumber },
  FOYER_SERVER_SECRET_FILE: { at: ['serverSecretFile'], read: text },
  FOYER_ACCOUNTS_FILE: { at: ['accountsFile'], read: text },
  FOYER_DEVICE_KEYS_FILE: { at: ['deviceKeysFile'], read: text },
  FOYER_POLICY_FILE: { at: ['policyFile'], read: text },
  FOYER_POLICY_HOOK_URL: { at: ['policyHook', 'url'], read: text },
  FOYER_POLICY_HOOK_SECRET_FILE: { at: ['policyHook', 'secretFile'], read: text },
  FOYER_ROOM_KEY_FILE: { at: ['roomKeyFile'], read: text },
  FOYER_USED_CODES_FILE: { at: ['usedCodesFile'], read: text },
  FOYER_PUBLIC_URL: { at: ['publicURL'], read: text },
  FOYER_DOWNLOAD_URL: { at: ['downloadURL'], read: text },
  FOYER_ACCESS_KEYS_FILE: { at: ['accessKeysFile'], read: text },
  FOYER_AUDIT_FILE: { at: ['auditFile'], read: text },
  FOYER_AUDIT_REQUIRED: { at: ['auditRequired'], read: yesOrNo },
  FOYER_COMPANY_NAME: { at: ['company', 'name'], read: text },
  FOYER_COMPANY_ACCENT: { at: ['company', 'accent'], read: text },
  FOYER_COMPANY_LOGO: { at: ['company', 'logo'], read: text },
  FOYER_LISTEN_HOST: { at: ['listen', 'host'], read: text },
  // Not FOYER_PORT: Kubernetes sets that one for a service called foyer.
  FOYER_LISTEN_PORT: { at: ['listen', 'port'], read: wholeNumber },
  FOYER_METRICS_HOST: { at: ['metricsListen', 'host'], read: text },
  FOYER_METRICS_PORT: { at: ['metricsListen', 'port'], read: wholeNumber },
  FOYER_TTL_DEFAULT: { at: ['ttl', 'default'], read: wholeNumber },
  FOYER_TTL_MIN: { at: ['ttl', 'min'], read: wholeNumber },
  FOYER_TTL_MAX: { at: ['ttl', 'max'], read: wholeNumber },
  FOYER_TTL_WITHIN_SIGN_IN: { at: ['ttl', 'withinSignIn'], read: yesOrNo },
  FOYER_ROOMS_ENFORCED: { at: ['roomsEnforced'], read: yesOrNo },
  FOYER_MINIMUM_CLIENT_VERSION: { at: ['minimumClientVersion'], read: text },
  FOYER_MINIMUM_CLIENT_VERSION_FROM: { at: ['minimumClientVersionFrom'], read: text },
  FOYER_ACCESS_TOKEN_PATH: { at: ['accessTokenPath'], read: textOrFalse },
  FOYER_TRUST_PROXY: { at: ['trustProxy'], read: listOrFalse },
  FOYER_LOG_LEVEL: { at: ['logLevel'], read: text },
} as const satisfies Record<string, { at: readonly [string, string?]; read: (value: string) => unknown }>;

type Tree = Record<string, unknown>;

/** The file's configuration with what the environment sets laid over it; nothing is checked yet. */
export function applyEnvironment(config: Tree, environment: NodeJS.ProcessEnv): Tree {
  const result = { ...config };
  for (const [variable, { at, read }] of Object.entries(variables)) {
    const value = environment[variable];
    if (value === undefined || value === '') continue;
    const [outer, inner] = at;
    if (inner === undefined) result[outer] = read(value);
    else result[outer] = { ...treeOrEmpty(result[outer]), [inner]: read(value) };
  }
  return result;
}

/** The variable that sets a place in the configuration, for messages. */
export function variableFor(place: string): string | null {
  const found = Object.entries(variables).find(([, { at }]) => at.join('.') === place);
  return found === undefined ? null : found[0];
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function treeOrEmpty(value: unknown): Tree {
  return isTree(value) ? value : {};
}

function text(value: string): unknown {
  return value;
}

/** What is no number stays text: the schema then says what is wrong with it. */
function wholeNumber(value: string): unknown {
  return /^-?\d+$/.test(value) ? Number(value) : value;
}

function yesOrNo(value: string): unknown {
  return value === 'true' ? true : value === 'false' ? false : value;
}

function textOrFalse(value: string): unknown {
  return value === 'false' ? false : value;
}

function listOrFalse(value: string): unknown {
  return value === 'false' ? false : value.split(',').map((entry) => entry.trim());
}
