package com.viewra.ui;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import com.viewra.streaming.Tiles;
import java.nio.file.Path;

/// No film has pictures for its seek bar.
final class FakeTiles implements Tiles {
    @Override
    public String playlist(Path film) throws MediaException {
        throw none();
    }

    @Override
    public String list(Path film) throws MediaException {
        throw none();
    }

    @Override
    public Blob sheet(Path film, int index) throws MediaException {
        throw none();
    }

    private static MediaException none() {
        return new MediaException(MediaException.Code.UNSUPPORTED, "There are no pictures of it.");
    }
}
