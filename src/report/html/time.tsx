/** Where the time of the run went: whose it was on the clock, and what was waited for. */
import type { RunTime } from "../../verdict/time.js";
import { duration, number, waitWords } from "../wording.js";

export function Time({ time }: { readonly time: RunTime }) {
  const { totalMs, vendorMs, waitingMs, kitMs, waits } = time;
  const whose = [
    ["Vendor", vendorMs, "it had a message to answer, or was starting"],
    ["Waiting", waitingMs, "it had nothing to answer, and the kit waited"],
    ["Kit", kitMs, "neither"],
  ] as const;
  return (
    <section id="time" aria-labelledby="time-title">
      <h2 id="time-title">Time</h2>
      <div class="times">
        <div class="card">
          <table>
            <caption>On the clock: {duration(totalMs)}</caption>
            <tbody>
              {whose.map(([name, milliseconds, meaning]) => (
                <tr>
                  <th scope="row">
                    {name}
                    <span>{meaning}</span>
                  </th>
                  <td>{duration(milliseconds)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="card">
          <table>
            <caption>Waiting, by kind</caption>
            <tbody>
              {waits.map(({ for: kind, count, sumMs, windowsMs = [] }) => (
                <tr>
                  <th scope="row">
                    {waitWords[kind]}
                    {windowsMs.length > 0 && (
                      <span>
                        windows of {windowsMs.map(duration).join(", ")}
                      </span>
                    )}
                  </th>
                  <td>{number(count)}×</td>
                  <td>{duration(sumMs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="note">
            Added up over all scenarios; they run side by side, so the sum may
            exceed the time on the clock.
          </p>
        </div>
      </div>
    </section>
  );
}
