import { redirect } from 'react-router';
import { requestScope } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { readCookie } from '../cookies.ts';
import { safeReturn } from '../domain/return-address.ts';
import { pendingPosts } from '../pending-posts.ts';
import { texts } from '../texts.ts';
import type { Route } from './+types/kept-posts';
import { identityScope } from './identity-context.ts';
import styles from './kept-posts.module.css';
import { signInAddress } from './middleware.ts';

/** What the signed-in person typed in this browser before the session ran out. */
export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { services } = context.get(requestScope);
  const { signIn, settled } = context.get(identityScope);
  if (!settled.session) throw redirect(signInAddress(request));
  const browser = readCookie(request, 'browser', signIn.settings) ?? '';
  return {
    posts: await pendingPosts(services, signIn, browser, settled.session.ownerId),
    returnTo: safeReturn(url.searchParams.get('til')),
  };
}

export default function KeptPosts({ loaderData: { posts, returnTo } }: Route.ComponentProps) {
  const t = texts[useLanguage()];
  if (posts.length === 0)
    return (
      <PageLayout title={t.keptTitle} width="text">
        <EmptyState
          title={t.nothingKept}
          action={<ButtonLink href={returnTo}>{t.toStart}</ButtonLink>}
        >
          <p>{t.nothingKeptText}</p>
        </EmptyState>
      </PageLayout>
    );
  return (
    <PageLayout
      title={t.keptTitle}
      lead={t.keptLead}
      width="text"
      actions={<ButtonLink href={returnTo}>{t.goOn}</ButtonLink>}
    >
      {posts.map(({ id, address, fields }) => (
        <Section key={id} title={t.keptForm(address)}>
          <ul className={styles.typed}>
            {typedTexts(fields).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <form method="post" action={`/skjema-pa-vent/${id}`}>
            {fields.map(([name, value], index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the order is what they are: a name can come twice
              <input key={`${index}${name}`} type="hidden" name={name} value={value} />
            ))}
            <Actions>
              <SubmitButton>{t.send}</SubmitButton>
              <SubmitButton variant="tertiary" formAction={`/skjema-pa-vent/${id}?kast=ja`}>
                {t.discard}
              </SubmitButton>
            </Actions>
          </form>
        </Section>
      ))}
    </PageLayout>
  );
}

/** What a person wrote: not the ids and versions that a form carries along. */
function typedTexts(fields: readonly (readonly [name: string, value: string])[]) {
  const texts = fields.map(([, value]) => value.trim());
  return [...new Set(texts)].filter((text) => /\p{L}{2}|\d\.\d/u.test(text) && !isId(text));
}

function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
