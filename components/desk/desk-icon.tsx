"use client";

import {
  ArrowLeft,
  AtSign,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronsDown,
  ChevronsUp,
  CircleAlert,
  CircleCheck,
  CircleMinus,
  CirclePause,
  Contrast,
  Copy,
  Eye,
  House,
  type IconNode,
  Inbox,
  Info,
  List,
  ListChecks,
  ListFilter,
  Lock,
  Mail,
  Menu,
  Paperclip,
  Phone,
  Reply,
  Scale,
  Search,
  Siren,
  Star,
  Tag,
  TriangleAlert,
  Undo2,
  UserRound,
  UserRoundX,
  Users,
  WifiOff,
  X,
} from "lucide";
import { spriteOf } from "#components/ui/sprite.ts";

const NODES = {
  "arrow-left": ArrowLeft,
  "at-sign": AtSign,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-left": ChevronLeft,
  "chevron-right": ChevronRight,
  "chevrons-down": ChevronsDown,
  "chevrons-up": ChevronsUp,
  "circle-alert": CircleAlert,
  "circle-check": CircleCheck,
  "circle-minus": CircleMinus,
  "circle-pause": CirclePause,
  contrast: Contrast,
  copy: Copy,
  eye: Eye,
  house: House,
  inbox: Inbox,
  info: Info,
  list: List,
  "list-checks": ListChecks,
  "list-filter": ListFilter,
  lock: Lock,
  mail: Mail,
  menu: Menu,
  paperclip: Paperclip,
  phone: Phone,
  reply: Reply,
  scale: Scale,
  search: Search,
  siren: Siren,
  star: Star,
  tag: Tag,
  "triangle-alert": TriangleAlert,
  undo: Undo2,
  "user-round": UserRound,
  "user-round-x": UserRoundX,
  users: Users,
  "wifi-off": WifiOff,
  x: X,
} as const satisfies Record<string, IconNode>;

export type DeskIconName = keyof typeof NODES;

const SPRITE = spriteOf(NODES);

/** The drawings of the desk's icons, once a page; the support page carries none of them. */
export function DeskIconSprite() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made above of constants alone
  return <svg className="hidden" aria-hidden="true" dangerouslySetInnerHTML={{ __html: SPRITE }} />;
}

/** Says nothing to a screen reader: the word beside it does. */
export function DeskIcon({ name }: { name: DeskIconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
