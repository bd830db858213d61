import { RequestIcon } from "./request-icon.tsx";

/** What is wrong with a field, beside it; `id` is what the field is described by. */
export function FieldError({ id, children }: { id?: string; children: React.ReactNode }) {
  return (
    <p className="error" {...(id === undefined ? {} : { id })}>
      <RequestIcon name="circle-alert" />
      <span>{children}</span>
    </p>
  );
}
