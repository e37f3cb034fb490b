import { createContext } from 'preact';

/** Where an employee finds help, as far as their page can offer it. */
export interface Help {
  /** Whom the company wants to be asked. */
  readonly contact?: string | undefined;
  /** Opens diagnostics. */
  readonly onDiagnose?: (() => void) | undefined;
}

export const HelpContext = createContext<Help>({});
