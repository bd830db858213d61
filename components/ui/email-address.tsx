/** An e-mail address, which may break before its @, where a reader expects it. What is none is shown as it is. */
export function EmailAddress({ address }: { address: string }) {
  const [name, ...domain] = address.split("@");
  return domain.length === 0 ? (
    name
  ) : (
    <>
      {name}
      <wbr />@{domain.join("@")}
    </>
  );
}
