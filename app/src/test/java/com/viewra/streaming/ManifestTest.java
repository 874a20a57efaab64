package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.TrackTiming;
import com.viewra.testkit.Golden;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Rational RATE = new Rational(24000, 1001);

    @Test
    void hlsMaster_filmWithTwoLanguages_listsEverySizeAndBothSounds() throws MediaException {
        Presentation film = film();
        Golden.assertMatches("hls/film-master.m3u8", HlsManifest.master(film, everything(film), tracks(film)));
    }

    /// Players that are not told so look for them in places all over the film, each of which has to be encoded.
    @Test
    void hlsMaster_picturesThatCannotHoldCaptions_saysThatThereAreNone() throws MediaException {
        Presentation film = film();
        List<String> sizes = sizes(HlsManifest.master(film, everything(film), tracks(film)));
        assertTrue(sizes.stream().allMatch(size -> size.endsWith(",CLOSED-CAPTIONS=NONE")), sizes.toString());
    }

    @Test
    void hlsMaster_copyAmongTheSizes_saysNothingOfCaptions() throws MediaException {
        Presentation film = film();
        Map<RenditionId, Rendition> renditions = new LinkedHashMap<>(film.renditions());
        renditions.put(
                new RenditionId.VideoCopy(0),
                copyOf(film.video(everything(film)).getFirst()));
        Presentation copied = new Presentation(film.file(), film.index(), film.timeLine(), renditions);
        List<String> sizes = sizes(HlsManifest.master(copied, everything(copied), tracks(copied)));
        assertTrue(sizes.stream().noneMatch(size -> size.contains("CLOSED-CAPTIONS")), sizes.toString());
    }

    private static List<String> sizes(String master) {
        return master.lines()
                .filter(line -> line.startsWith("#EXT-X-STREAM-INF"))
                .toList();
    }

    @Test
    void hlsMedia_film_listsEverySegmentFromTheStart() throws MediaException {
        Presentation film = film();
        Golden.assertMatches(
                "hls/film-video.m3u8", HlsManifest.media(film, film.rendition(new RenditionId.VideoH264(0, 720))));
        Golden.assertMatches(
                "hls/film-audio.m3u8", HlsManifest.media(film, film.rendition(new RenditionId.AudioAac(1, 2))));
    }

    @Test
    void dash_film_hasTheSameSegments() throws MediaException {
        Presentation film = film();
        Golden.assertMatches("dash/film.mpd", DashManifest.write(film, everything(film), tracks(film)));
    }

    @Test
    void manifests_soundAlone_haveNoPicture() throws MediaException {
        Presentation song = plan(index(List.of(audio(0, Optional.empty())), Map.of(), 10));
        Golden.assertMatches("hls/song-master.m3u8", HlsManifest.master(song, everything(song), tracks(song)));
        Golden.assertMatches("dash/song.mpd", DashManifest.write(song, everything(song), tracks(song)));
    }

    @Test
    void video_copyWithFewBits_standsWithoutSizesThatTakeAsMany() throws MediaException {
        Presentation film = film();
        Rendition.OfVideo small = film.video(everything(film)).getLast();
        List<Rendition.OfVideo> all = Stream.concat(Stream.of(copyOf(small)), film.video(everything(film)).stream())
                .toList();
        Map<RenditionId, Rendition> renditions = new LinkedHashMap<>();
        all.forEach(video -> renditions.put(video.id(), video));
        Presentation frugal = new Presentation(film.file(), film.index(), film.timeLine(), renditions);

        assertEquals(1, frugal.video(everything(frugal)).size());
        assertTrue(frugal.video(everything(frugal)).getFirst().isCopy());
    }

    /// The same bits a second as `size`, at full size.
    private static Rendition.OfVideo copyOf(Rendition.OfVideo size) {
        return new Rendition.OfVideo(
                new RenditionId.VideoCopy(0),
                size.track(),
                new CopyRecipe(),
                size.plan(),
                size.codecs(),
                size.bitrate(),
                size.picture());
    }

    /// 20.5 s at 23.976 with pictures from 0.042 s on, as Matroska films made from MP4 have.
    private static Presentation film() throws MediaException {
        Track.Video video =
                new Track.Video(0, Codec.MPEG4, "mpeg4", TrackLabel.NONE, 0, VideoFormat.of(1280, 720, RATE));
        TrackTiming pictures = new TrackTiming(0, 1000, 42, 20_542, new long[0], false);
        TrackTiming sound = new TrackTiming(1, 1000, 0, 20_600, new long[0], false);
        return plan(index(
                List.of(video, audio(1, Optional.of("en")), audio(2, Optional.of("de"))),
                Map.of(0, pictures, 1, sound, 2, sound),
                20.6));
    }

    private static Track.Audio audio(int index, Optional<String> language) {
        TrackLabel label = new TrackLabel(language, Optional.empty(), index == 1, false, false);
        return new Track.Audio(index, Codec.VORBIS, "vorbis", label, 0, AudioFormat.of(44_100, 2));
    }

    private static MediaIndex index(List<Track> tracks, Map<Integer, TrackTiming> timings, double seconds) {
        return new MediaIndex(
                new Fingerprint("0".repeat(64)),
                "avi",
                1_000_000,
                Duration.ofMillis(Math.round(seconds * 1000)),
                tracks,
                List.of(),
                Map.of(),
                timings);
    }

    /// Nothing here can be copied, so neither reader nor packager is asked.
    private static Presentation plan(MediaIndex index) throws MediaException {
        return new PresentationPlanner(new CopyPlanner(List::of)).plan(Path.of("film.avi"), index);
    }

    private static OfferedTracks tracks(Presentation presentation) {
        boolean watched = presentation.index().video().isPresent();
        List<TextTrack> text = watched ? TextTrack.of(presentation.index().tracks(), BESIDE, () -> false) : List.of();
        return OfferedTracks.of(presentation.audio(everything(presentation)), text, TrackPreferences.NONE);
    }

    private static final List<SidecarSubtitle> BESIDE = List.of(
            new SidecarSubtitle(Path.of("film.en.srt"), Codec.SUBRIP, label("en", false, false)),
            new SidecarSubtitle(Path.of("film.en.sdh.srt"), Codec.SUBRIP, label("en", false, true)),
            new SidecarSubtitle(Path.of("film.en.forced.srt"), Codec.SUBRIP, label("en", true, false)));

    private static TrackLabel label(String language, boolean forced, boolean sdh) {
        return new TrackLabel(Optional.of(language), Optional.empty(), false, forced, sdh);
    }

    private static Offer everything(Presentation presentation) {
        return new Offer(List.copyOf(presentation.renditions().keySet()));
    }
}
