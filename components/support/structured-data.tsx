/** What search engines read of the page: data that no browser runs, so no policy for scripts applies to it. */
export function StructuredData({ text }: { text: string }) {
  return <script type="application/ld+json">{text}</script>;
}
