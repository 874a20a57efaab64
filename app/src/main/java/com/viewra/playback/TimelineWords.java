package com.viewra.playback;

import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.streaming.RenditionId;
import com.viewra.streaming.StreamingEvent;
import com.viewra.streaming.StreamingEvent.Cause;
import com.viewra.streaming.StreamingEvent.EncoderStarted;
import com.viewra.streaming.StreamingEvent.ManifestUpdated;
import com.viewra.streaming.StreamingEvent.Outcome;
import com.viewra.streaming.StreamingEvent.RenditionTooSlow;
import com.viewra.streaming.StreamingEvent.SegmentLate;
import com.viewra.streaming.StreamingEvent.SegmentReady;
import com.viewra.streaming.StreamingEvent.SourceStalled;
import com.viewra.streaming.StreamingEvent.TranscodeCompleted;
import com.viewra.streaming.StreamingEvent.TranscodeFailed;
import com.viewra.streaming.StreamingEvent.ViewerMoved;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What happened to a stream, as a sentence.
record TimelineWords(RenditionId rendition, String text) {
    /// @return empty for what is too common to be told
    static Optional<TimelineWords> of(StreamingEvent event) {
        return switch (event) {
            case ViewerMoved e -> say(e.rendition(), "At %s: %s.".formatted(position(e.position()), words(e)));
            case SegmentLate e ->
                say(
                        e.rendition(),
                        "At %s the player had to wait %s for the next segment."
                                .formatted(position(e.position()), seconds(e.took())));
            case EncoderStarted e ->
                say(
                        e.rendition(),
                        "An encoder was started at %s with %s, %s."
                                .formatted(position(e.position()), words(e.speed()), words(e.cause())));
            case SourceStalled e ->
                say(
                        e.rendition(),
                        "Nothing came for %s at %s; the attempt was ended."
                                .formatted(seconds(e.after()), position(e.position())));
            case RenditionTooSlow e ->
                say(
                        e.rendition(),
                        String.format(
                                Locale.ROOT,
                                "This machine encodes it at %.1f times the speed at which it is watched; a smaller size plays smoothly.",
                                e.factor()));
            case TranscodeFailed e ->
                say(e.rendition(), "Segment %d could not be made. %s".formatted(e.segment(), e.reason()));
            case TranscodeCompleted e -> say(e.rendition(), "All %d segments are stored.".formatted(e.segments()));
            case SegmentReady _, ManifestUpdated _ -> Optional.empty();
        };
    }

    private static Optional<TimelineWords> say(RenditionId rendition, String sentence) {
        return Optional.of(new TimelineWords(rendition, "%s: %s".formatted(words(rendition), sentence)));
    }

    private static String words(RenditionId rendition) {
        if (rendition instanceof RenditionId.VideoH264 picture) return words(picture);
        if (rendition instanceof RenditionId.VideoCopy) return "Picture as it is";
        if (rendition instanceof RenditionId.AudioCopy)
            return "Sound of track %d as it is".formatted(rendition.track());
        if (rendition instanceof RenditionId.AudioAac) return "Sound of track %d".formatted(rendition.track());
        return rendition.toString();
    }

    private static String words(RenditionId.VideoH264 picture) {
        String size = "Picture at %dp".formatted(picture.height());
        return picture.burned().isPresent()
                ? "%s with the subtitles of track %d"
                        .formatted(size, picture.burned().getAsInt())
                : size;
    }

    private static String words(ViewerMoved moved) {
        Outcome outcome = moved.outcome();
        return switch (outcome) {
            case STORED -> "the first segment was stored already";
            case JOINED -> "the first segment was being made already and came after " + seconds(moved.took());
            case COLD -> "the first segment was made in " + seconds(moved.took());
        };
    }

    private static String words(Speed speed) {
        return switch (speed) {
            case FASTEST -> "the quickest settings";
            case FAST_START -> "quick settings";
            case STEADY -> "good settings";
            case CAREFUL -> "the best settings";
        };
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case VIEWER -> "because the player waits for this place";
            case BACKGROUND -> "for a copy that is being made";
            case READ_AHEAD -> "to stay ahead of the player";
            case PACE -> "because they suit the speed of this machine better";
            case RETRY -> "because the one before failed";
        };
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }

    /// As players show it.
    static String position(Duration position) {
        String minutes = String.format(Locale.ROOT, "%02d:%02d", position.toMinutesPart(), position.toSecondsPart());
        return position.toHours() > 0 ? position.toHours() + ":" + minutes : minutes.replaceFirst("^0", "");
    }
}
