package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import java.nio.file.Path;

/// Small pictures of the files as they are now.
record FilmTiles(OpenFiles files, TileSheets sheets) implements Tiles {
    @Override
    public String playlist(Path film) throws MediaException, InterruptedException {
        return TileManifest.hlsPlaylist(TileSheets.plan(files.of(film).presentation()));
    }

    @Override
    public String list(Path film) throws MediaException, InterruptedException {
        return TileManifest.list(TileSheets.plan(files.of(film).presentation()));
    }

    @Override
    public Blob sheet(Path film, int index) throws MediaException, InterruptedException {
        return sheets.sheet(files.of(film).presentation(), index);
    }
}
