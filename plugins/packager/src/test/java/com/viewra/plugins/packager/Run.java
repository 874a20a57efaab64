package com.viewra.plugins.packager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.plugins.transcoder.FfmpegTranscoder;
import com.viewra.testkit.Clips;
import com.viewra.testkit.FakePluginContext;
import com.viewra.testkit.LocalTools;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// All that one transcoder run gave.
record Run(TrackFormat format, List<Sample> samples) {
    static Run of(TranscodeRequest request) throws Exception {
        var transcoder = new FfmpegTranscoder(FakePluginContext.with(new LocalTools()));
        try (SampleStream stream = transcoder.start(request)) {
            List<Sample> samples = new ArrayList<>();
            for (var next = stream.next(); next.isPresent(); next = stream.next()) samples.add(next.get());
            return new Run(stream.format(), samples);
        }
    }

    /// Cut at each sync sample whose time is a multiple of `ticks`.
    List<List<Sample>> cut(long ticks) {
        List<List<Sample>> segments = new ArrayList<>();
        for (Sample sample : samples) {
            boolean boundary = sample.sync() && sample.presentationTicks() % ticks == 0;
            if (boundary || segments.isEmpty()) segments.add(new ArrayList<>());
            segments.getLast().add(sample);
        }
        return segments;
    }

    List<Long> presented() {
        return samples.stream().map(Sample::presentationTicks).sorted().toList();
    }

    /// Packages the segments and joins them to one file.
    Path write(Path file, long segmentTicks) throws Exception {
        CmafPackager packager = new CmafPackager();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(packager.initSegment(format));
            long sequence = 0;
            for (List<Sample> segment : cut(segmentTicks))
                out.write(packager.mediaSegment(format, sequence++, segment));
        }
        return file;
    }

    /// Has FFmpeg decode what [#write] makes.
    /// @return the number of frames that came out
    int decode(Path file, long segmentTicks) throws Exception {
        write(file, segmentTicks);
        String output = Clips.run(List.of(
                "" + Clips.ffmpeg(),
                "-v",
                "warning",
                "-i",
                "" + file,
                "-map",
                "0",
                "-fps_mode",
                "passthrough",
                "-f",
                "framemd5",
                "-"));
        List<String> lines =
                output.lines().filter(line -> !line.startsWith("#")).toList();
        assertEquals(
                List.of(), lines.stream().filter(line -> !line.matches("0, .*")).toList());
        return lines.size();
    }
}
