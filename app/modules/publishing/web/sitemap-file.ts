import { requestScope, show } from '#platform/request.ts';
import { sitemap, sitemapIndex } from '../sitemap.ts';
import { listSitePages } from '../usecases/list-site-pages.ts';
import type { Route } from './+types/sitemap-file';

/** Every public page, for search engines; an index of the parts when they are too many for one file. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { publicUrl } = context.get(requestScope).services;
  const part = url.searchParams.get('del');
  const { parts, pages } = await show(context, listSitePages, { part: Number(part ?? 1) });
  const file =
    part === null && parts > 1 ? sitemapIndex(parts, publicUrl) : sitemap(pages, publicUrl);
  return new Response(file, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
