package com.viewra.server.api;

import com.viewra.copies.Copy;
import com.viewra.copies.CopyId;
import com.viewra.copies.Preset;
import com.viewra.library.MediaId;
import com.viewra.server.access.StreamTokens;
import java.nio.file.Path;
import java.util.Optional;

/// A copy as the interface shows it.
/// @param done,total segments; a copy is nearly finished when they are equal
/// @param path of the finished file, on the machine that runs Viewra
/// @param file address of the finished file
/// @param hls,dash addresses of the finished title, which players open as they are
record CopyView(
        CopyId id,
        MediaId itemId,
        String title,
        Copy.Form form,
        Preset preset,
        Copy.State state,
        int done,
        int total,
        Optional<String> problem,
        Optional<Path> path,
        Optional<String> file,
        Optional<String> hls,
        Optional<String> dash) {
    static CopyView of(Copy copy, StreamTokens tokens) {
        boolean done = copy.state() == Copy.State.DONE;
        Optional<Copy> file = Optional.of(copy).filter(c -> done && c.form() == Copy.Form.FILE);
        Optional<String> title = Optional.of(copy)
                .filter(c -> done && c.form() == Copy.Form.TITLE)
                .map(c -> "/stream/prepared/%s/%s/%s/".formatted(tokens.sign(c.item()), c.item(), c.id()));
        return new CopyView(
                copy.id(),
                copy.item(),
                copy.title(),
                copy.form(),
                copy.preset(),
                copy.state(),
                copy.done(),
                copy.total(),
                copy.problem(),
                file.map(Copy::target),
                file.map(c -> "/api/copies/" + c.id() + "/file"),
                title.map(base -> base + "master.m3u8"),
                title.map(base -> base + "manifest.mpd"));
    }
}
