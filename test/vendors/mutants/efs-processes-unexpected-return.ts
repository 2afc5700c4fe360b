/** Defect: A return can be processed before its expectation was delivered. */
import {
  type ReturnBody,
  ReturnProcessing,
} from "../reference-efs/return-processing.js";

class ProcessesUnexpectedReturn extends ReturnProcessing {
  protected override check(body: ReturnBody): void {
    if (this.desk.returns.find(body)?.expected === true) super.check(body);
  }
}

export const parts = { ReturnProcessing: ProcessesUnexpectedReturn };
