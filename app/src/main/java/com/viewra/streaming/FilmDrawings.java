package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import java.nio.file.Path;

/// Subtitles that clients draw, of the files as they are now.
record FilmDrawings(OpenFiles files, Captions captions) implements Drawings {
    @Override
    public String list(Path film) throws MediaException, InterruptedException {
        return captions.drawn(files.of(film).presentation());
    }

    @Override
    public Blob pictures(Path film, String id, int index) throws MediaException, InterruptedException {
        return captions.pictures(files.of(film).presentation(), id, index);
    }

    @Override
    public String script(Path film, String id) throws MediaException, InterruptedException {
        return captions.script(files.of(film).presentation(), id);
    }

    @Override
    public byte[] font(Path film, int index) throws MediaException, InterruptedException {
        return captions.font(files.of(film).presentation(), index);
    }
}
