/** The names of environment variables under which secrets of a configuration can be kept. */
import { screaming } from "./variable.js";

/** `DEMO_EFS_PASSWORD`, `WMS_HEADER_AUTHORIZATION` */
export function secretName(...parts: readonly string[]): string {
  const name = parts.map(screaming).join("_");
  return /^[A-Z_]/.test(name) ? name : `_${name}`;
}

/** `${DEMO_EFS_PASSWORD}` */
export function placeholder(...parts: readonly string[]): string {
  return `\${${secretName(...parts)}}`;
}
