import { requestScope } from '#platform/request.ts';
import { readSettings } from '#platform/settings.ts';
import { robots } from '../robots.ts';
import type { Route } from './+types/robots-file';

export function loader({ context }: Route.LoaderArgs) {
  const { publicUrl } = context.get(requestScope).services;
  return new Response(robots(publicUrl, readSettings(process.env).demo), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
