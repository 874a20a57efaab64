package com.viewra.library;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.util.List;
import java.util.Optional;

/// What is known of items beyond their files. Every value keeps its source; of several the one counts that ranks
/// highest ([MetadataSource#BY_RANK]), and shows in [Item] as well. Safe for use from any thread; blocks.
public interface MetadataStore {
    /// Empty if there is no such item.
    Optional<KnownMetadata> metadata(MediaId item);

    /// Replaces all that a source said of an item. What others said stays, and so does what counts where they rank
    /// higher. A locked field takes nothing from providers. Does nothing if there is no such item.
    void put(MediaId item, MetadataSource source, Metadata metadata);

    /// Sets a field for the user and locks it.
    /// @throws IllegalArgumentException with a sentence for the user if the value is not of the field's form
    void edit(MediaId item, Field field, String value);

    /// Sets all labels of a kind for the user, none being a choice too, and locks them.
    void edit(MediaId item, Label.Kind kind, List<String> names);

    /// Gives up an edit: what the other sources say counts again.
    void unlock(MediaId item, Field field);

    void unlock(MediaId item, Label.Kind kind);
}
