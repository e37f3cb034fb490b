const accents: Readonly<Record<string, string>> = {
  ...{
    a: 'á',
    b: 'ƀ',
    c: 'ç',
    d: 'ð',
    e: 'é',
    f: 'ƒ',
    g: 'ĝ',
    h: 'ĥ',
    i: 'î',
    j: 'ĵ',
    k: 'ķ',
    l: 'ļ',
    m: 'ɱ',
  },
  ...{
    n: 'ñ',
    o: 'ö',
    p: 'þ',
    q: 'ǫ',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    u: 'û',
    v: 'ṽ',
    w: 'ŵ',
    x: 'ẋ',
    y: 'ý',
    z: 'ž',
  },
  ...{ A: 'Å', E: 'É', I: 'Î', O: 'Ö', U: 'Û', C: 'Ç', N: 'Ñ', S: 'Š', Y: 'Ý' },
};

/** Around what is put into a sentence, which keeps its own letters. */
const [given, end] = ['\u{E000}', '\u{E001}'];

/**
 * English for tests: every text in brackets, its letters accented, and two fifths longer, as translations may be. A text on
 * screen without brackets is on no list of words.
 */
export function pseudoWords<Words extends object>(words: Words): Words {
  return new Proxy(words, {
    get(target, name): unknown {
      return changed(Reflect.get(target, name));
    },
    apply(target, self, spoken: readonly unknown[]): unknown {
      const marked = spoken.map((word) => (typeof word === 'string' ? `${given}${word}${end}` : word));
      return typeof target === 'function' ? changed(Reflect.apply(target, self, marked)) : undefined;
    },
  });
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value);
  return typeof value === 'function' || (typeof value === 'object' && value !== null)
    ? pseudoWords(value)
    : value;
}

export function pseudoText(text: string): string {
  const accented = text.replace(
    /\u{E000}([^\u{E001}]*)\u{E001}|\{\w+\}|[a-zA-Z]/gu,
    (part: string, word: string | undefined) => word ?? accents[part] ?? part,
  );
  const longer = 'one two three four five six seven eight nine ten '.repeat(Math.ceil(text.length / 100));
  return `[${accented} ${longer.slice(0, Math.ceil(text.length * 0.4)).trimEnd()}]`;
}
