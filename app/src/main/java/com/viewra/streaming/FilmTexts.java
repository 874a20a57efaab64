package com.viewra.streaming;

import com.viewra.api.MediaException;
import java.nio.file.Path;

/// Subtitles of the files as they are now.
record FilmTexts(OpenFiles files, Captions captions) implements Texts {
    @Override
    public boolean readTeletext() {
        return captions.readTeletext();
    }

    @Override
    public String playlist(Path film, String id) throws MediaException, InterruptedException {
        return captions.playlist(files.of(film).presentation(), id);
    }

    @Override
    public String segment(Path film, String id, int index) throws MediaException, InterruptedException {
        return captions.segment(files.of(film).presentation(), id, index);
    }

    @Override
    public String whole(Path film, String id) throws MediaException, InterruptedException {
        return captions.whole(files.of(film).presentation(), id);
    }
}
