package com.viewra.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import com.viewra.streaming.StreamingEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelinesTest {
    private static final Path FILE = Path.of("film.mkv");
    private static final RenditionId PICTURE = new RenditionId.VideoH264(0, 720);

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Timelines timelines = new Timelines(() -> now);

    @Test
    void of_aWholePlayback_readsLikeAStory() {
        PlaybackSession session = session("s1");
        timelines.opened(session);
        timelines.happened(new StreamingEvent.EncoderStarted(
                FILE, PICTURE, Duration.ZERO, Speed.FAST_START, StreamingEvent.Cause.VIEWER));
        timelines.happened(new StreamingEvent.ViewerMoved(
                FILE, PICTURE, Duration.ZERO, StreamingEvent.Outcome.COLD, Duration.ofMillis(910)));
        timelines.happened(new StreamingEvent.EncoderStarted(
                FILE, PICTURE, Duration.ofSeconds(4), Speed.STEADY, StreamingEvent.Cause.PACE));
        timelines.happened(new StreamingEvent.ViewerMoved(
                FILE, PICTURE, Duration.ofSeconds(3723), StreamingEvent.Outcome.STORED, Duration.ofMillis(2)));
        timelines.happened(
                new StreamingEvent.SourceStalled(FILE, PICTURE, Duration.ofSeconds(3725), Duration.ofSeconds(8)));
        timelines.reported(session.id(), Duration.ofSeconds(3730), Playback.State.PAUSED);
        timelines.closed(session.id());
        assertEquals(
                List.of(
                        "Opened “Film” on Unknown device at 0:00: it plays with the picture encoded."
                                + " The picture is larger than the device shows.",
                        "Picture at 720p: An encoder was started at 0:00 with quick settings,"
                                + " because the player waits for this place.",
                        "Picture at 720p: At 0:00: the first segment was made in 0.91 s.",
                        "Picture at 720p: An encoder was started at 0:04 with good settings,"
                                + " because they suit the speed of this machine better.",
                        "Picture at 720p: At 1:02:03: the first segment was stored already.",
                        "Picture at 720p: Nothing came for 8.00 s at 1:02:05; the attempt was ended.",
                        "Paused at 1:02:10.",
                        "Ended."),
                texts(session.id()));
    }

    @Test
    void happened_toAnotherFileOrAfterTheEnd_isNotTold() {
        PlaybackSession session = session("s1");
        timelines.opened(session);
        timelines.happened(new StreamingEvent.TranscodeCompleted(Path.of("other.mkv"), PICTURE, 3));
        timelines.happened(new StreamingEvent.TranscodeCompleted(FILE, new RenditionId.VideoH264(0, 480), 3));
        timelines.closed(session.id());
        timelines.happened(new StreamingEvent.TranscodeCompleted(FILE, PICTURE, 3));
        assertEquals(2, texts(session.id()).size());
    }

    @Test
    void of_longAfterTheEnd_isForgotten() {
        PlaybackSession session = session("s1");
        timelines.opened(session);
        timelines.closed(session.id());
        now = now.plus(Duration.ofHours(1));
        assertTrue(timelines.of(session.id()).isPresent());
        now = now.plus(Duration.ofHours(2));
        assertTrue(timelines.of(session.id()).isEmpty());
    }

    @Test
    void of_muchHappened_keepsTheBeginningAndTheEnd() {
        PlaybackSession session = session("s1");
        timelines.opened(session);
        for (int n = 0; n < 2000; n++) timelines.happened(new StreamingEvent.TranscodeCompleted(FILE, PICTURE, n));
        List<String> texts = texts(session.id());
        assertTrue(texts.size() <= 300, "" + texts.size());
        assertTrue(texts.getFirst().startsWith("Opened"));
        assertTrue(texts.getLast().contains("1999"));
    }

    @Test
    void opened_veryManySessions_forgetsTheOldest() {
        for (int n = 0; n < 500; n++) timelines.opened(session("s" + n));
        assertTrue(timelines.of(new SessionId("s0")).isEmpty());
        assertTrue(timelines.of(new SessionId("s499")).isPresent());
    }

    private List<String> texts(SessionId id) {
        return timelines.of(id).orElseThrow().stream()
                .map(Timelines.Entry::text)
                .toList();
    }

    private static PlaybackSession session(String id) {
        return new PlaybackSession(
                new SessionId(id),
                film(),
                FILE,
                DeviceProfile.SAFE,
                new PlaybackDecision.Transcode(true, false, Set.of(Reason.VIDEO_RESOLUTION_TOO_HIGH)),
                new Offer(List.of(PICTURE)),
                Duration.ZERO,
                Duration.ofHours(2));
    }

    private static Item film() {
        return new FakeItem(new MediaId(1), ItemKind.MOVIE, "Film").at(FILE).item();
    }
}
