import type { Page } from 'playwright';

/** A page's answer when it tries what it must not be able to do. */
export interface Locks {
  /** Of the names by which a page could reach Node or Electron: those that exist. */
  readonly reachable: readonly string[];
  /** What the page may ask main. */
  readonly bridge: readonly string[];
  /** The ways to run text as code that worked. */
  readonly ran: readonly string[];
  /** For each thing tried, the directive of the content security policy that stopped it. */
  readonly stoppedBy: Readonly<Record<string, string>>;
}

const outside = ['process', 'require', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer', '__dirname'];

/** Tries the locks of a page from inside; `foreign` is an http address that nobody may reach. */
export async function tryLocks(page: Page, foreign: string): Promise<Locks> {
  return page.evaluate(
    async ({ names, address }) => {
      // An evaluation by the debugger may use eval whatever the policy says; a task of the page's own may not.
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      const bridge: unknown = Reflect.get(globalThis, 'foyer');

      const ran: string[] = [];
      const run = (what: string, code: () => unknown) => {
        try {
          if (code() === 2) ran.push(what);
        } catch {
          // Refused, as it must be.
        }
      };
      const evaluate: unknown = Reflect.get(globalThis, 'eval');
      if (typeof evaluate === 'function') run('eval', () => Reflect.apply(evaluate, undefined, ['1 + 1']));
      run('new Function', () => {
        const made: unknown = Reflect.construct(Function, ['return 1 + 1']);
        return typeof made === 'function' ? Reflect.apply(made, undefined, []) : undefined;
      });
      const tryElement = (what: string, element: HTMLElement) => {
        document.body.append(element);
        element.click();
        element.remove();
        if (Reflect.get(globalThis, 'inlineRan') === true) ran.push(what);
        Reflect.deleteProperty(globalThis, 'inlineRan');
      };
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      tryElement('an inline script', script);
      const clicked = document.createElement('b');
      clicked.setAttribute('onclick', 'globalThis.inlineRan = true');
      tryElement('an inline handler', clicked);

      /** The directive that stops an attempt, or what happens when nothing does. */
      const stopping = (attempt: (done: (instead: string) => void) => void) =>
        new Promise<string>((resolve) => {
          const others: string[] = [];
          const end = (how: string) => {
            document.removeEventListener('securitypolicyviolation', hear);
            resolve(how);
          };
          const hear = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
            // Of the code refused above, and of what UIKit tries by itself, is told late, and in between.
            // Of a frame only the origin is told, without the last slash.
            if (blockedURI.replace(/^ws/, 'http').startsWith(new URL(address).origin))
              end(effectiveDirective);
            else others.push(`${effectiveDirective} for ${blockedURI}`);
          };
          document.addEventListener('securitypolicyviolation', hear);
          setTimeout(() => {
            end(`told of nothing but ${others.join(', ')}`);
          }, 10_000);
          attempt(end);
        });
      const frame = document.createElement('iframe');
      const object = document.createElement('object');
      const form = document.createElement('form');
      const stoppedBy = {
        fetch: await stopping((done) => {
          fetch(address).then(
            () => {
              done('fetched');
            },
            () => undefined,
          );
        }),
        WebSocket: await stopping((done) => {
          const socket = new WebSocket(address.replace('http', 'ws'));
          socket.onopen = () => {
            done('opened');
          };
        }),
        image: await stopping((done) => {
          const image = new Image();
          image.onload = () => {
            done('loaded');
          };
          image.src = address;
        }),
        // What is stopped shows an empty page, and loading that counts as loading.
        iframe: await stopping(() => {
          frame.src = address;
          document.body.append(frame);
        }),
        object: await stopping(() => {
          object.data = address;
          document.body.append(object);
          // It loads when it is laid out, which a window behind others puts off.
          object.getBoundingClientRect();
        }),
        form: await stopping(() => {
          form.action = address;
          document.body.append(form);
          form.submit();
        }),
      };
      for (const element of [frame, object, form]) element.remove();

      return {
        reachable: names.filter((name) => name in globalThis),
        bridge: typeof bridge === 'object' && bridge !== null ? Object.keys(bridge).sort() : [],
        ran,
        stoppedBy,
      };
    },
    { names: outside, address: foreign },
  );
}
