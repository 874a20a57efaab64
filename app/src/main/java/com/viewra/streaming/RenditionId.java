package com.viewra.streaming;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One rendition of one track of a file, by a name that says all: `v0-copy`, `v0-h264-720`,
/// `v0-h264-720-burn3`, `a1-copy`, `a1-aac-2`.
/// The name is in segment addresses; with the file it is enough to make any segment again after a restart.
public sealed interface RenditionId {
    /// Index of the source track.
    int track();

    record VideoCopy(int track) implements RenditionId {
        @Override
        public String toString() {
            return "v" + track + "-copy";
        }
    }

    /// @param height of the picture in pixels
    /// @param burned index of the subtitle track whose pictures are drawn into it
    record VideoH264(int track, int height, OptionalInt burned) implements RenditionId {
        public VideoH264(int track, int height) {
            this(track, height, OptionalInt.empty());
        }

        public VideoH264 burning(int subtitle) {
            return new VideoH264(track, height, OptionalInt.of(subtitle));
        }

        /// The same with nothing drawn into it.
        public VideoH264 plain() {
            return new VideoH264(track, height);
        }

        /// Average bits per second.
        public int bitrate() {
            return Ladder.bitrate(height);
        }

        @Override
        public String toString() {
            String name = "v" + track + "-h264-" + height;
            return burned.isPresent() ? name + "-burn" + burned.getAsInt() : name;
        }
    }

    record AudioCopy(int track) implements RenditionId {
        @Override
        public String toString() {
            return "a" + track + "-copy";
        }
    }

    record AudioAac(int track, int channels) implements RenditionId {
        @Override
        public String toString() {
            return "a" + track + "-aac-" + channels;
        }
    }

    Pattern FORM = Pattern.compile("([va])(\\d{1,4})-(copy|h264-(\\d{2,4})(?:-burn(\\d{1,4}))?|aac-(\\d))");

    /// @return empty if `text` names no rendition
    static Optional<RenditionId> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) return Optional.empty();
        int track = Integer.parseInt(m.group(2));
        boolean video = m.group(1).equals("v");
        if (m.group(3).equals("copy")) return Optional.of(video ? new VideoCopy(track) : new AudioCopy(track));
        if (video && m.group(4) != null) {
            VideoH264 plain = new VideoH264(track, Integer.parseInt(m.group(4)));
            return Optional.of(m.group(5) == null ? plain : plain.burning(Integer.parseInt(m.group(5))));
        }
        if (!video && m.group(6) != null) return Optional.of(new AudioAac(track, Integer.parseInt(m.group(6))));
        return Optional.empty();
    }
}
