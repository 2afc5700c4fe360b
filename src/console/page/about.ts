/** What the mock is set up for, asked once. */
import { signal } from "@preact/signals";
import { get } from "./api.js";

export interface Partner {
  readonly role: "efs" | "marketplace" | "erp";
  readonly authUsername: string;
  readonly locations: readonly string[];
  readonly channels: readonly string[];
  /** Names of the addresses that the partner has: `orderEvents`, … */
  readonly endpoints: readonly string[];
}

export interface About {
  readonly version: string;
  readonly baseUrl: string;
  readonly profile: "efs" | "erp" | null;
  readonly events: readonly string[];
  readonly partners: readonly Partner[];
}

export const about = signal<About | null>(null);

export async function learnAbout(): Promise<void> {
  about.value = await get<About>("/console/api/about");
}

export function roleOf(
  authUsername: string | null | undefined,
): Partner["role"] | undefined {
  return about.value?.partners.find((one) => one.authUsername === authUsername)
    ?.role;
}

/** Everywhere that a marketplace of the settings sells. */
export function markets(): { locationCode: string; channelName: string }[] {
  return (about.value?.partners ?? [])
    .filter(({ role }) => role === "marketplace")
    .flatMap(({ locations, channels }) =>
      locations.flatMap((locationCode) =>
        channels.map((channelName) => ({ locationCode, channelName })),
      ),
    );
}
