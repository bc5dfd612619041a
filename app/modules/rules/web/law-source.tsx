/** Where a wording or a figure is from, with links: an act's number, or a text with addresses in it. */
export function LawSource({ source }: { readonly source: string }) {
  const act = /^(LOV|FOR)-(\d{4}-\d{2}-\d{2}-\d+)$/.exec(source);
  if (act) {
    const [, kind, number] = act;
    const folder = kind === 'LOV' ? 'lov' : 'forskrift';
    return <a href={`https://lovdata.no/dokument/LTI/${folder}/${number}`}>{source}</a>;
  }
  const parts = source.split(/(https?:\/\/[^\s;,]+)/);
  return parts.map((part) =>
    part.startsWith('http') ? (
      <a key={part} href={part}>
        {new URL(part).hostname}
      </a>
    ) : (
      part
    ),
  );
}
