import type { CollectionChange, Collections } from '../../api/collections';
import type { Marks } from '../../api/marks';
import type { Counted, Item } from '../../api/types';
import type { Notices } from '../../app/notices';

/** Changes of collections that can be taken back. */
export class CollectionEdits {
  constructor(
    private readonly collections: Collections,
    private readonly marks: Marks,
    private readonly notices: Notices,
  ) {}

  add(name: string, item: Item): Promise<CollectionChange | undefined> {
    return this.tried(`“${item.title}” is in the collection “${name}” now.`, this.collections.add(name, [item.id]));
  }

  remove(collection: Counted, item: Item): Promise<CollectionChange | undefined> {
    return this.tried(`“${item.title}” is out of “${collection.name}”.`, this.collections.remove(collection.value, [item.id]));
  }

  rename(value: string, name: string): Promise<CollectionChange | undefined> {
    return this.tried(`The collection is called “${name}” now.`, this.collections.rename(value, name));
  }

  delete(collection: Counted): Promise<CollectionChange | undefined> {
    return this.tried(`The collection “${collection.name}” is gone; what was in it is still here.`, this.collections.delete(collection.value));
  }

  /** @returns undefined if it did not work, which is told then */
  private async tried(sentence: string, change: Promise<CollectionChange>): Promise<CollectionChange | undefined> {
    try {
      const changed = await change;
      this.notices.say(sentence, () => this.marks.undo(changed.undo));
      return changed;
    } catch (cause) {
      this.notices.fail(cause);
      return undefined;
    }
  }
}
