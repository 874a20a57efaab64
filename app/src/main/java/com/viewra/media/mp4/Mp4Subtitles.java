package com.viewra.media.mp4;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.isobmff.Box;
import com.viewra.isobmff.Fields;
import com.viewra.isobmff.SampleLocation;
import com.viewra.media.SubtitleSample;
import com.viewra.media.SubtitleSamples;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the text out of a subtitle track: timed text (3GPP TS 26.245) and WebVTT (ISO 14496-30 section 7).
/// The tables say where every sample lies, so all of a track is little to read.
final class Mp4Subtitles {
    /// A sample of text; more is no text.
    private static final int LARGEST = 1 << 20;

    private final FileChannel file;
    private final Mp4Track track;

    private Mp4Subtitles(FileChannel file, Mp4Track track) {
        this.file = file;
        this.track = track;
    }

    /// @return empty for codings unknown here
    static Optional<SubtitleSamples> read(FileChannel file, Mp4Track track) throws IOException {
        Codec codec = track.box().entry().codec();
        if (codec != Codec.MOV_TEXT && codec != Codec.WEBVTT) return Optional.empty();
        return Optional.of(new SubtitleSamples(new byte[0], new Mp4Subtitles(file, track).samples(codec), true));
    }

    private List<SubtitleSample> samples(Codec codec) throws IOException {
        List<SubtitleSample> samples = new ArrayList<>();
        for (int n = 0; n < track.samples().count(); n++) {
            SampleLocation place = track.samples().at(n);
            if (place.sizeBytes() > LARGEST) continue;
            long start = micros(track.presentationTicks(n));
            long end = micros(track.presentationTicks(n) + place.durationTicks());
            for (String text : texts(codec, new SampleBytes(file).read(place.offsetBytes(), place.sizeBytes())))
                samples.add(new SubtitleSample(start, end, text.getBytes(StandardCharsets.UTF_8)));
        }
        return samples;
    }

    private static List<String> texts(Codec codec, byte[] sample) {
        try {
            return codec == Codec.WEBVTT ? cues(sample) : timedText(sample);
        } catch (MediaException e) {
            return List.of(); // one garbled sample costs one subtitle
        }
    }

    /// A length and the text; boxes with its styles may follow. Without text it says that nothing is shown.
    private static List<String> timedText(byte[] sample) throws MediaException {
        if (sample.length < 2) return List.of();
        Fields fields = Box.of("tx3g", sample).fields();
        byte[] text = fields.bytes(Math.min(fields.u16(), fields.remaining()));
        if (text.length == 0) return List.of();
        boolean wide = text.length > 1 && (text[0] & 0xff) >= 0xfe && (text[1] & 0xff) >= 0xfe;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return List.of(new String(text, charset));
    }

    private static List<String> cues(byte[] sample) throws MediaException {
        List<String> texts = new ArrayList<>();
        for (Box cue : Box.listIn(Box.of("sample", sample).fields())) {
            Optional<Box> payload = cue.is("vttc") ? cue.child("payl") : Optional.empty();
            if (payload.isPresent()) texts.add(new String(payload.get().fields().rest(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private long micros(long ticks) {
        return Math.round(ticks * 1e6 / track.timescale());
    }
}
