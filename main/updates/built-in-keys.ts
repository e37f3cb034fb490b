/**
 * The public keys whose signature on a feed counts where no policy names others: 32 bytes each, in base64, as
 * `npm run sign:feed -- --public` prints them. Whoever makes releases puts theirs here (docs/releasing.md).
 * SECURITY: none means that this Foyer takes no updates but by a policy that brings keys.
 */
export const builtInKeys: readonly string[] = [];
