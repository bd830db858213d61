type Props = { now: number; deskOffsetMs: number; nonce: string };

/**
 * Marks the document of a visitor whose clock shows another time than the desk's, before anything of it is drawn: their
 * own time then has its line from the first frame on, and nothing moves when the page's scripts write it there. The
 * server cannot know where a visitor is.
 */
export function MarkElsewhere({ now, deskOffsetMs, nonce }: Props) {
  const script = `if(new Date(${now}).getTimezoneOffset()*-60000!==${deskOffsetMs})document.documentElement.dataset.elsewhere=""`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made above of two numbers alone
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
