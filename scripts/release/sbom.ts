import { z } from 'zod';
import { ReleaseProblem } from './tools.ts';

const component = z.looseObject({
  name: z.string(),
  version: z.string().optional(),
  /** What the registry calls it, whatever it is called here: `pkg:npm/%40scope/name@1.2.3`. */
  purl: z.string().optional(),
});

/** The part of CycloneDX that is looked at. */
export const sbomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: component }),
  components: z.array(component),
});

type Sbom = z.infer<typeof sbomSchema>;

export const sbomFile = 'sbom.cdx.json';

/** `name@version`, with the scope. */
function nameOf({ name, version = '', purl }: z.infer<typeof component>): string {
  const [, known] = /^pkg:npm\/([^?#]+)/.exec(purl ?? '') ?? [];
  return known === undefined ? `${name}@${version}` : decodeURIComponent(known);
}

interface Made {
  readonly version: string;
  readonly electron: string;
}

/** Of everything npm knows here, what is in the package (`name@version`): no more, no less, and Electron. */
export function sbomOf(whole: unknown, bundled: readonly string[], made: Made): Sbom {
  const { metadata, components, ...rest } = sbomSchema.parse(whole);
  const found = bundled.map((name) => {
    const one = components.find((each) => nameOf(each) === name);
    if (one === undefined) throw new ReleaseProblem(`${name} is in the package, and npm does not know it.`);
    return one;
  });
  const electron = {
    'bom-ref': `electron@${made.electron}`,
    type: 'framework',
    name: 'electron',
    version: made.electron,
    purl: `pkg:npm/electron@${made.electron}`,
    licenses: [{ license: { id: 'MIT' } }],
  };
  return {
    ...rest,
    metadata: { ...metadata, component: { ...metadata.component, version: made.version } },
    components: [...found, electron],
    // What depends on what is about the whole tree of npm, most of which is not in the package.
    dependencies: [],
  };
}

/** What differs between the list and what is in the package. */
export function sbomProblems(sbom: Sbom, bundled: readonly string[], made: Made): string[] {
  const listed = new Set(sbom.components.map(nameOf));
  const real = new Set([...bundled, `electron@${made.electron}`]);
  const version = sbom.metadata.component.version ?? 'none';
  return [
    ...[...real].filter((name) => !listed.has(name)).map((name) => `${name} is not in the list`),
    ...[...listed].filter((name) => !real.has(name)).map((name) => `${name} is in the list alone`),
    ...(version === made.version ? [] : [`the list is of version ${version}`]),
  ];
}
