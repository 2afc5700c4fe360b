/** In place of scenarios and times: what an audit read, and where its evidence stands. */
import type { AuditFacts } from "../../verdict/result.js";
import { auditSentences } from "../audit-text.js";

export function AuditSection({ audit }: { readonly audit: AuditFacts }) {
  const places = Object.entries(audit.places);
  return (
    <section id="read" aria-labelledby="read-title">
      <h2 id="read-title">What was read</h2>
      <div class="card">
        <p>{audit.files.join(", ")}</p>
        {auditSentences(audit).map((sentence) => (
          <p class="note">{sentence}</p>
        ))}
      </div>
      {places.length > 0 && (
        <details class="card">
          <summary>Where the evidence stands ({places.length})</summary>
          <table>
            <tbody>
              {places.map(([seq, place]) => (
                <tr>
                  <th scope="row">#{seq}</th>
                  <td>{place}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
