package com.viewra.enrichment.sidecar;

import com.viewra.api.metadata.Field;
import com.viewra.library.Item;
import com.viewra.library.KnownMetadata;
import com.viewra.library.MetadataStore;
import java.io.IOException;
import java.util.Optional;

/// The words of a song and where they were found: a file beside it goes before words inside it.
/// @param isFile whether they are in a file of their own
public record SongWords(Lyrics lyrics, boolean isFile) {
    /// Blocks.
    /// @throws IOException if the file beside the song cannot be read
    public static Optional<SongWords> of(Item song, MetadataStore metadata) throws IOException {
        Optional<Lyrics> beside =
                song.path().isPresent() ? Lyrics.beside(song.path().get()) : Optional.empty();
        return beside.map(lyrics -> new SongWords(lyrics, true))
                .or(() -> metadata.metadata(song.id())
                        .map(KnownMetadata::effective)
                        .flatMap(known -> known.field(Field.LYRICS))
                        .map(text -> new SongWords(Lyrics.of(text), false)));
    }
}
