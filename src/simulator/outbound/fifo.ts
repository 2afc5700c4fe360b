/** A first-in, first-out queue that stays fast with 100,000 elements: `Array.shift` moves them all, this moves none. */
export class Fifo<Element> {
  #elements: (Element | undefined)[] = [];
  #head = 0;

  get size(): number {
    return this.#elements.length - this.#head;
  }

  push(element: Element): void {
    this.#elements.push(element);
  }

  peek(): Element | undefined {
    return this.#elements[this.#head];
  }

  shift(): Element | undefined {
    if (this.size === 0) return undefined;
    const element = this.#elements[this.#head];
    this.#elements[this.#head] = undefined;
    this.#head += 1;
    if (this.#head === this.#elements.length) {
      this.#elements = [];
      this.#head = 0;
    } else if (this.#head >= 1024 && this.#head * 2 >= this.#elements.length) {
      this.#elements = this.#elements.slice(this.#head);
      this.#head = 0;
    }
    return element;
  }
}
