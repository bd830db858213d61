/** Stands where something is being read. */
export function Waiting({ label }: { label: string }) {
  return (
    <div>
      <p className="sr-only">{label}</p>
      {["a", "b", "c", "d"].map((one) => (
        <div className="wait" key={one}>
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
