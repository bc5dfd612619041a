import { useLanguage } from '#ui/language.ts';
import { feedAddress, type Publisher } from '../domain/publisher.ts';
import { texts } from '../reader-texts.ts';

interface Props {
  readonly title: string;
  /** Whose news; everybody's if left out. */
  readonly of?: Publisher & { readonly slug?: string };
}

/** Lets the reader's own program find the feed of the news on this page. React moves it to the head. */
export function FeedLink({ title, of }: Props) {
  const href = feedAddress(useLanguage(), of);
  return <link rel="alternate" type="application/atom+xml" title={title} href={href} />;
}

/** The same, for those who look for it on the page. */
export function Subscribe({ of }: Pick<Props, 'of'>) {
  const language = useLanguage();
  return (
    <p>
      <a href={feedAddress(language, of)}>{texts[language].subscribe}</a>
    </p>
  );
}
