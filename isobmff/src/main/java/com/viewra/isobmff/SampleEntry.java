package com.viewra.isobmff;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;

/// How the samples of a track are coded (`stsd`, ISO 14496-12 8.5.2 and 12).
public sealed interface SampleEntry {
    /// The four characters of the entry, such as `avc1`; inside protected files those of the original format.
    String type();

    Codec codec();

    DecoderConfig config();

    record Video(String type, Codec codec, DecoderConfig config, VideoFormat format) implements SampleEntry {}

    record Audio(String type, Codec codec, DecoderConfig config, AudioFormat format) implements SampleEntry {}

    /// Subtitles, timecodes and whatever else has no picture size or sample rate.
    record Other(String type, Codec codec) implements SampleEntry {
        @Override
        public DecoderConfig config() {
            return DecoderConfig.EMPTY;
        }
    }

    /// The first entry of an `stsd` box; tracks that switch between several are rare and need FFmpeg.
    /// @param handler `vide`, `soun` or what else `hdlr` says
    static SampleEntry parse(Box stsd, String handler) throws MediaException {
        Fields fields = stsd.fields();
        fields.skip(8);
        Box entry = Box.listIn(fields).stream()
                .findFirst()
                .orElseThrow(() -> Fields.damaged("a track does not say how it is coded"));
        return switch (handler) {
            case "vide" -> VisualEntry.parse(entry);
            case "soun" -> SoundEntry.parse(entry);
            default -> new Other(entry.type(), EntryCodecs.of(entry.type()));
        };
    }
}
