import { Icon } from "#components/ui/icon.tsx";

/** What just went wrong, or came of what was done, read aloud as it appears. */
export function Alert({ tone, children }: { tone: "late" | "open"; children: React.ReactNode }) {
  return (
    <p className={`alert ${tone}`} role={tone === "late" ? "alert" : "status"}>
      <Icon name={tone === "late" ? "triangle-alert" : "circle-check"} />
      <span>{children}</span>
    </p>
  );
}
