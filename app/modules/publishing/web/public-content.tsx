import { data, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { contentAddress } from '../domain/publisher.ts';
import { texts } from '../reader-texts.ts';
import { giveFeedback } from '../usecases/give-feedback.ts';
import { readContent } from '../usecases/read-content.ts';
import type { Route } from './+types/public-content';
import { Feedback } from './feedback-form.tsx';
import { ReadersPage, WriteTo } from './readers-page.tsx';

/** An address that the page had before leads to the one it has. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const language = publicLanguage(params);
  const read = await show(context, readContent, params);
  const address = contentAddress(read.page, language);
  if (url.pathname !== address) throw redirect(`${address}${url.search}`, 301);
  return { ...read, thanks: url.searchParams.has('takk') };
}

/** What a reader answers is shown to nobody but the editor, so a page with what was typed is kept nowhere. */
export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders;
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const language = publicLanguage(params);
  const { page } = await show(context, readContent, params);
  // The page got another address while somebody wrote. The loader would lead on without what was written.
  const address = contentAddress(page, language);
  if (url.pathname !== address) return redirect(address, 307);
  const given = await submit(context, giveFeedback, request, { contentId: page.id, language });
  // To another page, so that loading it again does not send the answer twice.
  if (given.ok) return redirect(`${address}?takk=ja`, 303);
  const { entered, problems } = given.response.data;
  return data({ entered, problems }, { headers: { 'Cache-Control': 'no-store' }, status: 422 });
}

export default function PublicContent({ loaderData, actionData }: Route.ComponentProps) {
  const { thanks, ...read } = loaderData;
  if (thanks) return <Thanks shown={read.shown} page={read.page} />;
  return (
    <ReadersPage {...read}>
      <Feedback
        entered={actionData?.entered}
        problems={actionData?.problems}
        secureForm={read.shown.secureForm}
      />
    </ReadersPage>
  );
}

function Thanks({ shown, page }: Pick<Route.ComponentProps['loaderData'], 'shown' | 'page'>) {
  const language = useLanguage();
  const t = texts[language];
  return (
    <PageLayout title={t.thanks} lead={t.thanksLead} width="text">
      <meta name="robots" content="noindex" />
      {(shown.secureForm || shown.registry) && (
        <>
          <p>{t.wantAnswer}</p>
          <WriteTo secureForm={shown.secureForm} registry={shown.registry} />
        </>
      )}
      <p>
        <a href={contentAddress(page, language)}>{t.back}</a>
      </p>
    </PageLayout>
  );
}
