package com.viewra.copies;

import com.viewra.library.MediaId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One whole-file job and what has become of it.
/// @param title of the item, for people
/// @param source the file copied from
/// @param renditions what it is put together from, by name
/// @param target where the finished file goes, or the packaged title in the store
/// @param done,total segments
/// @param problem why it failed, as a sentence
public record Copy(
        CopyId id,
        MediaId item,
        String title,
        Path source,
        Form form,
        Preset preset,
        List<String> renditions,
        Path target,
        State state,
        int done,
        int total,
        Optional<String> problem) {
    public Copy {
        renditions = List.copyOf(renditions);
    }

    public enum Form {
        /// One MP4 file that plays while it is fetched.
        FILE,
        /// Segments and manifests, HLS and DASH.
        TITLE
    }

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }
    }

    Copy in(State other) {
        return with(other, done, total, Optional.empty());
    }

    Copy failed(String why) {
        return with(State.FAILED, done, total, Optional.of(why));
    }

    Copy at(int segments, int of) {
        return with(state, segments, of, problem);
    }

    private Copy with(State other, int segments, int of, Optional<String> why) {
        return new Copy(id, item, title, source, form, preset, renditions, target, other, segments, of, why);
    }
}
