package com.viewra.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.LibraryId;
import com.viewra.library.Liking;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.streaming.RenditionId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlaybackServiceTest {
    private static final MediaId SONG = new MediaId(7);
    private static final Path FILE = Path.of("song.m4a").toAbsolutePath();

    private final FakeLibrary library = new FakeLibrary();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final PlaybackService playback = new PlaybackService(
            library,
            new OneSong(),
            _ -> List.of(new RenditionId.AudioCopy(0), new RenditionId.AudioAac(0, 2)),
            new TestClock());

    @Test
    void open_song_tellsHowItPlays() throws Exception {
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        PlaybackSession session = playback.open(SONG, DeviceProfile.SAFE, Duration.ofSeconds(5));
        assertEquals(new PlaybackDecision.DirectPlay(), session.decision());
        assertEquals("a0-copy", session.offer().toString());
        assertEquals(Duration.ofSeconds(5), session.startAt());
        assertEquals(Optional.of(session), playback.find(session.id()));
    }

    @Test
    void open_withoutEnd_forgetsThoseHeardOfLongestAgo() throws Exception {
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        PlaybackSession first = playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO);
        PlaybackSession second = playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO);
        now = now.plusSeconds(1);
        playback.report(first.id(), Duration.ZERO, Playback.State.PLAYING);
        for (int n = 0; n < 499; n++) playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO);
        assertEquals(500, playback.open().size());
        assertTrue(playback.find(first.id()).isPresent());
        assertTrue(playback.find(second.id()).isEmpty());
    }

    @Test
    void open_startBeyondTheEnd_startsAtTheBeginning() throws Exception {
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        assertEquals(
                Duration.ZERO,
                playback.open(SONG, DeviceProfile.SAFE, Duration.ofHours(1)).startAt());
    }

    @Test
    void open_damagedFileThatPlaysInPart_plays() throws Exception {
        library.items.put(SONG, item(Optional.of(FILE), Optional.of("The file is cut off.")));
        assertEquals(
                FILE, playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO).file());
    }

    @Test
    void open_brokenFile_saysWhatIsWrongWithIt() {
        library.items.put(SONG, item(Optional.of(FILE), Optional.of("The file is cut off."), Optional.empty()));
        MediaException e =
                assertThrows(MediaException.class, () -> playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO));
        assertEquals("The file is cut off.", e.getMessage());
    }

    @Test
    void open_itemWithoutFile_saysSo() {
        library.items.put(SONG, item(Optional.empty(), Optional.empty()));
        assertThrows(MediaException.class, () -> playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO));
    }

    @Test
    void open_versionThatSomebodyChose_playsThatFile() throws Exception {
        Path cut = Path.of("/music/cut.m4a");
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        library.files.put(SONG, List.of(file(FILE, Optional.empty()), file(cut, Optional.empty())));

        assertEquals(
                cut,
                playback.open(SONG, Wish.of(cut), DeviceProfile.SAFE, Duration.ZERO)
                        .file());
        assertEquals(
                FILE, playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO).file());
    }

    @Test
    void open_fileOfSomethingElse_isRefused() {
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        library.files.put(SONG, List.of(file(FILE, Optional.empty())));

        MediaException e = assertThrows(
                MediaException.class,
                () -> playback.open(SONG, Wish.of(Path.of("/etc/passwd")), DeviceProfile.SAFE, Duration.ZERO));

        assertTrue(String.valueOf(e.getMessage()).startsWith("“Song” has no file"), e.getMessage());
    }

    @Test
    void open_versionThatCannotBeRead_saysWhy() {
        Path cut = Path.of("/music/cut.m4a");
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        library.files.put(SONG, List.of(file(cut, Optional.of("The file is empty."))));

        MediaException e = assertThrows(
                MediaException.class, () -> playback.open(SONG, Wish.of(cut), DeviceProfile.SAFE, Duration.ZERO));

        assertEquals("The file is empty.", e.getMessage());
    }

    private static MediaFile file(Path path, Optional<String> broken) {
        return new MediaFile(
                path,
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.of("mp4"),
                broken.isPresent() ? Optional.empty() : Optional.of(Duration.ofSeconds(60)),
                List.of(),
                List.of(),
                broken,
                Optional.empty());
    }

    @Test
    void open_subtitlesThatAreNotThere_saysSo() {
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        Wish wish = new Wish(Optional.empty(), Optional.of("2"));
        MediaException e =
                assertThrows(MediaException.class, () -> playback.open(SONG, wish, DeviceProfile.SAFE, Duration.ZERO));
        assertEquals("This film has no subtitles \"2\". It has none.", e.getMessage());
    }

    @Test
    void report_playing_isKeptAsResumePoint() throws Exception {
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        PlaybackSession session = playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO);
        playback.report(session.id(), Duration.ofSeconds(12), Playback.State.PLAYING);
        assertEquals(Map.of(SONG, Duration.ofSeconds(12)), library.saved);
    }

    @Test
    void report_stopped_endsTheSession() throws Exception {
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        PlaybackSession session = playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO);
        playback.report(session.id(), Duration.ofSeconds(12), Playback.State.STOPPED);
        assertTrue(playback.open().isEmpty());
    }

    @Test
    void find_silentForHours_isForgotten() throws Exception {
        library.items.put(SONG, item(Optional.of(FILE), Optional.empty()));
        PlaybackSession session = playback.open(SONG, DeviceProfile.SAFE, Duration.ZERO);
        now = now.plus(Duration.ofHours(3));
        assertEquals(Optional.empty(), playback.find(session.id()));
    }

    private static Item item(Optional<Path> file, Optional<String> broken) {
        return item(file, broken, Optional.of(Duration.ofSeconds(60)));
    }

    private static Item item(Optional<Path> file, Optional<String> broken, Optional<Duration> duration) {
        return new Item(
                SONG,
                new LibraryId(1),
                Optional.empty(),
                ItemKind.TRACK,
                "Song",
                OptionalInt.empty(),
                Optional.empty(),
                duration,
                file,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                broken,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Liking.NONE,
                OptionalInt.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    /// Knows one minute of AAC in MP4.
    private static final class OneSong implements MediaReader {
        @Override
        public MediaIndex read(Path file) {
            Track track = new Track.Audio(0, Codec.AAC, "aac", TrackLabel.NONE, 0, AudioFormat.of(44_100, 2));
            return new MediaIndex(
                    new Fingerprint("0".repeat(64)),
                    "mp4",
                    1,
                    Duration.ofSeconds(60),
                    List.of(track),
                    List.of(),
                    Map.of(),
                    Map.of());
        }

        @Override
        public Optional<SampleStream> open(
                Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
            return Optional.empty();
        }
    }

    private final class TestClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
