/** What is done to the desk itself, with what there is to say of it. No secret, and nothing that a customer wrote. */
export type AuditEvent =
  | {
      readonly kind: "revision_published";
      readonly revision: number;
      readonly base: number;
      readonly effectiveFrom: string;
      readonly acceptedGaps: number;
    }
  | { readonly kind: "revision_rebased"; readonly from: number; readonly to: number }
  | { readonly kind: "revision_withdrawn"; readonly revision: number }
  | {
      readonly kind: "channel_closed";
      readonly revision: number;
      readonly channel: string;
      readonly until: string | null;
    }
  | { readonly kind: "channel_reopened"; readonly revision: number; readonly channel: string }
  | { readonly kind: "draft_discarded"; readonly base: number }
  | {
      readonly kind: "demo_cleared";
      readonly requests: number;
      readonly removed: number;
      readonly disabled: number;
    };
