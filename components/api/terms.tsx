/** A sentence in which what stands between backticks (CommonMark, as in the API's own description) is code. */
export function Terms({ text }: { text: string }) {
  const [before = "", code, ...after] = text.split("`");
  return (
    <>
      {before}
      {code !== undefined && <code>{code}</code>}
      {after.length > 0 && <Terms text={after.join("`")} />}
    </>
  );
}
