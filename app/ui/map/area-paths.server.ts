import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoConicConformal } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface AreaPath {
  /** Number of the municipality or county. */
  readonly id: string;
  readonly name: string;
  /** For the `d` of a path. */
  readonly path: string;
}

export interface MapShapes {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly AreaPath[];
}

type Area = Feature<Polygon | MultiPolygon, { name: string }>;
type AreaTopology = Topology<Record<string, GeometryCollection<{ name: string }>>>;

/** Boundaries we hold: as they were on 31 December 2019, and as they have been since 1 January 2024. */
export type Boundaries =
  | 'municipalities-2019'
  | 'municipalities-2024'
  | 'counties-2019'
  | 'counties-2024';

const topologies = new Map<Boundaries, readonly Area[]>();
const drawn = new Map<string, MapShapes>();

/**
 * The shapes of the areas with these numbers, drawn as large as fits in `size` units each way. Numbers that
 * have no boundaries that year are left out. Kept for as long as the process lives: the data never changes.
 */
export function areaPaths(boundaries: Boundaries, ids: readonly string[], size = 640): MapShapes {
  const key = `${boundaries} ${size} ${[...ids].sort().join()}`;
  const known = drawn.get(key);
  if (known) return known;
  const wanted = new Set(ids);
  const shapes = draw(
    areasOf(boundaries).filter(({ id }) => wanted.has(String(id))),
    size,
  );
  // A caller chooses the numbers, so there must be an end to how many choices are remembered.
  if (drawn.size >= 200) drawn.clear();
  drawn.set(key, shapes);
  return shapes;
}

function areasOf(boundaries: Boundaries): readonly Area[] {
  const known = topologies.get(boundaries);
  if (known) return known;
  const file = join(process.cwd(), 'data/geo', `${boundaries}.topo.json`);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as AreaTopology;
  const areas = Object.values(topology.objects).flatMap(
    (object) =>
      (feature(topology, object) as FeatureCollection<Polygon | MultiPolygon, { name: string }>)
        .features,
  );
  topologies.set(boundaries, areas);
  return areas;
}

/** Twice as fine as a pixel: neighbours share their rounded points, so no gaps open between them. */
const finer = 2;

interface Projected {
  readonly id: string;
  readonly name: string;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

function draw(areas: readonly Area[], size: number): MapShapes {
  const project = geoConicConformal().parallels([58, 71]).rotate([-15, 0]).scale(1000);
  const projected: readonly Projected[] = areas.map(({ id, properties, geometry }) => ({
    id: String(id),
    name: properties.name,
    rings: ringsOf(geometry).map((ring) =>
      ring.map(([longitude = 0, latitude = 0]) => project([longitude, latitude]) ?? [0, 0]),
    ),
  }));
  const points = projected.flatMap(({ rings }) => rings.flat());
  if (points.length === 0) return { width: size, height: size, areas: [] };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = (size * finer) / Math.max(right - left, bottom - top);
  const place = ([x, y]: readonly [number, number]): [number, number] => [
    Math.round((x - left) * scale),
    Math.round((y - top) * scale),
  ];
  return {
    width: Math.ceil((right - left) * scale),
    height: Math.ceil((bottom - top) * scale),
    areas: projected.map(({ id, name, rings }) => {
      const placed = rings.map((ring) => ring.map(place));
      const visible = placed.filter((ring) => extent(ring) >= 3 * finer);
      return { id, name, path: (visible.length > 0 ? visible : placed).map(pathOf).join('') };
    }),
  };
}

function ringsOf(geometry: Polygon | MultiPolygon): readonly Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** How far a ring reaches: islets smaller than a couple of pixels cannot be seen, and there are thousands. */
function extent(ring: readonly (readonly [number, number])[]): number {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** Relative steps, which are short, without those that stand still. */
function pathOf(ring: readonly (readonly [number, number])[]): string {
  const [first, ...rest] = ring;
  if (!first) return '';
  let [x, y] = first;
  let path = `M${x} ${y}l`;
  for (const [toX, toY] of rest) {
    const [dx, dy] = [toX - x, toY - y];
    if (dx === 0 && dy === 0) continue;
    path += `${path.endsWith('l') || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [x, y] = [toX, toY];
  }
  return path.endsWith('l') ? '' : `${path}z`;
}
