/** SECURITY: no argument and no setting of the employee's names another place than the administrator's. */
export const linuxPolicy = { file: '/etc/foyer/policy.json', owner: 0 } as const;
