"use client";

import {
  BookUser,
  Braces,
  Calendar,
  CalendarOff,
  ChevronDown,
  CircleCheck,
  CircleMinus,
  ClockAlert,
  Contrast,
  Download,
  Globe,
  type IconNode,
  Mail,
  MapPin,
  Megaphone,
  MessageCircle,
  MessageSquareText,
  Moon,
  Phone,
  Scale,
  Siren,
  SquarePen,
  TriangleAlert,
  WifiOff,
} from "lucide";
import type { IconName } from "./icon.tsx";
import { spriteOf } from "./sprite.ts";

const NODES: Record<IconName, IconNode> = {
  "book-user": BookUser,
  braces: Braces,
  calendar: Calendar,
  "calendar-off": CalendarOff,
  "chevron-down": ChevronDown,
  "circle-check": CircleCheck,
  "circle-minus": CircleMinus,
  "clock-alert": ClockAlert,
  contrast: Contrast,
  download: Download,
  globe: Globe,
  mail: Mail,
  "map-pin": MapPin,
  megaphone: Megaphone,
  "message-circle": MessageCircle,
  "message-square-text": MessageSquareText,
  moon: Moon,
  phone: Phone,
  scale: Scale,
  siren: Siren,
  "square-pen": SquarePen,
  "triangle-alert": TriangleAlert,
  "wifi-off": WifiOff,
};

const SPRITE = spriteOf(NODES);

/**
 * Every icon's drawing, once, for `Icon` to point at. In the browser's code, so that it is not sent twice with each
 * page; as one text, so that a rendering does not walk through some hundred shapes that never change.
 */
export function IconSprite() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made above of constants alone
  return <svg className="hidden" aria-hidden="true" dangerouslySetInnerHTML={{ __html: SPRITE }} />;
}
