import { data } from 'react-router';
import { readSettings } from '#platform/settings.ts';
import { ComponentsPage } from '#ui/demo/components-page.tsx';
import { areaPaths } from '#ui/map/area-paths.server.ts';
import type { Route } from './+types/demo-components';

export const handle = { enhance: true };

/** Only where there are invented people, so that nobody takes invented figures for real ones. */
export function loader({ request }: Route.LoaderArgs) {
  if (!readSettings(process.env).demo) throw data(null, { status: 404 });
  return {
    shapes: areaPaths('municipalities-2024', vestland),
    problems: new URL(request.url).searchParams.has('feil'),
  };
}

export default function DemoComponents({ loaderData }: Route.ComponentProps) {
  return <ComponentsPage {...loaderData} />;
}

/** Municipality numbers of Vestland: 4601 and 4602, and 4611 to 4651. */
const vestland = [4601, 4602, ...Array.from({ length: 41 }, (_, index) => 4611 + index)].map(
  String,
);
