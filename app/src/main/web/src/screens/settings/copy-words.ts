import type { Copy } from '../../api/copies';

/** How a copy is getting on, as a sentence. */
export function copySentence({ state, done, total, problem }: Copy): string {
  switch (state) {
    case 'WAITING':
      return 'Waits for the copy before it';
    case 'RUNNING':
      if (total === 0) return 'Begins';
      return done < total ? `${Math.floor((done / total) * 100)} % made` : 'Is being put together';
    case 'DONE':
      return 'Ready';
    case 'FAILED':
      return problem ?? 'It could not be made. Try again.';
    case 'CANCELLED':
      return 'Stopped; what was made is kept';
  }
}

/** @returns the copies with one of them as far as an event tells */
export function advanced(copies: readonly Copy[], id: string, done: number, total: number): readonly Copy[] {
  return copies.map((copy) => (copy.id === id ? { ...copy, state: 'RUNNING', done, total } : copy));
}
