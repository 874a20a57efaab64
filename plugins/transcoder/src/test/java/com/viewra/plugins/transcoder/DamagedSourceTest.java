package com.viewra.plugins.transcoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.testkit.Clips;
import com.viewra.testkit.FakePluginContext;
import com.viewra.testkit.LocalTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedSourceTest {
    private static final Rational RATE = new Rational(25, 1);

    @TempDir
    private Path folder;

    @Test
    void start_noMedia_isAnErrorThatQuotesFfmpeg() throws Exception {
        Path file = Files.writeString(folder.resolve("text.mp4"), "This is no film at all, only words.");
        MediaException e = assertThrows(MediaException.class, () -> count(file, 0));
        assertEquals(MediaException.Code.TOOL_FAILED, e.code());
        assertTrue(e.toString().contains("Invalid data found"), e.toString());
    }

    @Test
    void next_fileCutInTheMiddle_givesWhatIsThere() throws Exception {
        byte[] whole = Files.readAllBytes(Clips.mkv(320, 180, "25", 8, 25));
        Path file = Files.write(folder.resolve("cut.mkv"), Arrays.copyOf(whole, whole.length / 2));
        int frames = count(file, 0);
        assertTrue(frames > 50 && frames < 150, "frames: " + frames);
    }

    @Test
    void start_behindTheEnd_isEmptyAndHasNoFormat() throws Exception {
        Path file = Clips.mkv(320, 180, "25", 8, 25);
        assertEquals(0, count(file, 500));
        try (SampleStream stream = start(file, 500)) {
            assertThrows(MediaException.class, stream::format);
        }
    }

    private int count(Path file, long frame) throws Exception {
        try (SampleStream stream = start(file, frame)) {
            int frames = 0;
            while (stream.next().isPresent()) frames++;
            return frames;
        }
    }

    private static SampleStream start(Path file, long frame) throws MediaException {
        var track = new Track.Video(0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(320, 180, RATE));
        var recipe = new VideoRecipe(Codec.H264, 320, 180, RATE, 50, 400_000, 30, false, false);
        var request = new TranscodeRequest("test", file, track, recipe, new Rational(0, 1), frame, Speed.FAST_START);
        return new FfmpegTranscoder(FakePluginContext.with(new LocalTools())).start(request);
    }
}
