/** Goes through a provider's sign-in pages as a browser does; gives what it is sent back with. */
export async function walkThrough(start: string, redirectUri: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: Readonly<Record<string, string>> | undefined;
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const page = await response.text();
    const location = response.headers.get('location');
    if (location !== null) {
      url = new URL(location, url).href;
      if (url.startsWith(redirectUri)) return new URL(url).searchParams;
      form = undefined;
      continue;
    }
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`no way on from ${url}: ${page}`);
    url = new URL(action, url).href;
    form = page.includes('value="login"')
      ? { prompt: 'login', login: 'carol', password: 'whatever' }
      : { prompt: 'consent' };
  }
  throw new Error('the sign-in pages do not end');
}
